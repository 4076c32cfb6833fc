namespace Workbook.Attention.Vision;

/// <summary>What the modules ask of their windows, and how many places these visit.</summary>
internal static class Windows
{
    /// <summary>A window with a middle that is no larger than the modules were described with.</summary>
    public static long RequireKernelSize(string subject, long kernelSize) =>
        kernelSize is 3 or 5 or 7 ? kernelSize : throw new ArgumentException($"{subject}: kernelSize must be 3, 5 or 7, not {kernelSize}.");

    /// <summary>How many places a window with a middle visits along an axis.</summary>
    public static long Strided(long size, long stride) => (size - 1) / stride + 1;
}
