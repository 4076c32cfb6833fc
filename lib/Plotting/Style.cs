using System.Collections.Immutable;

namespace Workbook.Plotting;

/// <summary>The house look: colours, dashes and marks that can be told apart in grey and by colour-blind readers.</summary>
internal static class Style
{
    /// <summary>DejaVu Sans is drawn in the PNG; Verdana has nearly the same widths and is on most machines.</summary>
    public const string FontFamily = "DejaVu Sans, Verdana, sans-serif";

    /// <summary>Room left free at the sides of a figure.</summary>
    public const double Edge = 10;

    public const double FontSize = 12;
    public const double TitleSize = 16;
    public const int TitleRoom = 28;
    public const double SubplotTitleSize = 13;
    public const double LineWidth = 2;
    public const double MarkerSize = 6;
    public const double BarGap = 0.2;
    public const double ColorBarThickness = 14;

    public static Rgb Ink { get; } = "#24292F";
    public static Rgb GridLine { get; } = "#E3E6EA";
    public static Rgb AxisLine { get; } = "#6B7280";

    // Okabe and Ito's colours, ordered so that neighbours differ in lightness.
    private static readonly ImmutableArray<Rgb> Colors = ["#0072B2", "#D55E00", "#009E73", "#7A3E8E", "#E69F00", "#000000", "#56B4E9"];
    private static readonly ImmutableArray<Dash> Dashes = [Dash.Solid, Dash.Dashed, Dash.Dotted, Dash.DashDot, Dash.LongDash];
    private static readonly ImmutableArray<MarkerSymbol> Symbols = [MarkerSymbol.Circle, MarkerSymbol.Square, MarkerSymbol.TriangleUp, MarkerSymbol.Diamond, MarkerSymbol.X, MarkerSymbol.Cross];

    public static Rgb ColorAt(int place) => Colors[place % Colors.Length];

    public static Dash DashAt(int place) => Dashes[place % Dashes.Length];

    public static MarkerSymbol SymbolAt(int place) => Symbols[place % Symbols.Length];
}
