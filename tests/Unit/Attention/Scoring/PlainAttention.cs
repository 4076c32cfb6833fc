using Workbook.Attention;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Scoring;

/// <summary>Attention in plain loops over plain arrays, in 64 bits.</summary>
internal static class PlainAttention
{
    public static (double[] output, double[] weights) Compute(Drawn drawn, Func<double[], double[], double> score)
    {
        (long batch, long queries, long keys) = (drawn.Queries.shape[0], drawn.Queries.shape[1], drawn.Keys.shape[1]);
        double[]? mask = drawn.BooleanMask?.expand(batch, queries, keys).Numbers();
        List<double> output = [];
        List<double> weights = [];
        for (int b = 0; b < batch; b++)
        {
            for (int q = 0; q < queries; q++)
            {
                double[] exponentials = [.. Enumerable.Range(0, (int)keys).Select(k => mask?[((b * queries) + q) * keys + k] == 0 ? 0 : Math.Exp(score(Row(drawn.Queries, b, q), Row(drawn.Keys, b, k))))];
                double[] row = [.. exponentials.Select(exponential => exponential / exponentials.Sum())];
                weights.AddRange(row);
                output.AddRange(Enumerable.Range(0, (int)drawn.Values.shape[2]).Select(column => row.Select((weight, k) => weight * Row(drawn.Values, b, k)[column]).Sum()));
            }
        }

        return ([.. output], [.. weights]);
    }

    private static double[] Row(Tensor tensor, int batch, int position)
    {
        using Tensor row = tensor[batch, position];
        return row.Numbers();
    }
}
