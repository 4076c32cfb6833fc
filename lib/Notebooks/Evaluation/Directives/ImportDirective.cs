namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#!import FILE</c>: runs the code of a notebook or script in this session.</summary>
internal sealed class ImportDirective : IDirective
{
    /// <inheritdoc/>
    public string Name => "#!import";

    /// <inheritdoc/>
    public string Summary => "Runs the code of a notebook or script here: #!import file.ipynb (or .dib, .csx, .cs), relative to the notebook.";

    /// <inheritdoc/>
    public IReadOnlyList<string> Options => ["--file"];

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan)
    {
        var options = DirectiveOptions.Read(line, Options);
        var file = options.Find("--file") ?? (options.Words is [var only] ? only : throw line.Error("DNI104", "#!import: name one file"));
        plan.Add(new CellStep.Nested(session => session.Imports.Run(file, line)));
    }
}
