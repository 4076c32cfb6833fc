using System.Globalization;

namespace Workbook.JupyterKernel.Client;

/// <summary>Every message of the client, in one place.</summary>
internal static class Messages
{
    public const string Closed = "the session was closed while the cell ran";
    public const string ConnectionLost = "the kernel closed its connection although its process still runs";

    public static string CannotStart(string kernel, string program, string reason) => $"kernel {kernel}: {program} cannot be started: {reason}";

    public static string EmptyCommand(string kernel) => $"kernel {kernel}: its kernel.json has an empty argv";

    public static string NoFolder(string kernel, string folder) => $"kernel {kernel}: there is no folder {folder} to start it in";

    public static string EndedEarly(string kernel, int exitCode, string lastLines) =>
        $"kernel {kernel} ended before it answered (exit code {exitCode}){Said(lastLines)}";

    public static string DidNotAnswer(string kernel, TimeSpan limit, string lastLines) =>
        string.Create(CultureInfo.InvariantCulture, $"kernel {kernel} did not answer within {limit.TotalSeconds:0.###} s{Said(lastLines)}");

    public static string NoRoomToStart(string kernel, long taken, long limit) =>
        $"kernel {kernel} takes {Size(taken)} of memory before its first cell, more than the {Size(limit)} it may have (--memory)";

    public static string TooMuchMemory(long limit) =>
        string.Create(CultureInfo.InvariantCulture, $"the kernel used more than {Size(limit)} of memory and was ended (--memory)");

    public static string Exited(int exitCode) => $"the cell ended the kernel process (exit code {exitCode})";

    public const string KilledFromOutside = "the kernel process was killed, from outside or by a system that was out of memory (SIGKILL)";

    public static string EndedFromOutside(int signal) => $"the kernel process was ended from outside (signal {signal})";

    public const string NativeCrash = "native code crashed the kernel (invalid memory access)";

    public const string OutOfMemory = "the kernel ran out of memory and ended itself";

    public static string StackOverflow(string? where) => where is null ? "stack overflow in cell code" : $"stack overflow in cell code, in {where}";

    public static string FailFast(string message) => $"the kernel process ended itself: {message}";

    public static string Uncaught(string exception) => $"an exception that nobody caught ended the kernel: {exception}";

    public static string Died(int exitCode, string lastLines) => $"the kernel process died (exit code {exitCode}){Said(lastLines)}";

    private static string Said(string lines) => lines.Length == 0 ? "" : $": {lines}";

    private static string Size(long bytes) =>
        bytes >= 1 << 30
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 30):0.0} GB")
            : bytes >= 1 << 20
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0} MB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 10):0.#} KB");
}
