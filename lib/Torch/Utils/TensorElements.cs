using TorchSharp.Interop;

namespace TorchSharp.Utils;

/// <summary>A tensor's elements, read once, as text.</summary>
internal sealed class TensorElements
{
    private readonly string _format;
    private readonly IFormatProvider _culture;
    private readonly Array _values;

    internal TensorElements(torch.Tensor tensor, string format, IFormatProvider culture)
    {
        Shape = tensor.shape;
        Type = tensor.dtype;
        _format = format;
        _culture = culture;
        _values = Read(tensor);
    }

    internal long[] Shape { get; }

    internal torch.ScalarType Type { get; }

    internal long Count => IsComplex ? _values.LongLength / 2 : _values.LongLength;

    private bool IsComplex => torch.is_complex(Type);

    /// <summary>One element by its place in the order of the indices.</summary>
    internal string this[long place] => IsComplex ? Complex(place) : Text(place);

    // The parts that are not zero, and one of two zeros.
    private string Complex(long place)
    {
        var (real, imaginary) = (Convert.ToDouble(_values.GetValue(2 * place), null), Convert.ToDouble(_values.GetValue(2 * place + 1), null));
        return imaginary == 0 ? Text(2 * place) : $"{(real == 0 ? "" : Text(2 * place) + "+")}{Text(2 * place + 1)}i";
    }

    private string Text(long place) => _values.GetValue(place) switch
    {
        float real => real.ToString(_format, _culture),
        double real => real.ToString(_format, _culture),
        bool flag => flag.ToString(_culture),
        long integer => integer.ToString(_culture),
        var other => throw new InvalidOperationException($"no text for {other}"),
    };

    // Booleans as they are, integers as long, and a floating-point number in its own precision, of which the shortest digits depend.
    private static Array Read(torch.Tensor tensor)
    {
        using var plain = tensor.detach();
        using var parts = torch.is_complex(plain.dtype) ? Aten.Call("view_as_real", plain) : plain.alias();
        using var here = parts.cpu();
        var type = here.dtype switch
        {
            torch.ScalarType.Bool or torch.ScalarType.Float64 => here.dtype,
            var floating when torch.is_floating_point(floating) => torch.ScalarType.Float32,
            _ => torch.ScalarType.Int64,
        };
        using var read = here.to(type);
        return type switch
        {
            torch.ScalarType.Bool => read.data<bool>().ToArray(),
            torch.ScalarType.Float64 => read.data<double>().ToArray(),
            torch.ScalarType.Float32 => read.data<float>().ToArray(),
            _ => read.data<long>().ToArray(),
        };
    }
}
