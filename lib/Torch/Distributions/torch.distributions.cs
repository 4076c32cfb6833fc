using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Probability distributions.</summary>
    public static partial class distributions
    {
        /// <summary>A normal distribution.</summary>
        public static Normal Normal(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);

        /// <summary>A normal distribution in single precision.</summary>
        public static Normal Normal(float loc, float scale = 1.0f, Generator? generator = null) => Of(loc, scale, (mean, deviation) => new Normal(mean, deviation, generator));

        /// <summary>A normal distribution in double precision.</summary>
        public static Normal Normal(double loc, double scale = 1.0, Generator? generator = null) => Of(loc, scale, (mean, deviation) => new Normal(mean, deviation, generator));

        /// <summary>A distribution even from low up to but without high.</summary>
        public static Uniform Uniform(Tensor low, Tensor high, Generator? generator = null) => new(low, high, generator);

        /// <summary>The distribution of 1 at a probability, else 0.</summary>
        /// <exception cref="ArgumentException">Both or neither of probs and logits were given.</exception>
        public static Bernoulli Bernoulli(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) => new(probs, logits, generator);

        /// <summary>The distribution of 1 at a probability, else 0, in single precision.</summary>
        /// <exception cref="ArgumentException">Both or neither of probs and logits were given.</exception>
        public static Bernoulli Bernoulli(float? probs, float? logits, Generator? generator = null) => Either(probs, logits, (p, l) => new Bernoulli(p, l, generator));

        /// <summary>The distribution of 1 at a probability, else 0, in double precision.</summary>
        /// <exception cref="ArgumentException">Both or neither of probs and logits were given.</exception>
        public static Bernoulli Bernoulli(double? probs, double? logits, Generator? generator = null) => Either(probs, logits, (p, l) => new Bernoulli(p, l, generator));

        /// <summary>The distribution of one of a number of categories by their probabilities.</summary>
        /// <exception cref="ArgumentException">Both or neither of probs and logits were given.</exception>
        public static Categorical Categorical(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) => new(probs, logits, generator);

        /// <summary>The distribution of one of a number of categories, each as likely.</summary>
        public static Categorical Categorical(int categories, Generator? generator = null)
        {
            using var even = full(categories, 1.0 / categories, ScalarType.Float64);
            return new Categorical(even, null, generator);
        }

        /// <summary>The distribution of how often each category comes up in a number of draws.</summary>
        /// <exception cref="ArgumentException">Both or neither of probs and logits were given.</exception>
        public static Multinomial Multinomial(int total_count, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) => new(total_count, probs, logits, generator);

        /// <summary>The distribution of how often each category comes up in a number of draws, each as likely.</summary>
        public static Multinomial Multinomial(int total_count, int categories, Generator? generator = null)
        {
            using var even = full(categories, 1.0 / categories, ScalarType.Float64);
            return new Multinomial(total_count, even, null, generator);
        }

        private static Normal Of<T>(T loc, T scale, Func<Tensor, Tensor, Normal> make) where T : unmanaged
        {
            using Tensor mean = tensor(loc), deviation = tensor(scale);
            return make(mean, deviation);
        }

        private static Bernoulli Either<T>(T? probs, T? logits, Func<Tensor?, Tensor?, Bernoulli> make) where T : unmanaged
        {
            using Tensor? p = probs is { } probability ? tensor(probability) : null, l = logits is { } logit ? tensor(logit) : null;
            return make(p, l);
        }
    }
}
