using System.Net;

namespace TorchSharp.Utils;

/// <summary>A tensor as HTML: type and shape above, then a table of its last two dimensions for each of the others.</summary>
internal sealed class TensorHtmlFormatter
{
    /// <summary>What the formatter writes.</summary>
    public string MimeType => "text/html";

    /// <summary>Writes the tensor; false where the object is none.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not torch.Tensor tensor)
        {
            return false;
        }
        writer.Write($"<div><code>{WebUtility.HtmlEncode(tensor.ToString())}</code>");
        if (!tensor.IsInvalid && !tensor.is_meta && tensor.NumberOfElements > 0)
        {
            using var table = new TensorTable(tensor);
            WriteSlices(table, writer);
        }
        writer.Write("</div>");
        return true;
    }

    private static void WriteSlices(TensorTable table, TextWriter writer)
    {
        foreach (var slice in table.Slices())
        {
            if (slice.Title.Length > 0)
            {
                writer.Write($"<div>{slice.Title}</div>");
            }
            writer.Write("<table><tbody>");
            foreach (var row in slice.Rows)
            {
                writer.Write("<tr>");
                foreach (var cell in row)
                {
                    writer.Write($"<td style=\"text-align:right\">{WebUtility.HtmlEncode(cell)}</td>");
                }
                writer.Write("</tr>");
            }
            writer.Write("</tbody></table>");
        }
    }
}
