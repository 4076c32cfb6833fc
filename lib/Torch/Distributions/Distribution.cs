using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        /// <summary>A probability distribution, or a batch of them. It owns its parameters; what its members return is the caller's.</summary>
        /// <remarks>A generator given to it stays the caller's.</remarks>
        public abstract class Distribution : IDisposable
        {
            /// <summary>Euler's and Mascheroni's constant.</summary>
            protected const double euler_constant = 0.57721566490153286060;

            /// <summary>Where random numbers come from; null: the default generator.</summary>
            protected Generator? generator;

            /// <summary>Makes the base of a distribution.</summary>
            protected Distribution(Generator? generator, long[]? batch_shape = null, long[]? event_shape = null)
            {
                this.generator = generator;
                _init(batch_shape ?? Size.Empty, event_shape ?? Size.Empty);
            }

            /// <summary>Makes the base of a distribution.</summary>
            protected Distribution(Generator? generator, Size batch_shape, Size? event_shape = null)
            {
                this.generator = generator;
                _init(batch_shape, event_shape);
            }

            /// <summary>The shape of the batch: one distribution for each of its elements.</summary>
            public Size batch_shape { get; protected set; }

            /// <summary>The shape of one draw from one distribution.</summary>
            public Size event_shape { get; protected set; }

            /// <summary>The means.</summary>
            public abstract Tensor mean { get; }

            /// <summary>The most likely values; an invalid tensor where the distribution does not tell them.</summary>
            public virtual Tensor mode => new(0);

            /// <summary>The variances.</summary>
            public abstract Tensor variance { get; }

            /// <summary>The standard deviations.</summary>
            public virtual Tensor stddev => WrappedTensorDisposeScope(() => variance.sqrt());

            /// <summary>Draws without gradients: shape sample_shape + batch_shape + event_shape.</summary>
            public virtual Tensor sample(params long[] sample_shape)
            {
                using (no_grad())
                {
                    return rsample(sample_shape);
                }
            }

            /// <summary>Draws without gradients: shape sample_shape + batch_shape + event_shape.</summary>
            public Tensor sample(Size sample_shape) => sample(sample_shape.Shape);

            /// <summary>Draws through which gradients flow to the parameters, where the distribution allows it.</summary>
            public abstract Tensor rsample(params long[] sample_shape);

            /// <summary>Draws through which gradients flow to the parameters, where the distribution allows it.</summary>
            public Tensor rsample(Size sample_shape) => rsample(sample_shape.Shape);

            /// <summary>The logarithm of the density, or of the probability, at a value.</summary>
            public abstract Tensor log_prob(Tensor value);

            /// <summary>The entropies.</summary>
            public abstract Tensor entropy();

            /// <summary>The same distribution with its batch expanded.</summary>
            /// <param name="batch_shape">The new shape of the batch.</param>
            /// <param name="instance">What is to become the result; null: a new one.</param>
            /// <exception cref="ArgumentException">The instance is of another kind.</exception>
            public abstract Distribution expand(Size batch_shape, Distribution? instance = null);

            /// <summary>The probability of values up to the one given.</summary>
            /// <exception cref="NotImplementedException">The distribution has none.</exception>
            public virtual Tensor cdf(Tensor value) => throw new NotImplementedException(ErrorMessages.NoSuchPart(this, nameof(cdf)));

            /// <summary>The value up to which lies the probability given.</summary>
            /// <exception cref="NotImplementedException">The distribution has none.</exception>
            public virtual Tensor icdf(Tensor value) => throw new NotImplementedException(ErrorMessages.NoSuchPart(this, nameof(icdf)));

            /// <summary>Every value that can be drawn.</summary>
            /// <exception cref="NotImplementedException">The distribution does not list them.</exception>
            public virtual Tensor enumerate_support(bool expand = true) => throw new NotImplementedException(ErrorMessages.NoSuchPart(this, nameof(enumerate_support)));

            /// <summary>e to the power of the entropy.</summary>
            public virtual Tensor perplexity() => WrappedTensorDisposeScope(() => entropy().exp());

            /// <summary>Releases the parameters.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Releases the parameters.</summary>
            protected virtual void Dispose(bool disposing)
            {
            }

            /// <summary>Sets both shapes; null: no dimensions.</summary>
            protected void _init(Size? batch_shape = null, Size? event_shape = null)
            {
                this.batch_shape = batch_shape ?? Size.Empty;
                this.event_shape = event_shape ?? Size.Empty;
            }

            /// <summary>The shape of so many draws: sample_shape + batch_shape + event_shape.</summary>
            protected long[] ExtendedShape(params long[] sample_shape) => [.. sample_shape, .. batch_shape, .. event_shape];

            /// <summary>Probabilities from their logits: along the last dimension, or of two outcomes each.</summary>
            protected Tensor LogitsToProbs(Tensor logits, bool isBinary = false) => isBinary ? logits.sigmoid() : logits.softmax(-1);

            /// <summary>Logits from probabilities: along the last dimension, or of two outcomes each.</summary>
            protected Tensor ProbsToLogits(Tensor probs, bool isBinary = false) => WrappedTensorDisposeScope(() =>
            {
                var clamped = ClampProbs(probs);
                return isBinary ? clamped.log() - (-clamped).log1p() : clamped.log();
            });

            /// <summary>Probabilities kept off 0 and 1 by the element type's precision.</summary>
            protected Tensor ClampProbs(Tensor probs)
            {
                var precision = finfo(probs.dtype).eps;
                return probs.clamp(precision, 1 - precision);
            }

            /// <summary>The larger of 0 and each element, with half the gradient at 0.</summary>
            protected Tensor ClampByZero(Tensor x) => WrappedTensorDisposeScope(() => (x.clamp_min(0) + x - x.clamp_max(0)) / 2);

            private protected static void CheckEither(string subject, object? probs, object? logits)
            {
                if (probs is null == logits is null)
                {
                    throw new ArgumentException(ErrorMessages.EitherProbsOrLogits(subject, probs is null ? "neither" : "both"));
                }
            }

            // The instance that expand was given, if it is of the right kind.
            private protected static T? Same<T>(Distribution? instance) where T : Distribution => instance switch
            {
                null => null,
                T same => same,
                _ => throw new ArgumentException(ErrorMessages.WrongDistribution(typeof(T).Name, instance.GetType().Name), nameof(instance)),
            };
        }
    }
}
