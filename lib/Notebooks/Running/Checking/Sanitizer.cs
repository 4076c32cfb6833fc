using System.Text.RegularExpressions;

namespace Workbook.Notebooks.Running.Checking;

/// <summary>Replaces what differs from run to run and from machine to machine by a word for it.</summary>
internal static partial class Sanitizer
{
    private static readonly (Regex Pattern, string Word)[] Rules =
    [
        (Guid(), "<guid>"),
        (Address(), "<address>"),
        (Date(), "<date>"),
        (Clock(), "<time>"),
        (WindowsPath(), "<path>"),
        (UnixPath(), "<path>"),
        (Minutes(), "<duration>"),
        (Duration(), "<duration>"),
        (Rate(), "<rate>"),
        (Memory(), "<memory>"),
    ];

    /// <summary>The line with paths, times, durations, rates, sizes in memory, addresses and GUIDs replaced.</summary>
    public static string Clean(string line) => Rules.Aggregate(line, (text, rule) => rule.Pattern.Replace(text, rule.Word));

    [GeneratedRegex(@"\b[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b|\b[0-9a-f]{32}\b")]
    private static partial Regex Guid();

    [GeneratedRegex(@"\b0x[0-9a-fA-F]{6,16}\b")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b\d{4}-\d\d-\d\d\b")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![\d:.])\d{1,2}:\d\d(:\d\d(\.\d+)?)?(?![\d:])")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b[A-Z]:\\[^\s""'<>|]+")]
    private static partial Regex WindowsPath();

    // Absolute, with two names at least: "/" and "a/b" are ordinary text.
    [GeneratedRegex(@"(?<![\w./:<])/[\w.@+-]+(/[\w.@+-]+)+/?")]
    private static partial Regex UnixPath();

    [GeneratedRegex(@"(?<![\w.])\d+ min( \d+(\.\d+)? s\b)?")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"(?<![\w.])\d+([.,]\d+)? ?(ns|µs|μs|us|ms|s|sec|seconds?|milliseconds?|minutes?|hours?)\b(?!/)")]
    private static partial Regex Duration();

    [GeneratedRegex(@"(?<![\w.])\d+([.,]\d+)* ?(tokens|items|examples|steps|epochs|it)/(s|sec|second)\b")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?<![\w.])\d+([.,]\d+)? ?([KMGT]i?B)\b")]
    private static partial Regex Memory();
}
