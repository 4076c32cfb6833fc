using System.Globalization;
using static TorchSharp.torch;

namespace Workbook.Attention;

/// <summary>
/// Compares what a cell computed with an independent number. What agrees gives a line that begins with ✓ and names the
/// difference; what does not stops the cell with the same line behind ✗.
/// </summary>
public static class Check
{
    /// <summary>Two numbers.</summary>
    /// <param name="what">What is compared, in words.</param>
    /// <param name="actual">What was computed.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="tolerance">The largest difference that counts as none.</param>
    /// <returns>The line to show.</returns>
    /// <exception cref="InvalidOperationException">The difference is larger, or not a number.</exception>
    public static string Close(string what, double actual, double expected, double tolerance = 1e-5) =>
        Close(what, [actual], [expected], tolerance);

    /// <summary>Two sequences, number by number.</summary>
    /// <param name="what">What is compared, in words.</param>
    /// <param name="actual">What was computed.</param>
    /// <param name="expected">What it should be, as many numbers.</param>
    /// <param name="tolerance">The largest difference that counts as none.</param>
    /// <returns>The line to show.</returns>
    /// <exception cref="InvalidOperationException">A difference is larger, or not a number, or the sequences differ in length.</exception>
    public static string Close(string what, IEnumerable<double> actual, IEnumerable<double> expected, double tolerance = 1e-5) =>
        Close(what, actual.ToArray(), expected.ToArray(), tolerance);

    /// <summary>Two arrays, number by number.</summary>
    /// <param name="what">What is compared, in words.</param>
    /// <param name="actual">What was computed.</param>
    /// <param name="expected">What it should be, as many numbers.</param>
    /// <param name="tolerance">The largest difference that counts as none.</param>
    /// <returns>The line to show.</returns>
    /// <exception cref="InvalidOperationException">A difference is larger, or not a number, or the arrays differ in length.</exception>
    /// <remarks>An array is a sequence and converts to a tensor too: without this method a call with arrays would be ambiguous.</remarks>
    public static string Close(string what, double[] actual, double[] expected, double tolerance = 1e-5)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(expected);
        if (actual.Length != expected.Length)
        {
            throw new InvalidOperationException($"✗ {what}: {expected.Length} numbers were expected, not {actual.Length}.");
        }

        int worst = Worst(actual, expected);
        double difference = worst < 0 ? 0 : Difference(actual[worst], expected[worst]);
        return difference <= tolerance
            ? $"✓ {what}: largest difference {Text(difference, difference == 0 ? "0" : "0.0e+0")} (allowed {Text(tolerance, "0.#e+0")})"
            : throw new InvalidOperationException($"✗ {what}: {Text(expected[worst], "G7")} was expected{Place(worst, actual.Length)}, not {Text(actual[worst], "G7")}; the difference may be {Text(tolerance, "0.#e+0")} at most.");
    }

    /// <summary>Two tensors of one shape, number by number.</summary>
    /// <param name="what">What is compared, in words.</param>
    /// <param name="actual">What was computed.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="tolerance">The largest difference that counts as none.</param>
    /// <returns>The line to show.</returns>
    /// <exception cref="InvalidOperationException">A difference is larger, or not a number, or the shapes differ.</exception>
    public static string Close(string what, Tensor actual, Tensor expected, double tolerance = 1e-5)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(expected);
        return actual.shape.SequenceEqual(expected.shape)
            ? Close(what, actual.Numbers(), expected.Numbers(), tolerance)
            : throw new InvalidOperationException($"✗ {what}: the shape ({string.Join(", ", expected.shape)}) was expected, not ({string.Join(", ", actual.shape)}).");
    }

    /// <summary>A statement.</summary>
    /// <param name="what">What should hold, in words.</param>
    /// <param name="holds">Whether it does.</param>
    /// <param name="hint">What to look at when it does not.</param>
    /// <returns>The line to show.</returns>
    /// <exception cref="InvalidOperationException">It does not hold.</exception>
    public static string That(string what, bool holds, string hint = "") =>
        holds ? $"✓ {what}" : throw new InvalidOperationException($"✗ Not so: {what}. {hint}".TrimEnd());

    private static int Worst(double[] actual, double[] expected) =>
        actual.Length == 0 ? -1 : Enumerable.Range(0, actual.Length).MaxBy(i => Difference(actual[i], expected[i]));

    // What is not a number, on either side, differs from everything; equal infinities agree.
    private static double Difference(double actual, double expected) =>
        actual == expected ? 0 : double.IsNaN(actual - expected) ? double.PositiveInfinity : Math.Abs(actual - expected);

    private static string Place(int place, int count) => count == 1 ? "" : $" at place {place}";

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
