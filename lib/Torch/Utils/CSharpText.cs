namespace TorchSharp.Utils;

/// <summary>A C# array of the elements.</summary>
internal sealed class CSharpText(TensorElements elements, string newLine) : NestedText(elements, newLine)
{
    protected override char Open => '{';

    protected override char Close => '}';

    protected override string Suffix => Elements.Type switch
    {
        torch.ScalarType.Int64 => "L",
        torch.ScalarType.Float32 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16 => "f",
        _ => "",
    };

    private string ElementType => Elements.Type switch
    {
        torch.ScalarType.Bool => "bool",
        torch.ScalarType.Byte => "byte",
        torch.ScalarType.Int8 => "sbyte",
        torch.ScalarType.Int16 => "short",
        torch.ScalarType.Int32 => "int",
        torch.ScalarType.Int64 => "long",
        torch.ScalarType.Float64 => "double",
        torch.ScalarType.Float16 => "float16",
        torch.ScalarType.BFloat16 => "bfloat16",
        torch.ScalarType.ComplexFloat32 => "complex32",
        torch.ScalarType.ComplexFloat64 => "complex64",
        _ => "float",
    };

    /// <summary>The tensor, after what it is.</summary>
    internal string Write(string heading)
    {
        Text.Append(heading).Append(", value = ");
        var rank = Elements.Shape.Length;
        if (rank == 0)
        {
            return Text.Append(Elements[0]).ToString();
        }
        var line = rank > 1 ? NewLine : "";
        Text.Append(line).Append(ElementType).Append(" [").Append(',', rank - 1).Append("] {").Append(line).Append(rank > 1 ? " " : "");
        Inside(0, 0, Elements.Count);
        return Text.Append(line).Append('}').ToString();
    }

    protected override string Between(int dimensions) => "," + NewLine;

    protected override string AfterGap(int dimensions) => NewLine;
}
