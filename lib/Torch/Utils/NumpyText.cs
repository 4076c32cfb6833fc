namespace TorchSharp.Utils;

/// <summary>Nested brackets, as NumPy writes them: the more dimensions a slice has, the more lines before the next.</summary>
internal sealed class NumpyText(TensorElements elements, string newLine) : NestedText(elements, newLine)
{
    protected override char Open => '[';

    protected override char Close => ']';

    /// <summary>The tensor.</summary>
    internal string Write()
    {
        if (Elements.Shape.Length == 0)
        {
            return Elements[0];
        }
        Nest(0, 0, Elements.Count);
        return Text.ToString();
    }

    protected override string Between(int dimensions) => string.Concat(Enumerable.Repeat(NewLine, dimensions - 1));

    protected override string AfterGap(int dimensions) => Between(dimensions);
}
