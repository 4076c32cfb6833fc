using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.KernelRegression;

/// <summary>Training pairs without the pair that is being predicted, so that a model cannot answer by looking the answer up.</summary>
public static class LeaveOneOut
{
    /// <summary>For each of k numbers a row of the others, in their order.</summary>
    /// <param name="numbers">Keys or values. Shape (k), k at least 2.</param>
    /// <returns>Shape (k, k − 1); row i lacks number i.</returns>
    /// <exception cref="ArgumentException">The shape is not (k) with k at least 2.</exception>
    public static Tensor Rows(Tensor numbers)
    {
        long k = Require.AtLeastTwo(nameof(LeaveOneOut), nameof(numbers), numbers);
        using DisposeScope scope = NewDisposeScope();
        Tensor all = numbers.expand(k, k); // (k, k)
        Tensor others = all.masked_select(Others(k)); // (k · (k − 1))
        return others.reshape(k, k - 1).MoveToOuterDisposeScope(); // (k, k − 1)
    }

    /// <summary>True where a query may look: everywhere but at the key in its own place.</summary>
    /// <param name="k">Number of keys, and of queries.</param>
    /// <returns>Shape (k, k), Boolean, false on the diagonal.</returns>
    public static Tensor Others(long k)
    {
        using Tensor identity = eye(k); // (k, k)
        return identity.eq(0); // (k, k)
    }
}
