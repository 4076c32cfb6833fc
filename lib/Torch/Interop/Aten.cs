using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace TorchSharp.Interop;

/// <summary>
/// Calls ATen operators by schema name: <c>Aten.Call("bmm", a, b)</c>. An operator with an overload is named
/// <c>"add.Tensor"</c>. Trailing arguments left out take the schema's defaults.
/// </summary>
/// <remarks>
/// Names must be string literals: handles are cached by the literal's identity, so that a call does no string work.
/// </remarks>
[StackTraceHidden]
internal static unsafe class Aten
{
    // Longer argument lists go to the heap: a list of a million tensors must not end the stack, and so the process.
    private const int MostOnStack = 1024;

    private static readonly ConcurrentDictionary<string, nint> Operators = new(new LiteralComparer());

    /// <summary>Calls an operator that returns one tensor.</summary>
    internal static torch.Tensor Call(string name, params ReadOnlySpan<Value> args)
    {
        NativeValue result;
        Invoke(name, args, &result, 1);
        return new torch.Tensor(result.Pointer);
    }

    /// <summary>Calls an operator that returns two tensors.</summary>
    internal static (torch.Tensor First, torch.Tensor Second) CallTwo(string name, params ReadOnlySpan<Value> args)
    {
        var results = stackalloc NativeValue[2];
        Invoke(name, args, results, 2);
        return (new torch.Tensor(results[0].Pointer), new torch.Tensor(results[1].Pointer));
    }

    /// <summary>Calls an operator that returns three tensors.</summary>
    internal static (torch.Tensor First, torch.Tensor Second, torch.Tensor Third) CallThree(string name, params ReadOnlySpan<Value> args)
    {
        var results = stackalloc NativeValue[3];
        Invoke(name, args, results, 3);
        return (new torch.Tensor(results[0].Pointer), new torch.Tensor(results[1].Pointer), new torch.Tensor(results[2].Pointer));
    }

    /// <summary>Calls an operator that returns four tensors.</summary>
    internal static (torch.Tensor First, torch.Tensor Second, torch.Tensor Third, torch.Tensor Fourth) CallFour(string name, params ReadOnlySpan<Value> args)
    {
        var results = stackalloc NativeValue[4];
        Invoke(name, args, results, 4);
        return (new torch.Tensor(results[0].Pointer), new torch.Tensor(results[1].Pointer), new torch.Tensor(results[2].Pointer), new torch.Tensor(results[3].Pointer));
    }

    /// <summary>Calls an operator that returns several tensors of which only the first is wanted.</summary>
    internal static torch.Tensor CallFirst(string name, int count, params ReadOnlySpan<Value> args)
    {
        var results = stackalloc NativeValue[count];
        Invoke(name, args, results, count);
        for (var i = 1; i < count; i++)
        {
            new torch.Tensor(results[i].Pointer).Dispose();
        }
        return new torch.Tensor(results[0].Pointer);
    }

    /// <summary>Calls an operator that returns a list of tensors.</summary>
    internal static torch.Tensor[] CallList(string name, params ReadOnlySpan<Value> args)
    {
        NativeValue result;
        Invoke(name, args, &result, 1);
        var handles = new ReadOnlySpan<nint>((void*)result.Pointer, result.Count);
        var tensors = new torch.Tensor[handles.Length];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = new torch.Tensor(handles[i]);
        }
        Native.torch_free((void*)result.Pointer);
        return tensors;
    }

    /// <summary>Calls an operator that changes its first argument, and returns that argument.</summary>
    internal static torch.Tensor CallInPlace(string name, params ReadOnlySpan<Value> args)
    {
        Invoke(name, args, null, 0);
        return (torch.Tensor)args[0].Reference!;
    }

    /// <summary>Calls an operator that writes into its last argument, and returns that argument.</summary>
    internal static torch.Tensor CallInto(string name, params ReadOnlySpan<Value> args)
    {
        Invoke(name, args, null, 0);
        return (torch.Tensor)args[^1].Reference!;
    }

    /// <summary>Calls an operator for its effect.</summary>
    internal static void CallVoid(string name, params ReadOnlySpan<Value> args) => Invoke(name, args, null, 0);

    /// <summary>Calls an operator that returns a Boolean.</summary>
    internal static bool CallBool(string name, params ReadOnlySpan<Value> args)
    {
        NativeValue result;
        Invoke(name, args, &result, 1);
        return result.Bits != 0;
    }

    /// <summary>Calls an operator that returns a number.</summary>
    internal static Scalar CallScalar(string name, params ReadOnlySpan<Value> args)
    {
        NativeValue result;
        Invoke(name, args, &result, 1);
        return new Scalar(result.Kind, result.Bits);
    }

    [SkipLocalsInit]
    private static void Invoke(string name, ReadOnlySpan<Value> args, NativeValue* results, int capacity)
    {
        if (!Operators.TryGetValue(name, out var operation))
        {
            operation = Find(name);
        }
        var native = stackalloc NativeValue[args.Length];
        var listed = ListLength(args);
        var onStack = stackalloc long[listed <= MostOnStack ? listed : 0];
        fixed (long* onHeap = listed <= MostOnStack ? null : new long[listed])
        {
            Marshal(args, native, onHeap == null ? onStack : onHeap);
            int returned;
            var error = Native.torch_call(operation, native, args.Length, results, capacity, &returned);
            KeepAlive(args);
            TorchError.Check(error, name, args);
        }
    }

    private static nint Find(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (stem, overload) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        nint operation;
        TorchError.Check(Native.torch_find("aten::" + stem, overload, &operation), stem);
        Operators[name] = operation;
        return operation;
    }

    // Lists are copied into one buffer, eight bytes an element.
    private static int ListLength(ReadOnlySpan<Value> args)
    {
        var total = 0;
        foreach (ref readonly var arg in args)
        {
            if (arg.Reference is not null && arg.Kind >= ValueKind.IntList)
            {
                total += Length(arg);
            }
        }
        return total;
    }

    private static int Length(in Value arg) => arg.Reference switch
    {
        Array array => array.Length,
        List<torch.Tensor> list => list.Count,
        string text => (Encoding.UTF8.GetMaxByteCount(text.Length) + 7) / 8,
        _ => 0,
    };

    private static void Marshal(ReadOnlySpan<Value> args, NativeValue* native, long* lists)
    {
        for (var i = 0; i < args.Length; i++)
        {
            ref readonly var arg = ref args[i];
            native[i].Kind = arg.Kind;
            native[i].Count = 0;
            native[i].Bits = arg.Bits;
            if (arg.Kind >= ValueKind.IntList)
            {
                lists += MarshalReference(arg, ref native[i], lists);
            }
        }
    }

    private static int MarshalReference(in Value arg, ref NativeValue native, long* buffer)
    {
        switch (arg.Reference)
        {
            case torch.Device device:
                native.Count = (int)device.type;
                return 0;
            case torch.Generator:
                return 0;
            case string text:
                native.Count = Encoding.UTF8.GetBytes(text, new Span<byte>(buffer, Length(arg) * 8));
                break;
            default:
                native.Count = CopyList(arg.Reference!, buffer);
                break;
        }
        native.Bits = (nint)buffer;
        return Length(arg);
    }

    private static int CopyList(object list, long* buffer)
    {
        switch (list)
        {
            case long[] integers:
                integers.CopyTo(new Span<long>(buffer, integers.Length));
                return integers.Length;
            case double[] reals:
                reals.CopyTo(new Span<double>(buffer, reals.Length));
                return reals.Length;
            case bool[] flags:
                for (var i = 0; i < flags.Length; i++)
                {
                    buffer[i] = flags[i] ? 1 : 0;
                }
                return flags.Length;
            case torch.Tensor?[] tensors:
                for (var i = 0; i < tensors.Length; i++)
                {
                    buffer[i] = tensors[i]?.Handle ?? 0;
                }
                return tensors.Length;
            default:
                return CopyTensors((List<torch.Tensor>)list, buffer);
        }
    }

    private static int CopyTensors(List<torch.Tensor> tensors, long* buffer)
    {
        for (var i = 0; i < tensors.Count; i++)
        {
            buffer[i] = tensors[i].Handle;
        }
        return tensors.Count;
    }

    // The finalizer of an argument must not run while native code uses its handle.
    private static void KeepAlive(ReadOnlySpan<Value> args)
    {
        foreach (ref readonly var arg in args)
        {
            GC.KeepAlive(arg.Reference);
        }
    }

    // Literals of one spelling are one object; another object with the same text is only a second entry.
    private sealed class LiteralComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => ReferenceEquals(x, y);

        public int GetHashCode(string text) => RuntimeHelpers.GetHashCode(text);
    }
}
