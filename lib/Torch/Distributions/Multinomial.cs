using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The distribution of how often each category comes up in a number of draws.</summary>
public class Multinomial : distributions.Distribution
{
    private int _count;
    private Categorical _categorical = null!;

    /// <summary>Makes the distribution from one of its parameters, (…, categories).</summary>
    /// <param name="total_count">The number of draws.</param>
    /// <param name="probs">The probabilities, or weights: they are divided by their sum.</param>
    /// <param name="logits">Logarithms of probabilities, up to a constant.</param>
    /// <param name="generator">Where random numbers come from; null: the default generator.</param>
    /// <exception cref="ArgumentException">Both or neither of probs and logits were given.</exception>
    public Multinomial(int total_count, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) : base(generator)
    {
        CheckEither(nameof(Multinomial), probs, logits);
        Take(total_count, new Categorical(probs, logits, generator));
    }

    private Multinomial(Generator? generator) : base(generator)
    {
    }

    /// <summary>The probabilities; they sum to 1.</summary>
    public Tensor probs => _categorical.probs;

    /// <summary>The logarithms of the probabilities.</summary>
    public Tensor logits => _categorical.logits;

    /// <summary>The shape of the parameter: the batch, then the categories.</summary>
    public long[] param_shape => _categorical.param_shape;

    /// <inheritdoc/>
    public override Tensor mean => WrappedTensorDisposeScope(() => probs * _count);

    /// <inheritdoc/>
    public override Tensor variance => WrappedTensorDisposeScope(() => probs * _count * (1 - probs));

    /// <summary>Draws; no gradients flow through them.</summary>
    public override Tensor rsample(params long[] sample_shape) => WrappedTensorDisposeScope(() =>
    {
        var drawn = _categorical.sample([_count, .. sample_shape]);
        long[] drawsLast = [.. Enumerable.Range(1, drawn.shape.Length - 1), 0];
        var categories = drawn.permute(drawsLast);
        var counts = zeros(ExtendedShape(sample_shape), probs.dtype, probs.device);
        return Interop.Aten.Call("scatter_add", counts, -1, categories, ones(categories.shape, probs.dtype, probs.device));
    });

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => WrappedTensorDisposeScope(() =>
    {
        var powers = (logits * value).masked_fill(value == 0, 0).sum(-1);
        return (value.sum(-1) + 1).lgamma() - (value + 1).lgamma().sum(-1) + powers;
    });

    /// <summary>The entropies, summed over every number of times that a category can come up.</summary>
    public override Tensor entropy() => WrappedTensorDisposeScope(() =>
    {
        var p = probs;
        var times = arange(1, _count + 1, p.dtype, p.device).reshape([-1, .. p.shape.Select(_ => 1L)]);
        var ways = (_count - times + 1).lgamma() + (times + 1).lgamma();
        var all = tensor((double)_count + 1, p.dtype, p.device).lgamma();
        var likely = (all - ways + times.xlogy(p) + (_count - times).xlogy(1 - p)).exp();
        return _count * _categorical.entropy() - all + (likely * (times + 1).lgamma()).sum([0, -1]);
    });

    /// <inheritdoc/>
    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null)
    {
        var expanded = Same<Multinomial>(instance) ?? new Multinomial(generator);
        expanded.Take(_count, (Categorical)_categorical.expand(batch_shape));
        return expanded;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _categorical.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Take(int count, Categorical categorical)
    {
        _categorical?.Dispose();
        (_count, _categorical) = (count, categorical);
        batch_shape = categorical.batch_shape;
        event_shape = categorical.param_shape[^1];
    }
}
