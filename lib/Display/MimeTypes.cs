namespace Workbook.Display;

/// <summary>The MIME types the workbook writes.</summary>
public static class MimeTypes
{
    /// <summary>text/plain</summary>
    public const string PlainText = "text/plain";

    /// <summary>text/html</summary>
    public const string Html = "text/html";

    /// <summary>text/markdown</summary>
    public const string Markdown = "text/markdown";

    /// <summary>image/png, base64</summary>
    public const string Png = "image/png";

    /// <summary>image/svg+xml</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>Plotly figure JSON: {"data": […], "layout": {…}}</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";
}
