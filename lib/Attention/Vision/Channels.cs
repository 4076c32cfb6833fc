namespace Workbook.Attention.Vision;

/// <summary>What the modules ask of channels and windows.</summary>
internal static class Channels
{
    /// <summary>Channels that split evenly.</summary>
    /// <returns>How many are in one part.</returns>
    public static long RequireDivisible(string subject, string what, long channels, string parameter, long divisor)
    {
        Shapes.RequirePositive(subject, what, channels);
        Shapes.RequirePositive(subject, parameter, divisor);
        return channels % divisor == 0
            ? channels / divisor
            : throw new ArgumentException($"{subject}: {what} ({channels}) must be a multiple of {parameter} ({divisor}).");
    }

    /// <summary>A window with a middle that is no larger than the modules were described with.</summary>
    public static long RequireKernelSize(string subject, long kernelSize) =>
        kernelSize is 3 or 5 or 7 ? kernelSize : throw new ArgumentException($"{subject}: kernelSize must be 3, 5 or 7, not {kernelSize}.");

    /// <summary>How many places a window with a middle visits along an axis.</summary>
    public static long Strided(long size, long stride) => (size - 1) / stride + 1;
}
