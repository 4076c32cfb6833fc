using System.Runtime.CompilerServices;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Goes over what an options or a state object holds, in the order of TorchSharp's file: one list of fields serves
/// saving, loading, copying, comparing and freeing.
/// </summary>
internal abstract class FieldVisitor
{
    /// <summary>A number, a flag, or a tensor that is there once the state was initialized.</summary>
    internal abstract void Value<T>(ref T value, [CallerArgumentExpression(nameof(value))] string name = "");

    /// <summary>A tensor some options go without.</summary>
    internal virtual void Optional(ref Tensor? value) => Value(ref value);
}

/// <summary>Lists the values as they are; the tensors stay their owner's.</summary>
internal sealed class FieldCollector : FieldVisitor
{
    internal List<object?> Values { get; } = [];

    internal override void Value<T>(ref T value, string name) => Values.Add(value);
}

/// <summary>Puts listed values into the fields: numbers as they are, tensors as copies on a device.</summary>
internal sealed class FieldSetter(IReadOnlyList<object?> values, Device? device) : FieldVisitor
{
    private int _next;

    internal override void Value<T>(ref T value, string name)
    {
        // Copied first: what is given may be what is replaced.
        var given = values[_next++];
        var taken = (T)(given is Tensor tensor ? tensor.to(device!, copy: true).DetachFromDisposeScope() : given)!;
        (value as Tensor)?.Dispose();
        value = taken;
    }
}

/// <summary>Puts listed values where there is none yet.</summary>
internal sealed class FieldFiller(IReadOnlyList<object?> values) : FieldVisitor
{
    private int _next;

    internal override void Value<T>(ref T value, string name)
    {
        value ??= (T)values[_next]!;
        _next++;
    }
}

/// <summary>Refuses what has no value.</summary>
internal sealed class FieldChecker(string optimizer) : FieldVisitor
{
    internal override void Value<T>(ref T value, string name)
    {
        if (value is null)
        {
            throw new InvalidOperationException(ErrorMessages.OptionMissing(optimizer, name));
        }
    }

    internal override void Optional(ref Tensor? value)
    {
    }
}

/// <summary>Moves the tensors to a device.</summary>
internal sealed class FieldMover(Device device) : FieldVisitor
{
    internal override void Value<T>(ref T value, string name)
    {
        if (value is Tensor tensor && tensor.device != device)
        {
            value = (T)(object)tensor.to(device).DetachFromDisposeScope();
            tensor.Dispose();
        }
    }
}

/// <summary>Disposes the tensors and leaves every field empty.</summary>
internal sealed class FieldReleaser : FieldVisitor
{
    internal override void Value<T>(ref T value, string name)
    {
        (value as Tensor)?.Dispose();
        value = default!;
    }
}
