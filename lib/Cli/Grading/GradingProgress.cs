using Spectre.Console;

namespace Workbook.Cli.Grading;

/// <summary>How far the grading of a class is: a bar under the results on a terminal, the results alone in a log.</summary>
internal static class GradingProgress
{
    private const int BarWidth = 20;

    /// <summary>Shows it while an action runs, and clears the bar when it ends. The action is given what takes a student's line.</summary>
    public static Task ShowAsync(Terminal terminal, int students, Func<Action<string>, Task> action)
    {
        if (!terminal.IsLive)
        {
            return action(terminal.Out.WriteLine);
        }

        IAnsiConsole console = terminal.CreateConsole();
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn { Width = BarWidth }, new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                ProgressTask bar = context.AddTask(Messages.Grading, maxValue: Math.Max(1, students));
                return action(line =>
                {
                    console.WriteLine(line);
                    bar.Increment(1);
                });
            });
    }
}
