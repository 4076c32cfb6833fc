namespace TorchSharp;

/// <summary>How a tensor is written as text.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, type and device only.</summary>
    Metadata,

    /// <summary>Shape, type and device, then aligned columns, a block for each matrix.</summary>
    Julia,

    /// <summary>Nested brackets.</summary>
    Numpy,

    /// <summary>Shape, type and device, then a C# array.</summary>
    CSharp,

    /// <summary>Not a style of its own: the one set in <see cref="torch.TensorStringStyle"/>.</summary>
    Default,
}
