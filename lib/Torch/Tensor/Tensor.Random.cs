using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Filling with random numbers.
    public partial class Tensor
    {
        /// <summary>Fills with numbers spread evenly over [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) => Aten.CallInPlace("uniform_", this, from, to, generator);

        /// <summary>Fills with numbers from a normal distribution.</summary>
        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) => Aten.CallInPlace("normal_", this, mean, std, generator);

        /// <summary>Fills with 1 at probability p, else 0.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Aten.CallInPlace("bernoulli_.float", this, p, generator);

        /// <summary>1 with each element as its probability, else 0.</summary>
        public Tensor bernoulli(Generator? generator = null) => Aten.Call("bernoulli", this, generator);

        /// <summary>Places drawn with each row's elements as their weights.</summary>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) => Aten.Call("multinomial", this, num_samples, replacement, generator);

        /// <summary>Fills with 1 at the probability the other tensor gives for each, else 0.</summary>
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => Aten.CallInPlace("bernoulli_.Tensor", this, p, generator);

        /// <summary>How many of each element's number of trials succeed, each with the given probability.</summary>
        public Tensor binomial(Tensor prob, Generator? generator = null) => Aten.Call("binomial", this, prob, generator);

        /// <summary>Counts from Poisson distributions with each element as the rate.</summary>
        public Tensor poisson(Generator? generator = null) => Aten.Call("poisson", this, generator);

        /// <summary>Fills with numbers from a Cauchy distribution.</summary>
        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null) => Aten.CallInPlace("cauchy_", this, median, sigma, generator);

        /// <summary>Fills with numbers from an exponential distribution.</summary>
        public Tensor exponential_(double lambda = 1, Generator? generator = null) => Aten.CallInPlace("exponential_", this, lambda, generator);

        /// <summary>Fills with the number of trials up to the first success, each with probability p.</summary>
        public Tensor geometric_(double p, Generator? generator = null) => Aten.CallInPlace("geometric_", this, p, generator);

        /// <summary>Fills with numbers whose logarithms are normally distributed.</summary>
        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null) => Aten.CallInPlace("log_normal_", this, mean, std, generator);

        /// <summary>Fills with integers from one number up to but without another.</summary>
        public Tensor random_(double from, double to, Generator? generator = null) => Aten.CallInPlace("random_.from", this, (long)from, (long)to, generator);

        /// <summary>Random numbers spread evenly over [0, 1) in this tensor's shape.</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.rand_like(this, dtype, device, requires_grad);

        /// <summary>Standard normal random numbers in this tensor's shape.</summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.randn_like(this, dtype, device, requires_grad);

        /// <summary>Random integers from low up to but without high in this tensor's shape.</summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Aten.Call("randint_like.low_dtype", this, low, high, dtype, Value.None, device).Leaf(requires_grad);

        /// <summary>Fills, after resizing, with random numbers spread evenly over [0, 1).</summary>
        public Tensor rand_out(params long[] sizes) => Aten.CallInto("rand.out", sizes, this);

        /// <summary>Fills, after resizing, with standard normal random numbers.</summary>
        public Tensor randn_out(params long[] sizes) => Aten.CallInto("randn.out", sizes, this);

        /// <summary>Fills, after resizing, with random integers from 0 up to but without high.</summary>
        public Tensor randint_out(long high, long[] sizes) => Aten.CallInto("randint.out", high, sizes, this);
    }
}
