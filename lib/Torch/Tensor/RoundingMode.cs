namespace TorchSharp;

public static partial class torch
{
    /// <summary>What a division does with a quotient's fraction.</summary>
    public enum RoundingMode
    {
        /// <summary>Keeps it.</summary>
        None,

        /// <summary>Cuts it off, towards zero.</summary>
        trunc,

        /// <summary>Rounds down.</summary>
        floor,
    }
}
