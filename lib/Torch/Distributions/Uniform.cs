using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The distribution that is even from one bound up to but without another.</summary>
public class Uniform : distributions.Distribution
{
    private Tensor _low = null!;
    private Tensor _high = null!;

    /// <summary>Makes the distribution; both tensors are broadcast against each other.</summary>
    /// <param name="low">The lower bounds.</param>
    /// <param name="high">The upper bounds.</param>
    /// <param name="generator">Where random numbers come from; null: the default generator.</param>
    public Uniform(Tensor low, Tensor high, Generator? generator = null) : base(generator)
    {
        var pair = Aten.CallList("broadcast_tensors", new[] { low, high });
        Take(pair[0], pair[1]);
    }

    private Uniform(Generator? generator) : base(generator)
    {
    }

    /// <inheritdoc/>
    public override Tensor mean => WrappedTensorDisposeScope(() => (_high + _low) / 2);

    /// <summary>NaN: no value is more likely than the others.</summary>
    public override Tensor mode => _high * double.NaN;

    /// <inheritdoc/>
    public override Tensor variance => WrappedTensorDisposeScope(() => (_high - _low).square() / 12);

    /// <inheritdoc/>
    public override Tensor rsample(params long[] sample_shape) => WrappedTensorDisposeScope(() =>
        _low + rand(ExtendedShape(sample_shape), _low.dtype, _low.device, generator: generator) * (_high - _low));

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => WrappedTensorDisposeScope(() =>
        (_low <= value).logical_and(_high > value).type_as(_low).log() - (_high - _low).log());

    /// <inheritdoc/>
    public override Tensor entropy() => WrappedTensorDisposeScope(() => (_high - _low).log());

    /// <inheritdoc/>
    public override Tensor cdf(Tensor value) => WrappedTensorDisposeScope(() => ((value - _low) / (_high - _low)).clamp(0, 1));

    /// <inheritdoc/>
    public override Tensor icdf(Tensor value) => WrappedTensorDisposeScope(() => value * (_high - _low) + _low);

    /// <inheritdoc/>
    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null)
    {
        var expanded = Same<Uniform>(instance) ?? new Uniform(generator);
        expanded.Take(_low.expand(batch_shape.Shape), _high.expand(batch_shape.Shape));
        return expanded;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _low.Dispose();
            _high.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Take(Tensor low, Tensor high)
    {
        _low?.Dispose();
        _high?.Dispose();
        (_low, _high) = (low.DetachFromDisposeScope(), high.DetachFromDisposeScope());
        batch_shape = low.shape;
    }
}
