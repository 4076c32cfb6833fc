using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.KernelRegression;

/// <summary>Noisy points of the curve y = 2 sin x + x^0.8 on [0, 5) to learn from, and a grid with the true curve to test on.</summary>
/// <remarks>Disposing it disposes its four tensors.</remarks>
public sealed class KernelRegressionData : IDisposable
{
    private const double End = 5;

    private KernelRegressionData(Tensor trainX, Tensor trainY, int testCount)
    {
        Require.AtLeast(nameof(KernelRegressionData), nameof(testCount), 1, testCount);
        TrainX = trainX.DetachFromDisposeScope();
        TrainY = trainY.DetachFromDisposeScope();
        TestX = (arange(testCount, float32) * (End / testCount)).DetachFromDisposeScope();
        TestTruth = Truth(TestX).DetachFromDisposeScope();
    }

    /// <summary>Where the curve was measured, ascending. Shape (n).</summary>
    public Tensor TrainX { get; }

    /// <summary>What was measured there, with noise. Shape (n).</summary>
    public Tensor TrainY { get; }

    /// <summary>Even steps from 0 to just under 5. Shape (m).</summary>
    public Tensor TestX { get; }

    /// <summary>The curve at <see cref="TestX"/>, without noise. Shape (m).</summary>
    public Tensor TestTruth { get; }

    /// <summary>The chapter's sample: 50 measurements at 0.05, 0.15 … 4.95, the same digits on every machine, and 50 test points.</summary>
    public static KernelRegressionData Sample() => From(SampleMeasurements.X, SampleMeasurements.Y);

    /// <summary>New measurements at random places.</summary>
    /// <param name="seed">The same seed gives the same data. The seed of all later random numbers is set too.</param>
    /// <param name="trainCount">Number of measurements.</param>
    /// <param name="testCount">Number of test points.</param>
    /// <param name="noise">Standard deviation of the normal noise, in units of y.</param>
    /// <exception cref="ArgumentException">A count is below 1, or the noise is negative.</exception>
    public static KernelRegressionData Draw(long seed, int trainCount = 50, int testCount = 50, double noise = 0.5)
    {
        Require.AtLeast(nameof(KernelRegressionData), nameof(trainCount), 1, trainCount);
        Require.NotNegative(nameof(KernelRegressionData), nameof(noise), noise);
        using DisposeScope scope = NewDisposeScope();
        manual_seed(seed);
        Tensor x = (rand(trainCount) * End).sort(0).Values; // (n)
        Tensor y = Truth(x) + (noise * randn(trainCount)); // (n)
        return new KernelRegressionData(x, y, testCount);
    }

    /// <summary>Measurements given as numbers.</summary>
    /// <param name="trainX">Where was measured, from 0 on.</param>
    /// <param name="trainY">What was measured, as many.</param>
    /// <param name="testCount">Number of test points.</param>
    /// <exception cref="ArgumentException">There are no measurements, or they differ in number.</exception>
    public static KernelRegressionData From(IEnumerable<double> trainX, IEnumerable<double> trainY, int testCount = 50)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(trainX.ToArray()).to(float32); // (n)
        Tensor y = tensor(trainY.ToArray()).to(float32); // (n)
        Require.Values(nameof(KernelRegressionData), x, y);
        return new KernelRegressionData(x, y, testCount);
    }

    /// <summary>The curve 2 sin x + x^0.8.</summary>
    /// <param name="x">Any shape, nothing negative.</param>
    /// <returns>Shape of x. At 0 the gradient of the second term, infinite in truth, is taken as 0.</returns>
    /// <exception cref="ArgumentException">A number is negative: x^0.8 is not real there.</exception>
    public static Tensor Truth(Tensor x)
    {
        Require.NothingNegative(nameof(KernelRegressionData), x);
        using DisposeScope scope = NewDisposeScope();
        Tensor positive = x.gt(0);
        Tensor safe = where(positive, x, ones_like(x));
        Tensor power = where(positive, safe.pow(0.8), zeros_like(x));
        return ((2 * x.sin()) + power).MoveToOuterDisposeScope();
    }

    /// <summary>Disposes the tensors.</summary>
    public void Dispose()
    {
        TrainX.Dispose();
        TrainY.Dispose();
        TestX.Dispose();
        TestTruth.Dispose();
    }
}
