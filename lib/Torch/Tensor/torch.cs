namespace TorchSharp;

/// <summary>
/// Tensors and what is done with them, by TorchSharp's names: write <c>using static TorchSharp.torch;</c> and go on as
/// TorchSharp's documentation says.
/// </summary>
public static partial class torch
{
}
