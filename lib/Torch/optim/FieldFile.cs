using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Writes the fields one after another: eight bytes a number, one a flag, tensors in TorchSharp's format.</summary>
internal sealed class FieldWriter(BinaryWriter writer) : FieldVisitor
{
    internal override void Value<T>(ref T value, string name)
    {
        switch (value)
        {
            case double number:
                writer.Write(number);
                break;
            case long number:
                writer.Write(number);
                break;
            case bool flag:
                writer.Write(flag);
                break;
            case Tensor tensor:
                StateWriter.Write(writer, tensor);
                break;
        }
    }

    internal override void Optional(ref Tensor? value)
    {
        writer.Write(value is not null);
        Value(ref value, nameof(value));
    }
}

/// <summary>Lists what a file has for the fields and leaves them as they are: what is cut short changes nothing.</summary>
internal sealed class FieldReader(StateReader reader) : FieldVisitor, IDisposable
{
    internal List<object?> Values { get; } = [];

    internal override void Value<T>(ref T value, string name)
    {
        if (typeof(T) == typeof(Tensor))
        {
            Values.Add(reader.ReadTensor().DetachFromDisposeScope());
        }
        else if (typeof(T) == typeof(long))
        {
            Values.Add(reader.ReadInt64());
        }
        else
        {
            Values.Add(typeof(T) == typeof(bool?) ? reader.ReadBoolean() : reader.ReadDouble());
        }
    }

    internal override void Optional(ref Tensor? value)
    {
        if (reader.ReadBoolean())
        {
            Value(ref value, nameof(value));
        }
        else
        {
            Values.Add(null);
        }
    }

    public void Dispose() => Values.ForEach(value => (value as Tensor)?.Dispose());
}
