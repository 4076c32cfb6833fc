using System.Text.RegularExpressions;
using Workbook.Notebooks.Evaluation;

namespace Workbook.JupyterKernel.Client;

/// <summary>Tells from a process's exit code and last words what it died of.</summary>
internal static partial class KernelDeath
{
    private const string Died = "KernelDied";
    private const int FirstSignal = 128;
    private const int LastSignal = 64;
    private const int LastLines = 3;

    // Windows reports exceptions as exit codes; the runtime's own words come first where it had any.
    private const int WindowsStackOverflow = unchecked((int)0xC00000FD);
    private const int WindowsAccessViolation = unchecked((int)0xC0000005);

    /// <summary>What ended the process.</summary>
    public static EvaluationResult.Ended Explain(int exitCode, TextTail errors) => FromWords(errors.Crash) ?? FromCode(exitCode, errors);

    private static EvaluationResult.Ended? FromWords(string crash) =>
        crash switch
        {
            _ when crash.StartsWith("Stack overflow", StringComparison.Ordinal) => new("StackOverflow", Messages.StackOverflow(CellFrame(crash))),
            _ when crash.StartsWith("Out of memory", StringComparison.Ordinal) => new("OutOfMemory", Messages.OutOfMemory),
            _ when crash.StartsWith("Process terminated.", StringComparison.Ordinal) => new(Died, Messages.FailFast(After(crash, "Process terminated."))),
            _ when crash.StartsWith("Unhandled exception.", StringComparison.Ordinal) => new(Died, Messages.Uncaught(After(crash, "Unhandled exception."))),
            _ when crash.StartsWith("Fatal error.", StringComparison.Ordinal) && crash.Contains("AccessViolation", StringComparison.Ordinal) => new(Died, Messages.NativeCrash),
            _ => null,
        };

    private static EvaluationResult.Ended FromCode(int exitCode, TextTail errors) =>
        exitCode switch
        {
            FirstSignal + 9 => new(Died, Messages.KilledFromOutside),
            FirstSignal + 11 or FirstSignal + 7 or WindowsAccessViolation => new(Died, Messages.NativeCrash),
            WindowsStackOverflow => new("StackOverflow", Messages.StackOverflow(null)),
            FirstSignal + 1 or FirstSignal + 2 or FirstSignal + 3 or FirstSignal + 15 => new(Died, Messages.EndedFromOutside(exitCode - FirstSignal)),
            > FirstSignal and <= FirstSignal + LastSignal or < 0 => new(Died, Messages.Died(exitCode, errors.LastLines(LastLines))),
            _ => new(Died, Messages.Exited(exitCode)),
        };

    // The text on the same line, or where there is none on the next.
    private static string After(string crash, string announcement) =>
        crash[announcement.Length..].TrimStart().Split('\n', 2)[0].TrimEnd();

    // The runtime lists the frames of the reader's code as methods of the submissions Roslyn made of the cells.
    private static string? CellFrame(string crash) => SubmissionFrame().Match(crash) is { Success: true } frame ? frame.Groups["method"].Value : null;

    [GeneratedRegex(@"^\s*at Submission#\d+(?:\+[^.\s]+)*\.(?<method>[^\n]+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex SubmissionFrame();
}
