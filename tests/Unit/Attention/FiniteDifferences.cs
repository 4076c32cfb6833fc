using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention;

/// <summary>Slopes of a loss, measured from both sides.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-5;

    /// <summary>The slope along each number of a leaf.</summary>
    public static double[] Slopes(Tensor leaf, Func<Tensor> loss)
    {
        using var gradientsOff = no_grad();
        Tensor flat = leaf.view(-1);
        double[] slopes = new double[flat.shape[0]];
        for (int i = 0; i < slopes.Length; i++)
        {
            slopes[i] = (At(Step) - At(-Step)) / (2 * Step);

            double At(double step)
            {
                flat[i].add_(step);
                double value = loss().item<double>();
                flat[i].sub_(step);
                return value;
            }
        }

        return slopes;
    }
}
