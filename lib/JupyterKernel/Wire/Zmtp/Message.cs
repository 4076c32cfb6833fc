namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>The frames of one message, or the one frame of a command. The arrays are shared, never changed.</summary>
internal sealed record Message(byte[][] Frames, bool IsCommand = false)
{
    /// <summary>What the message costs while it waits.</summary>
    public long Cost { get; } = Frames.Sum(frame => (long)frame.Length + Limits.FrameOverhead);
}
