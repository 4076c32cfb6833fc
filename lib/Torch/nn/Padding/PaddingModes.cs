namespace TorchSharp;

/// <summary>What the elements put around a tensor are.</summary>
public enum PaddingModes
{
    /// <summary>0.</summary>
    Zeros = 0,

    /// <summary>The elements inside, mirrored at the edge, which is not repeated.</summary>
    Reflect = 1,

    /// <summary>The edge's element over and over.</summary>
    Replicate = 2,

    /// <summary>The elements of the other end.</summary>
    Circular = 3,

    /// <summary>A value to be given.</summary>
    Constant = 4,
}
