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
    }
}
