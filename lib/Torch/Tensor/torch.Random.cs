using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Random numbers spread evenly over [0, 1).</summary>
    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("rand", "rand.generator", size, dtype, device, requires_grad, generator);

    /// <summary>Random numbers spread evenly over [0, 1).</summary>
    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("rand", "rand.generator", size.ToArray(), dtype, device, requires_grad, generator);

    /// <summary>A vector of random numbers spread evenly over [0, 1).</summary>
    public static Tensor rand(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("rand", "rand.generator", [size], dtype, device, requires_grad, generator);

    /// <summary>A matrix of random numbers spread evenly over [0, 1).</summary>
    public static Tensor rand(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("rand", "rand.generator", [rows, columns], dtype, device, requires_grad, generator);

    /// <summary>A tensor of three dimensions of random numbers spread evenly over [0, 1).</summary>
    public static Tensor rand(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("rand", "rand.generator", [dim0, dim1, dim2], dtype, device, requires_grad, generator);

    /// <summary>A tensor of four dimensions of random numbers spread evenly over [0, 1).</summary>
    public static Tensor rand(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("rand", "rand.generator", [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator);

    /// <summary>Random numbers from the standard normal distribution.</summary>
    public static Tensor randn(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("randn", "randn.generator", size, dtype, device, requires_grad, generator);

    /// <summary>Random numbers from the standard normal distribution.</summary>
    public static Tensor randn(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("randn", "randn.generator", size.ToArray(), dtype, device, requires_grad, generator);

    /// <summary>A vector of random numbers from the standard normal distribution.</summary>
    public static Tensor randn(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("randn", "randn.generator", [size], dtype, device, requires_grad, generator);

    /// <summary>A matrix of random numbers from the standard normal distribution.</summary>
    public static Tensor randn(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("randn", "randn.generator", [rows, columns], dtype, device, requires_grad, generator);

    /// <summary>A tensor of three dimensions of random numbers from the standard normal distribution.</summary>
    public static Tensor randn(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("randn", "randn.generator", [dim0, dim1, dim2], dtype, device, requires_grad, generator);

    /// <summary>A tensor of four dimensions of random numbers from the standard normal distribution.</summary>
    public static Tensor randn(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Draw("randn", "randn.generator", [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator);

    /// <summary>Random integers from low up to but without high.</summary>
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        var type = dtype ?? ScalarType.Int64;
        var drawn = generator is null
            ? Aten.Call("randint.low", low, high, size, type, Value.None, device)
            : Aten.Call("randint.low_generator", low, high, size, generator, type, Value.None, device);
        return drawn.Leaf(requires_grad);
    }

    /// <summary>Random integers from 0 up to but without high.</summary>
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator);

    /// <summary>The numbers from 0 to n - 1 in random order.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        var type = dtype ?? ScalarType.Int64;
        var drawn = generator is null
            ? Aten.Call("randperm", n, type, Value.None, device)
            : Aten.Call("randperm.generator", n, generator, type, Value.None, device);
        return drawn.Leaf(requires_grad);
    }

    /// <summary>The numbers from 0 to n - 1 in random order, into a given tensor, which is resized.</summary>
    public static Tensor randperm(long n, Tensor @out, Generator? generator = null) => generator is null
        ? Aten.CallInto("randperm.out", n, @out)
        : Aten.CallInto("randperm.generator_out", n, generator, @out);

    /// <summary>Random numbers from normal distributions, one for each pair of a mean and a standard deviation.</summary>
    /// <remarks>As in TorchSharp, and unlike in PyTorch, gradients flow back to both.</remarks>
    /// <exception cref="ArgumentException">A standard deviation is below 0, or not a number.</exception>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null)
    {
        CheckDeviations(std);
        var pair = Aten.CallList("broadcast_tensors", new[] { mean, std });
        // Noise that lies in order, however the means do, is PyTorch's for the same seed.
        using Tensor means = pair[0], deviations = pair[1], noise = Filled(means.new_empty(means.shape), 0, 1, generator);
        return Aten.Call("addcmul", means, noise, deviations);
    }

    private static void CheckDeviations(Tensor std)
    {
        if (std.NumberOfElements == 0 || std.is_meta)
        {
            return;
        }
        using var least = std.min();
        var number = least.ToDouble();
        if (!(number >= 0))
        {
            throw new ArgumentException(ErrorMessages.NegativeDeviation(number), nameof(std));
        }
    }

    /// <summary>Random numbers from a normal distribution.</summary>
    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Filled(empty(size.ToArray(), dtype, device), mean, std, generator).Leaf(requires_grad);

    private static Tensor Filled(Tensor tensor, double mean, double std, Generator? generator)
    {
        try
        {
            return tensor.normal_(mean, std, generator);
        }
        catch
        {
            tensor.Dispose();
            throw;
        }
    }

    /// <summary>Random numbers over [0, 1) in the shape of another tensor.</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("rand_like", input, dtype, Value.None, device).Leaf(requires_grad);

    /// <summary>Standard normal random numbers in the shape of another tensor.</summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("randn_like", input, dtype, Value.None, device).Leaf(requires_grad);

    /// <summary>1 with each element as its probability, else 0.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <summary>Places drawn with each row's elements as their weights.</summary>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) => input.multinomial(num_samples, replacement, generator);

    private static Tensor Draw(string name, string withGenerator, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        var drawn = generator is null
            ? Aten.Call(name, size, dtype ?? s_defaultType, Value.None, device)
            : Aten.Call(withGenerator, size, generator, dtype ?? s_defaultType, Value.None, device);
        return drawn.Leaf(requires_grad);
    }
}
