namespace TorchSharp;

public static partial class torch
{
    /// <summary>What lies outside of a picture.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,

        /// <summary>The picture, mirrored at its edges.</summary>
        Reflection = 1,

        /// <summary>The edges' elements over and over.</summary>
        Border = 2,
    }
}
