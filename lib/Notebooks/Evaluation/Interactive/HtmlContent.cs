using Workbook.Display;

namespace Microsoft.DotNet.Interactive;

/// <summary>Text that is HTML already.</summary>
/// <param name="Content">The HTML.</param>
public sealed record HtmlContent(string Content) : IDisplayable
{
    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => MimeBundle.PlainText(Content).With(MimeTypes.Html, Content);

    /// <summary>The HTML.</summary>
    public override string ToString() => Content;
}
