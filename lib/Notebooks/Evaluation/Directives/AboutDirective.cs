using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#!about</c>: what runs the cells, in which version.</summary>
internal sealed class AboutDirective : IDirective
{
    /// <inheritdoc/>
    public string Name => "#!about";

    /// <inheritdoc/>
    public string Summary => "Shows what runs the cells, in which version.";

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan) => plan.Add(_ => Facts().Display());

    private static Dictionary<string, string> Facts() => new()
    {
        ["Evaluator"] = $"Attention Workbook {typeof(AboutDirective).Assembly.GetName().Version}",
        ["Compiler"] = $"C# {LanguageVersion.Latest.MapSpecifiedToEffectiveVersion().ToDisplayString()}",
        ["Runtime"] = RuntimeInformation.FrameworkDescription,
        ["System"] = $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}",
    };
}
