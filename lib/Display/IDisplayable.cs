namespace Workbook.Display;

/// <summary>A value that knows how it wants to be shown in a notebook.</summary>
public interface IDisplayable
{
    /// <summary>All representations of the value; always with text/plain.</summary>
    MimeBundle ToMimeBundle();
}
