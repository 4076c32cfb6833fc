namespace Workbook.Tests.Attention.KernelRegression;

/// <summary>Nadaraya–Watson in plain loops over plain arrays: a second way to the same numbers.</summary>
internal static class PlainLoop
{
    public static double[,] Weights(double[] queries, double[] keys, Func<double, double> kernel, double width)
    {
        double[,] weights = new double[queries.Length, keys.Length];
        for (int q = 0; q < queries.Length; q++)
        {
            double sum = 0;
            for (int k = 0; k < keys.Length; k++)
            {
                sum += weights[q, k] = kernel((queries[q] - keys[k]) / width);
            }

            for (int k = 0; k < keys.Length && sum > 0; k++)
            {
                weights[q, k] /= sum;
            }
        }

        return weights;
    }

    public static double[] Predict(double[,] weights, double[] values)
    {
        double[] prediction = new double[weights.GetLength(0)];
        for (int q = 0; q < prediction.Length; q++)
        {
            for (int k = 0; k < values.Length; k++)
            {
                prediction[q] += weights[q, k] * values[k];
            }
        }

        return prediction;
    }

    public static double Kernel(string name, double u) => name switch
    {
        "Gaussian" => Math.Exp(-u * u / 2),
        "boxcar" => Math.Abs(u) < 1 ? 1 : 0,
        "constant" => 1,
        "Epanechnikov" => Math.Abs(u) < 1 ? 0.75 * (1 - (u * u)) : 0,
        "triangular" => Math.Abs(u) < 1 ? 1 - Math.Abs(u) : 0,
        _ => throw new ArgumentException($"PlainLoop: there is no kernel '{name}' yet; write it."),
    };
}
