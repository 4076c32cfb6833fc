namespace TorchSharp;

public static partial class torch
{
    /// <summary>How elements are found between those there are.</summary>
    public enum GridSampleMode
    {
        /// <summary>The nearest element.</summary>
        Nearest = 0,

        /// <summary>Lines along both dimensions.</summary>
        Bilinear = 2,
    }
}
