using static TorchSharp.torch;

namespace Workbook.Attention.PositionalEncoding;

/// <summary>What encodings ask of their input.</summary>
internal static class PositionErrors
{
    public static void Require(string subject, long numHiddens, Tensor input, long start)
    {
        Shapes.RequireSequence(subject, "positions", input);
        Shapes.RequireSize(subject, nameof(input), nameof(numHiddens), numHiddens, input);
        RequireStart(subject, start);
    }

    public static void RequireStart(string subject, long start)
    {
        if (start < 0)
        {
            throw new ArgumentException($"{subject}: start must not be negative, as positions begin at 0, but it is {start}.");
        }
    }

    public static void RequireWithin(string subject, long maxLen, long start, long count)
    {
        if (start + count > maxLen)
        {
            throw new ArgumentException($"{subject}: it knows maxLen = {maxLen} positions, but was asked for the positions {start} to {start + count - 1}.");
        }
    }
}
