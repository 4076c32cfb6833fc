namespace TorchSharp;

public static partial class torch
{
    /// <summary>How many of each element's number of trials succeed, each with the given probability.</summary>
    public static Tensor binomial(Tensor count, Tensor probs, Generator? generator = null) => count.binomial(probs, generator);

    /// <summary>Counts from Poisson distributions with each element as the rate.</summary>
    public static Tensor poisson(Tensor input, Generator? generator = null) => input.poisson(generator);

    /// <summary>Fills, after resizing, with random numbers spread evenly over [0, 1).</summary>
    public static Tensor rand_out(Tensor input, params long[] sizes) => input.rand_out(sizes);

    /// <summary>Random integers from low up to but without high in this tensor's shape.</summary>
    public static Tensor randint_like(Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.randint_like(low, high, dtype, device, requires_grad);

    /// <summary>Fills, after resizing, with random integers from 0 up to but without high.</summary>
    public static Tensor randint_out(Tensor input, long high, long[] sizes) => input.randint_out(high, sizes);
}
