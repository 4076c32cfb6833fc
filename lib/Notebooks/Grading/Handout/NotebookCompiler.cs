using System.Collections.Immutable;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Evaluation.Directives;
using Workbook.Notebooks.Evaluation.Packages;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.Notebooks.Grading;

/// <summary>Compiles a notebook's cells one after the other without running any.</summary>
/// <param name="directory">The notebook's folder.</param>
internal sealed class NotebookCompiler(string directory)
{
    private readonly Session _session = new(directory, new PackageRestorer(PackageCache.OfUser, DotnetSdk.UsualPlaces));

    /// <summary>Compiles a cell after those added so far.</summary>
    /// <returns>Its errors; none for what is no C#.</returns>
    public ImmutableArray<string> Errors(Cell cell, string source) => Compile(cell, source, keep: false);

    /// <summary>Compiles a cell and adds it.</summary>
    /// <returns>Its errors; a cell that has some is not added.</returns>
    public ImmutableArray<string> Add(Cell cell, string source) => Compile(cell, source, keep: true);

    private ImmutableArray<string> Compile(Cell cell, string source, bool keep)
    {
        if (cell is not Cell.Code code || CellLanguage.Of(code with { Source = source }, "C#").Code is not { } text || string.IsNullOrWhiteSpace(source))
        {
            return [];
        }

        try
        {
            return _session.CompileOnly(CellPlan.Read(text), cell.Id, keep);
        }
        catch (DirectiveException problem)
        {
            return [problem.Message];
        }
    }
}
