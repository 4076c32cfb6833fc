namespace TorchSharp.Utils;

/// <summary>What files people take for a saved model begin with.</summary>
internal static class FileKind
{
    private static readonly (byte[] Start, string Kind)[] Known =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([(byte)'P', (byte)'K', 3, 4], "a zip archive, such as PyTorch's torch.save writes"),
        ([0x80, 2, 0x8A, 0x0A], "a Python pickle, such as PyTorch's torch.save wrote before 1.6"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'], "a NumPy array"),
    ];

    /// <summary>The kind of file that begins so; null: none that is known.</summary>
    internal static string? Of(ReadOnlySpan<byte> start)
    {
        foreach (var (known, kind) in Known)
        {
            if (start.StartsWith(known))
            {
                return kind;
            }
        }
        return null;
    }
}
