using static TorchSharp.torch;

namespace Workbook.Attention.KernelRegression;

/// <summary>Pooling without attention: every query is answered with the mean of all values.</summary>
public static class AveragePooling
{
    /// <summary>The mean of the values, once for each query.</summary>
    /// <param name="queries">Only their number matters. Shape (q), or any.</param>
    /// <param name="values">Shape (k).</param>
    /// <returns>Shape (q).</returns>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static Tensor Pool(Tensor queries, Tensor values)
    {
        Require.Values(nameof(AveragePooling), values, values);
        using Tensor mean = values.mean(); // ()
        using Tensor ones = ones_like(queries); // (q)
        return ones * mean; // (q)
    }
}
