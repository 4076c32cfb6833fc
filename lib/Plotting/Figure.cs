using System.Collections.Immutable;
using Workbook.Display;
using Workbook.Plotting.Json;
using Workbook.Plotting.Rendering;

namespace Workbook.Plotting;

/// <summary>A plot: traces and their layout. Immutable; made by <see cref="Chart"/>, changed by the With… methods.</summary>
/// <remarks>Shows itself as Plotly JSON where a front end draws that, as a PNG elsewhere, and as its alt text where neither can be.</remarks>
public sealed record Figure : IDisplayable
{
    private readonly string? _altText;

    /// <summary>The series, drawn in this order.</summary>
    public ImmutableArray<Trace> Data { get; init; } = [];

    /// <summary>Everything else.</summary>
    public Layout Layout { get; init; } = new();

    /// <summary>What the figure shows, in words: its own text, or one made from kind, titles, axes and ranges.</summary>
    public string AltText
    {
        get => _altText ?? Plotting.AltText.Describe(this);
        init => _altText = value;
    }

    /// <summary>The Plotly figure as JSON: <c>{"data":[…],"layout":{…}}</c>, the same text for the same figure on every machine.</summary>
    public string ToJson() => FigureJson.Write(this);

    /// <summary>The figure as a PNG file with two picture pixels per CSS pixel, drawn without native libraries.</summary>
    public byte[] ToPng() => FigureRenderer.Render(this).ToPng();

    /// <summary>Writes the figure as a PNG file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SavePng(string path) => File.WriteAllBytes(path, ToPng());

    /// <summary>Plotly JSON, a PNG with width, height (CSS pixels) and alt text as metadata, and the alt text.</summary>
    public MimeBundle ToMimeBundle() => MimeBundle.Empty
        .With(MimeTypes.Plotly, ToJson())
        .With(MimeTypes.Png, Convert.ToBase64String(ToPng()))
        .With(MimeTypes.PlainText, AltText)
        .WithMetadata(MimeTypes.Png, FigureJson.PngMetadata(this));

    /// <summary>The alt text.</summary>
    public override string ToString() => AltText;
}
