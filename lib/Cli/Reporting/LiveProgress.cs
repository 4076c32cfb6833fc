using Spectre.Console;
using Workbook.Notebooks.Running;

namespace Workbook.Cli.Reporting;

/// <summary>Progress of one notebook, drawn on a terminal: a bar with its current cell and the time so far.</summary>
internal sealed class LiveProgress : IRunObserver
{
    private const int BarWidth = 20;

    // Below this many columns the words need the bar's place.
    private const int MinWidthForBar = 72;

    // The time, the spinner and the gaps before them.
    private const int TimeAndSpinner = 11;

    private readonly ProgressContext _context;
    private readonly int _room;
    private ProgressTask? _task;
    private string _name = "";

    private LiveProgress(ProgressContext context, int room) => (_context, _room) = (context, room);

    /// <summary>Draws while an action runs, and clears the drawing when it ends. The action is given a maker of progress, for one notebook each.</summary>
    public static Task<T> ShowAsync<T>(Terminal terminal, Func<Func<IRunObserver>, Task<T>> action)
    {
        IAnsiConsole console = terminal.CreateConsole();
        bool hasBar = console.Profile.Width >= MinWidthForBar;
        int room = console.Profile.Width - TimeAndSpinner - (hasBar ? BarWidth + 1 : 0);
        ProgressColumn[] bar = hasBar ? [new ProgressBarColumn { Width = BarWidth }] : [];
        return console.Progress()
            .AutoClear(true)
            .Columns([new TaskDescriptionColumn { Alignment = Justify.Left }, .. bar, new ElapsedTimeColumn(), new SpinnerColumn()])
            .StartAsync(context => action(() => new LiveProgress(context, room)));
    }

    public void NotebookStarted(string path, int cells)
    {
        _name = Path.GetFileName(path);
        _task = _context.AddTask(Markup.Escape(Shortened("")), maxValue: Math.Max(1, cells));
    }

    public void CellStarted(CellPosition cell) => _task!.Description = Markup.Escape(Shortened(Messages.CellOf(cell.Number, cell.Count)));

    public void CellFinished(CellPosition cell, TimeSpan duration) => _task!.Value = cell.Number;

    public void NotebookFinished(NotebookResult result)
    {
        string word = RunReport.Word(result.Status);
        string color = result.Status == RunStatus.Passed ? "green" : "red";
        _task!.Description = Markup.Escape(Shortened(word)[..^word.Length]) + $"[{color}]{word}[/]";
        _task.StopTask();
    }

    // A row that does not fit would be drawn as a bare "…".
    private string Shortened(string state)
    {
        int room = Math.Max(1, _room - state.Length - 1);
        string name = _name.Length <= room ? _name : _name[..(room - 1)] + "…";
        return state.Length == 0 ? name : $"{name} {state}";
    }
}
