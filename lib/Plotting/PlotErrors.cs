using System.Globalization;

namespace Workbook.Plotting;

/// <summary>Every message a reader can get from a wrong call: subject, rule, actual value.</summary>
internal static class PlotErrors
{
    public static ArgumentException DifferentLengths(string subject, string first, int firstCount, string second, int secondCount) =>
        Error($"{subject}: {first} and {second} must have the same length ({firstCount} and {secondCount}).");

    public static ArgumentException Empty(string subject, string what) =>
        Error($"{subject}: {what} must have at least one value (0).");

    public static ArgumentException NotNumbers(string subject, string what, string word) =>
        Error($"{subject}: {what} must be numbers (\"{word}\").");

    public static ArgumentException NothingFinite(string subject, int count) =>
        Error($"{subject}: at least one value must be a finite number (none of {count} is).");

    public static ArgumentException EmptyMatrix(int rows, int columns) =>
        Error($"Matrix: there must be at least one row and one column ({rows} × {columns}).");

    public static ArgumentException RaggedRows(int row, int length, int first) =>
        Error($"Matrix: all rows must have the length of row 0 ({first}; row {row} has {length}).");

    public static ArgumentException LabelCount(string subject, string what, int labels, string cells, int count) =>
        Error($"{subject}: there must be as many {what} as {cells} ({labels} and {count}).");

    public static ArgumentException ColorRange(string subject, double min, double max) =>
        Error($"{subject}: zmin must be less than zmax, both finite ({min} and {max}).");

    public static ArgumentException AxisRange(string subject, double from, double to) =>
        Error($"{subject}: the ends of a range must be finite and differ ({from} and {to}).");

    public static ArgumentException LogRange(string subject, double end) =>
        Error($"{subject}: the ends of a range on a log axis must be positive ({end}).");

    public static ArgumentException GridSize(int rows, int columns, int charts) =>
        Error($"Chart.Grid: rows × columns must hold all charts, each at least 1 ({rows} × {columns} for {charts} charts).");

    public static ArgumentException NoCharts(string subject) =>
        Error($"{subject}: there must be at least one chart (0).");

    public static ArgumentException NestedGrid(string subject, int subplots) =>
        Error($"{subject}: each chart must have one subplot ({subplots}).");

    public static ArgumentException Size(int width, int height) =>
        Error($"Figure: width and height must be between 80 and 4000 pixels ({width} × {height}).");

    public static ArgumentException BinCount(int bins) =>
        Error($"Chart.Histogram: bins must be between 1 and 10000 ({bins}).");

    public static ArgumentException BadColor(string text) =>
        Error($"Rgb: a colour must be # and six hexadecimal digits (\"{text}\").");

    public static ArgumentException TooFewColors(int count) =>
        Error($"ColorScale: there must be at least two colours ({count}).");

    public static ArgumentException NoSuchTrace(int index, int count) =>
        Error($"Figure: the trace index must be from 0 to {count - 1} ({index}).");

    public static ArgumentException NoSuchAxis(string axis, int number, int count) =>
        Error($"Figure: the number of the {axis} axis must be from 1 to {count} ({number}).");

    public static ArgumentException EmptyAltText() =>
        Error($"Figure: alt text must not be empty (\"\").");

    private static ArgumentException Error(FormattableString message) => new(message.ToString(CultureInfo.InvariantCulture));
}
