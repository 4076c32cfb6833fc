namespace TorchSharp;

public static partial class torch
{
    /// <summary>How elements are found between those there are.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest element.</summary>
        Nearest = 0,

        /// <summary>A line between two elements; one dimension.</summary>
        Linear = 1,

        /// <summary>Lines along both dimensions.</summary>
        Bilinear = 2,

        /// <summary>Cubic curves along both dimensions.</summary>
        Bicubic = 3,

        /// <summary>Lines along all three dimensions.</summary>
        Trilinear = 4,
    }
}
