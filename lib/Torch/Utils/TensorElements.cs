using TorchSharp.Interop;

namespace TorchSharp.Utils;

/// <summary>A tensor's elements as text, each read when it is asked for: of a large tensor few are shown.</summary>
internal sealed class TensorElements : IDisposable
{
    private readonly string _format;
    private readonly IFormatProvider _culture;
    private readonly torch.Tensor _parts;

    internal TensorElements(torch.Tensor tensor, string format, IFormatProvider culture)
    {
        Shape = tensor.shape;
        Type = tensor.dtype;
        _format = format;
        _culture = culture;
        using var plain = Resolved(tensor);
        using var parts = IsComplex ? Aten.Call("view_as_real", plain) : plain.alias();
        using var here = parts.cpu();
        _parts = here.contiguous();
    }

    /// <summary>The tensor without its history; what a view only says of its elements, that they are conjugated or negated, is done.</summary>
    internal static torch.Tensor Resolved(torch.Tensor tensor)
    {
        using var plain = tensor.detach();
        using var conjugated = Aten.Call("resolve_conj", plain);
        return Aten.Call("resolve_neg", conjugated);
    }

    internal long[] Shape { get; }

    internal torch.ScalarType Type { get; }

    internal long Count => Shape.TotalSize();

    private bool IsComplex => torch.is_complex(Type);

    /// <summary>One element by its place in the order of the indices.</summary>
    internal string this[long place] => IsComplex ? Complex(2 * place) : Text(place);

    public void Dispose() => _parts.Dispose();

    // The parts that are not zero, and one of two zeros.
    private string Complex(long place)
    {
        var (real, imaginary) = (Part(place), Part(place + 1));
        return imaginary == 0 ? Text(place) : $"{(real == 0 ? "" : Text(place) + "+")}{Text(place + 1)}i";
    }

    private double Part(long place) => _parts.dtype == torch.ScalarType.Float32 ? _parts.ReadCpuSingle(place) : _parts.ReadCpuDouble(place);

    private string Text(long place) => _parts.dtype switch
    {
        torch.ScalarType.Bool => _parts.ReadCpuBool(place).ToString(_culture),
        torch.ScalarType.Byte => _parts.ReadCpuByte(place).ToString(_culture),
        torch.ScalarType.Int8 => _parts.ReadCpuSByte(place).ToString(_culture),
        torch.ScalarType.Int16 => _parts.ReadCpuInt16(place).ToString(_culture),
        torch.ScalarType.Int32 => _parts.ReadCpuInt32(place).ToString(_culture),
        torch.ScalarType.Int64 => _parts.ReadCpuInt64(place).ToString(_culture),
        torch.ScalarType.Float16 => _parts.ReadCpuFloat16(place).ToString(_format, _culture),
        torch.ScalarType.BFloat16 => _parts.ReadCpuBFloat16(place).ToString(_format, _culture),
        torch.ScalarType.Float64 => _parts.ReadCpuDouble(place).ToString(_format, _culture),
        _ => _parts.ReadCpuSingle(place).ToString(_format, _culture),
    };
}
