using Workbook.Notebooks.Evaluation.Packages;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#i "nuget:source"</c>: names a package feed.</summary>
internal sealed class PackageSourceDirective : IDirective
{
    /// <inheritdoc/>
    public string Name => "#i";

    /// <inheritdoc/>
    public string Summary => "Names a package feed, an address or a folder: #i \"nuget:source\".";

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan) => plan.Packages.AddSource(line);
}
