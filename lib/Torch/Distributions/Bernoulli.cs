using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The distribution of 1 at a probability, else 0.</summary>
public class Bernoulli : distributions.Distribution
{
    private Tensor? _probs;
    private Tensor? _logits;

    /// <summary>Makes the distribution from one of its parameters.</summary>
    /// <param name="p">The probabilities of 1.</param>
    /// <param name="l">Their logits, log(p / (1 - p)).</param>
    /// <param name="generator">Where random numbers come from; null: the default generator.</param>
    /// <exception cref="ArgumentException">Both or neither of p and l were given.</exception>
    public Bernoulli(Tensor? p = null, Tensor? l = null, Generator? generator = null) : base(generator)
    {
        CheckEither(nameof(Bernoulli), p, l);
        Take(p?.alias(), l?.alias());
    }

    private Bernoulli(Generator? generator) : base(generator)
    {
    }

    /// <summary>The probabilities of 1.</summary>
    public Tensor probs => _probs?.alias() ?? LogitsToProbs(_logits!, true);

    /// <summary>The logits, log(p / (1 - p)).</summary>
    public Tensor logits => _logits?.alias() ?? ProbsToLogits(_probs!, true);

    /// <inheritdoc/>
    public override Tensor mean => probs;

    /// <inheritdoc/>
    public override Tensor variance => WrappedTensorDisposeScope(() => probs * (1 - probs));

    /// <summary>Draws; no gradients flow through them.</summary>
    public override Tensor rsample(params long[] sample_shape) => WrappedTensorDisposeScope(() => bernoulli(probs.expand(ExtendedShape(sample_shape)), generator));

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => WrappedTensorDisposeScope(() =>
    {
        var pair = Interop.Aten.CallList("broadcast_tensors", new[] { logits, value });
        return -nn.functional.binary_cross_entropy_with_logits(pair[0], pair[1], reduction: nn.Reduction.None);
    });

    /// <inheritdoc/>
    public override Tensor entropy() => WrappedTensorDisposeScope(() => nn.functional.binary_cross_entropy_with_logits(logits, probs, reduction: nn.Reduction.None));

    /// <inheritdoc/>
    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null)
    {
        var expanded = Same<Bernoulli>(instance) ?? new Bernoulli(generator);
        expanded.Take(_probs?.expand(batch_shape.Shape), _logits?.expand(batch_shape.Shape));
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
        batch_shape = (probs ?? logits)!.shape;
    }
}
