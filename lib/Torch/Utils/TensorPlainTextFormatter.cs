namespace TorchSharp.Utils;

/// <summary>A tensor as text: of many rows or matrices no more than the table shows.</summary>
internal sealed class TensorPlainTextFormatter
{
    /// <summary>What the formatter writes.</summary>
    public string MimeType => "text/plain";

    /// <summary>Writes the tensor; false where the object is none.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not torch.Tensor tensor)
        {
            return false;
        }
        writer.Write(tensor.Text(TensorStringStyle.Default, abridged: true));
        return true;
    }
}
