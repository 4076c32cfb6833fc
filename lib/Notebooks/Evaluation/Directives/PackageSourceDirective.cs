namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#i "nuget:source"</c>: names a package feed.</summary>
internal sealed class PackageSourceDirective : IDirective
{
    /// <inheritdoc/>
    public string Name => "#i";

    /// <inheritdoc/>
    public string Summary => "Names a package feed: #i \"nuget:source\" (not supported yet by this runner).";

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan) =>
        throw line.Error("DNI102", $"#i \"{line.Argument}\": packages are not supported yet by this runner.");
}
