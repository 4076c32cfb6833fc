namespace Workbook.Cli.Data;

/// <summary>Tells a full disk from other failures to write.</summary>
internal static class DiskFull
{
    // ENOSPC of Linux and macOS; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static readonly int[] Codes = [28, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    /// <summary>Whether the error, or one it was made from, says that there is no space left.</summary>
    public static bool Is(Exception error) =>
        error is IOException && (Codes.Contains(error.HResult) || (error.InnerException is { } inner && Is(inner)));
}
