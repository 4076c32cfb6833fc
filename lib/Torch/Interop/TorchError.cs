using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>The one place where a native error text becomes an exception.</summary>
[StackTraceHidden]
internal static unsafe class TorchError
{
    private const string None = "none";

    /// <summary>Throws when the native call failed; the message names the operation and the shapes it was given.</summary>
    internal static void Check(byte* error, string operation, ReadOnlySpan<Value> args = default)
    {
        if (error != null)
        {
            Throw(error, operation, args);
        }
    }

    /// <summary>The same for calls that take bare tensors.</summary>
    internal static void Check(byte* error, string operation, torch.Tensor tensor)
    {
        if (error != null)
        {
            Throw(error, operation, [tensor]);
        }
    }

    private static void Throw(byte* error, string operation, ReadOnlySpan<Value> args)
    {
        var reason = Marshal.PtrToStringUTF8((nint)error) ?? "unknown error";
        Native.torch_free(error);
        throw new ExternalException(ErrorMessages.Operation(Stem(operation), Describe(args), ErrorMessages.FirstLine(reason)));
    }

    private static string Stem(string operation)
    {
        var dot = operation.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? operation : operation[..dot];
    }

    private static string Describe(ReadOnlySpan<Value> args)
    {
        var shown = new List<string>();
        foreach (var arg in args)
        {
            shown.Add(arg.Reference switch
            {
                torch.Tensor tensor => Describe(tensor),
                IEnumerable<torch.Tensor?> tensors => $"[{string.Join(", ", tensors.Select(Describe))}]",
                long[] list => $"[{string.Join(", ", list)}]",
                double[] list => $"[{string.Join(", ", list.Select(Text))}]",
                bool[] list => $"[{string.Join(", ", list.Select(Text))}]",
                string text => $"\"{text}\"",
                _ when arg.Kind == ValueKind.Int => arg.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture),
                _ when arg.Kind == ValueKind.Double => Text(BitConverter.Int64BitsToDouble(arg.Bits)),
                _ when arg.Kind == ValueKind.Bool => Text(arg.Bits != 0),
                torch.Device device => device.ToString(),
                torch.Generator => "generator",
                _ => None,
            });
        }
        while (shown.Count > 0 && shown[^1] == None)
        {
            shown.RemoveAt(shown.Count - 1);
        }
        return string.Join(", ", shown);
    }

    private static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(bool flag) => flag ? "true" : "false";

    private static string Describe(torch.Tensor? tensor) => tensor is { IsInvalid: false } ? ErrorMessages.Shape(tensor.shape) : None;
}
