using Spectre.Console;

namespace Workbook.Cli.Data;

/// <summary>Progress drawn on a terminal: a bar that fills, and above it what happens.</summary>
internal sealed class DataBar : IDataProgress
{
    private readonly IAnsiConsole _console;
    private readonly ProgressContext _context;
    private ProgressTask? _task;

    private DataBar(IAnsiConsole console, ProgressContext context) => (_console, _context) = (console, context);

    /// <summary>Draws while an action runs, and clears the bar when it ends.</summary>
    public static Task ShowAsync(Terminal terminal, Func<IDataProgress, Task> action)
    {
        IAnsiConsole console = terminal.CreateConsole();
        return console.Progress()
            .AutoClear(true)
            .Columns([new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn()])
            .StartAsync(context => action(new DataBar(console, context)));
    }

    /// <inheritdoc/>
    public void Say(string line) => _console.WriteLine(line);

    /// <inheritdoc/>
    public void At(long bytes, long? total)
    {
        bool isFirst = _task is null;
        string text = Markup.Escape(Messages.Fetched(bytes, total));
        _task ??= _context.AddTask(text);
        _task.Description = text;
        _task.IsIndeterminate = total is null;
        _task.MaxValue = Math.Max(1, total ?? bytes);
        _task.Value = bytes;
        if (isFirst)
        {
            // What is small is here before the bar is drawn by itself.
            _context.Refresh();
        }
    }
}
