using Workbook.Notebooks.Evaluation.Cells;

namespace Workbook.Notebooks.Evaluation.Errors;

/// <summary>Names of types as the reader wrote them.</summary>
internal static class TypeNames
{
    /// <summary>The full name; of a type declared in a cell, without the submission around it.</summary>
    public static string FullName(Type type)
    {
        var name = type.FullName ?? type.Name;
        var submission = IsFromCell(type) ? name.IndexOf('+', StringComparison.Ordinal) : -1;
        return submission < 0 ? name : name[(submission + 1)..];
    }

    /// <summary>Whether a type was compiled from a cell.</summary>
    public static bool IsFromCell(Type type) =>
        type.Assembly.GetName().Name?.StartsWith(CellCompiler.AssemblyPrefix, StringComparison.Ordinal) == true;
}
