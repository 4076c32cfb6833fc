namespace TorchSharp.Utils;

/// <summary>Makes the notebook formatters of tensors.</summary>
internal sealed class TypeFormatterSource
{
    /// <summary>The formatters, one for each MIME type.</summary>
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new TensorPlainTextFormatter();
        yield return new TensorHtmlFormatter();
    }
}
