using Spectre.Console;

namespace Workbook.Cli;

/// <summary>Where the command line writes, and what the place can show.</summary>
/// <param name="Out">Reports.</param>
/// <param name="Error">What is wrong with the usage.</param>
/// <param name="IsLive">Whether lines may be drawn over: a terminal that is not dumb.</param>
/// <param name="HasColors">Whether colours are wanted.</param>
/// <param name="Width">Columns; null to let the console say.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsLive, bool HasColors, int? Width)
{
    // Wide enough that a log file never wraps a table.
    private const int LogWidth = 500;

    /// <summary>The process's own streams, taken before any cell can redirect them.</summary>
    public static Terminal OfProcess()
    {
        bool isLive = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        bool hasColors = isLive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(Console.Out, Console.Error, isLive, hasColors, Console.IsOutputRedirected ? LogWidth : null);
    }

    /// <summary>A console that draws tables and progress here.</summary>
    public IAnsiConsole CreateConsole()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsLive ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = HasColors ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsLive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(Out),
        });
        if (Width is { } width)
        {
            console.Profile.Width = width;
        }

        return console;
    }
}
