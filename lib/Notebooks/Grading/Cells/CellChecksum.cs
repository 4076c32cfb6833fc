using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Workbook.Notebooks.Grading;

/// <summary>nbgrader's checksum of a cell, by which it notices edits.</summary>
/// <remarks>nbgrader 0.9, <c>compute_checksum</c>: MD5 of text, type, grade, solution, lock, id and points, in this order.</remarks>
public static class CellChecksum
{
    /// <summary>Computes it.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="cellType">"code", "markdown" or "raw".</param>
    /// <param name="cell">What the metadata say.</param>
    /// <returns>32 hexadecimal digits.</returns>
    [SuppressMessage("Security", "CA5351", Justification = "The format's choice; it finds edits, not forgers.")]
    public static string Of(string source, string cellType, NbgraderCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        string[] pieces =
        [
            source, cellType, Python(cell.IsGrade), Python(cell.IsSolution), Python(cell.IsEffectivelyLocked), cell.GradeId,
            .. cell.IsGrade ? new[] { Python(cell.Points ?? 0) } : [],
        ];
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(string.Concat(pieces))));
    }

    private static string Python(bool value) => value ? "True" : "False";

    // Python writes floats with at least one decimal, and those from 1e16 on with an exponent, which no exercise gives.
    private static string Python(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".Ee") ? text : text + ".0";
    }
}
