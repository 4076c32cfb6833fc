using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The normal distribution.</summary>
public class Normal : distributions.Distribution
{
    private Tensor _loc = null!;
    private Tensor _scale = null!;

    /// <summary>Makes the distribution; both tensors are broadcast against each other.</summary>
    /// <param name="loc">The means.</param>
    /// <param name="scale">The standard deviations.</param>
    /// <param name="generator">Where random numbers come from; null: the default generator.</param>
    public Normal(Tensor loc, Tensor scale, Generator? generator = null) : base(generator)
    {
        var pair = Aten.CallList("broadcast_tensors", new[] { loc, scale });
        Take(pair[0], pair[1]);
    }

    private Normal(Generator? generator) : base(generator)
    {
    }

    /// <inheritdoc/>
    public override Tensor mean => _loc.alias();

    /// <inheritdoc/>
    public override Tensor mode => _loc.alias();

    /// <inheritdoc/>
    public override Tensor stddev => _scale.alias();

    /// <inheritdoc/>
    public override Tensor variance => _scale.square();

    /// <inheritdoc/>
    public override Tensor rsample(params long[] sample_shape) => WrappedTensorDisposeScope(() =>
    {
        var shape = ExtendedShape(sample_shape);
        return normal(_loc.expand(shape), _scale.expand(shape), generator);
    });

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => WrappedTensorDisposeScope(() =>
        -(value - _loc).square() / (2 * _scale.square()) - _scale.log() - Math.Log(Math.Sqrt(2 * Math.PI)));

    /// <inheritdoc/>
    public override Tensor entropy() => WrappedTensorDisposeScope(() => 0.5 + 0.5 * Math.Log(2 * Math.PI) + _scale.log());

    /// <inheritdoc/>
    public override Tensor cdf(Tensor value) => WrappedTensorDisposeScope(() => 0.5 * (1 + ((value - _loc) / (_scale * Math.Sqrt(2))).erf()));

    /// <inheritdoc/>
    public override Tensor icdf(Tensor value) => WrappedTensorDisposeScope(() => _loc + _scale * (2 * value - 1).erfinv() * Math.Sqrt(2));

    /// <inheritdoc/>
    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null)
    {
        var expanded = Same<Normal>(instance) ?? new Normal(generator);
        expanded.Take(_loc.expand(batch_shape.Shape), _scale.expand(batch_shape.Shape));
        return expanded;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _loc.Dispose();
            _scale.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Take(Tensor loc, Tensor scale)
    {
        _loc?.Dispose();
        _scale?.Dispose();
        (_loc, _scale) = (loc.DetachFromDisposeScope(), scale.DetachFromDisposeScope());
        batch_shape = loc.shape;
    }
}
