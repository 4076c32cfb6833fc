using static TorchSharp.torch;

namespace Workbook.Attention;

/// <summary>Tensors as plain .NET arrays, for figures and for checks in plain loops.</summary>
public static class TensorArrays
{
    /// <summary>All numbers of a tensor, row by row.</summary>
    /// <param name="tensor">Any shape and type, with or without gradient.</param>
    public static double[] Numbers(this Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        using Tensor detached = tensor.detach();
        using Tensor wide = detached.to(float64);
        return wide.data<double>().ToArray();
    }

    /// <summary>A matrix as a table.</summary>
    /// <param name="tensor">Shape (rows, columns).</param>
    /// <exception cref="ArgumentException">The tensor does not have two dimensions.</exception>
    public static double[,] Table(this Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.Dimensions != 2)
        {
            throw new ArgumentException($"Table: a tensor must have the shape (rows, columns), not ({string.Join(", ", tensor.shape)}).");
        }

        double[,] table = new double[tensor.shape[0], tensor.shape[1]];
        Buffer.BlockCopy(tensor.Numbers(), 0, table, 0, sizeof(double) * table.Length);
        return table;
    }
}
