using Workbook.Display;
using Workbook.Notebooks.Evaluation.Formatting;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>What a cell that asks for packages shows.</summary>
/// <param name="Title">What is happening, or has happened.</param>
/// <param name="Packages">The packages asked for, each with its version.</param>
internal sealed record InstalledPackages(string Title, IEnumerable<string> Packages) : IDisplayable
{
    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => MimeBundle.PlainText(string.Join('\n', Packages.Select(package => "  " + package).Prepend(Title)))
        .With(MimeTypes.Html, $"<div><strong>{Title}</strong><ul>{string.Concat(Packages.Select(package => $"<li>{HtmlText.Escape(package)}</li>"))}</ul></div>");
}
