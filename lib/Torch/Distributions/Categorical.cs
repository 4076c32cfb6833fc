using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The distribution of one of a number of categories, 0 and up, by their probabilities.</summary>
public class Categorical : distributions.Distribution
{
    private Tensor? _probs;
    private Tensor? _logits;

    /// <summary>Makes the distribution from one of its parameters, (…, categories).</summary>
    /// <param name="probs">The probabilities, or weights: they are divided by their sum.</param>
    /// <param name="logits">Logarithms of probabilities, up to a constant.</param>
    /// <param name="generator">Where random numbers come from; null: the default generator.</param>
    /// <exception cref="ArgumentException">Both or neither of probs and logits were given.</exception>
    public Categorical(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) : base(generator)
    {
        CheckEither(nameof(Categorical), probs, logits);
        Take(
            probs is null ? null : WrappedTensorDisposeScope(() => probs / probs.sum(-1, keepdim: true)),
            logits is null ? null : WrappedTensorDisposeScope(() => logits - logits.logsumexp(-1, keepdim: true)));
    }

    private Categorical(Generator? generator) : base(generator)
    {
    }

    /// <summary>The probabilities; they sum to 1.</summary>
    public Tensor probs => _probs?.alias() ?? LogitsToProbs(_logits!);

    /// <summary>The logarithms of the probabilities.</summary>
    public Tensor logits => _logits?.alias() ?? ProbsToLogits(_probs!);

    /// <summary>The shape of the parameter: the batch, then the categories.</summary>
    public long[] param_shape => (_probs ?? _logits)!.shape;

    /// <summary>NaN: categories have no mean.</summary>
    public override Tensor mean => full(ExtendedShape(), double.NaN, (_probs ?? _logits)!.dtype, (_probs ?? _logits)!.device);

    /// <summary>NaN: categories have no variance.</summary>
    public override Tensor variance => mean;

    /// <summary>Draws; no gradients flow through them.</summary>
    public override Tensor rsample(params long[] sample_shape) => WrappedTensorDisposeScope(() =>
    {
        var rows = probs.reshape(-1, param_shape[^1]);
        var count = sample_shape.Aggregate(1L, (product, length) => product * length);
        return rows.multinomial(count, true, generator).t().reshape(ExtendedShape(sample_shape));
    });

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => WrappedTensorDisposeScope(() =>
    {
        var pair = Interop.Aten.CallList("broadcast_tensors", new[] { value.to(ScalarType.Int64).unsqueeze(-1), logits });
        return pair[1].gather(-1, pair[0].narrow(-1, 0, 1)).squeeze(-1);
    });

    /// <inheritdoc/>
    public override Tensor entropy() => WrappedTensorDisposeScope(() => -(logits.nan_to_num(double.NaN) * probs).sum(-1));

    /// <inheritdoc/>
    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null)
    {
        var expanded = Same<Categorical>(instance) ?? new Categorical(generator);
        long[] shape = [.. batch_shape, param_shape[^1]];
        expanded.Take(_probs?.expand(shape), _logits?.expand(shape));
        return expanded;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _probs?.Dispose();
            _logits?.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Take(Tensor? probs, Tensor? logits)
    {
        _probs?.Dispose();
        _logits?.Dispose();
        (_probs, _logits) = (probs?.DetachFromDisposeScope(), logits?.DetachFromDisposeScope());
        batch_shape = param_shape[..^1];
    }
}
