using System.Diagnostics;
using System.Globalization;

namespace Workbook.Attention.Training;

/// <summary>Shows how far a training is: a bar that is redrawn on a terminal, a line from time to time elsewhere.</summary>
public sealed class TerminalProgress
{
    private const int Width = 24;
    private static readonly TimeSpan BetweenBars = TimeSpan.FromSeconds(0.1), BetweenLines = TimeSpan.FromSeconds(10);

    private readonly int _epochs;
    private readonly string _unit;
    private readonly TextWriter _output;
    private readonly bool _isTerminal;
    private readonly long _began = Stopwatch.GetTimestamp();
    private TimeSpan _shown = TimeSpan.MinValue;
    private int _before = -1;
    private int _width;

    /// <summary>A display on standard error, for <see cref="Trainer{TBatch}.Train"/>: <c>trainer.Train(250, new TerminalProgress(250).Show)</c>.</summary>
    /// <param name="epochs">Epochs to come.</param>
    /// <param name="unit">What speeds are counted in.</param>
    public TerminalProgress(int epochs, string unit = "token") : this(epochs, unit, Console.Error, !Console.IsErrorRedirected)
    {
    }

    internal TerminalProgress(int epochs, string unit, TextWriter output, bool isTerminal) =>
        (_epochs, _unit, _output, _isTerminal) = ((int)Shapes.RequirePositive(nameof(TerminalProgress), nameof(epochs), epochs), unit, output, isTerminal);

    /// <summary>Shows an epoch, unless one was shown just before.</summary>
    /// <param name="report">The epoch.</param>
    public void Show(EpochReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_began);
        _before = _before < 0 ? report.Epoch - 1 : _before; // epochs of an earlier run took none of this one's time
        bool isLast = report.Epoch >= _epochs;
        if (!isLast && _shown != TimeSpan.MinValue && elapsed - _shown < (_isTerminal ? BetweenBars : BetweenLines))
        {
            return;
        }

        _shown = elapsed;
        TimeSpan left = elapsed / Math.Max(1, report.Epoch - _before) * Math.Max(0, _epochs - report.Epoch);
        string text = string.Create(CultureInfo.InvariantCulture, $"epoch {report.Epoch}/{_epochs}  loss {report.Loss:0.000}  {report.UnitsPerSecond:#,0} {_unit}s/s  {Text(left)} left");
        _output.Write(_isTerminal ? $"\r{Bar(report.Epoch)} {text.PadRight(_width)} {(isLast ? "\n" : "")}" : $"{text}\n");
        _output.Flush();
        _width = text.Length;
    }

    private static string Text(TimeSpan time) => time.TotalHours < 1
        ? time.ToString("m\\:ss", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time:mm\\:ss}");

    private string Bar(int epoch)
    {
        int full = Width * Math.Min(epoch, _epochs) / _epochs;
        return new string('█', full) + new string('░', Width - full);
    }
}
