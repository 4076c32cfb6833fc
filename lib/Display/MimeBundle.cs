using System.Collections.Immutable;

namespace Workbook.Display;

/// <summary>One value in several representations, keyed by MIME type; the front end shows the richest it can.</summary>
/// <param name="Data">
/// MIME type → content: a string for text types, base64 text for images,
/// JSON text for <c>application/json</c> and <c>application/*+json</c> (see <see cref="IsJson"/>).
/// </param>
/// <param name="Metadata">MIME type → extra facts about that representation (for images: alt text, width, height), as JSON text; may be empty.</param>
/// <remarks>Jupyter messaging protocol 5.4, "display_data".</remarks>
public sealed record MimeBundle(ImmutableDictionary<string, string> Data, ImmutableDictionary<string, string> Metadata)
{
    /// <summary>A bundle with nothing in it.</summary>
    public static MimeBundle Empty { get; } = new(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty);

    /// <summary>A bundle with one plain-text representation.</summary>
    public static MimeBundle PlainText(string text) => Empty.With(MimeTypes.PlainText, text);

    /// <summary>This bundle with one representation added or replaced.</summary>
    public MimeBundle With(string mimeType, string content) => this with { Data = Data.SetItem(mimeType, content) };

    /// <summary>This bundle with the metadata of one representation added or replaced.</summary>
    /// <param name="mimeType">The representation described.</param>
    /// <param name="json">A JSON object as text.</param>
    public MimeBundle WithMetadata(string mimeType, string json) => this with { Metadata = Metadata.SetItem(mimeType, json) };

    /// <summary>Whether content of this MIME type is JSON (written unquoted in notebooks and messages).</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json" || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));
}
