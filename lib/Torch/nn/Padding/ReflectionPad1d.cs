namespace TorchSharp.Modules;

/// <summary>Puts the elements inside mirrored at the edges, which are not repeated around the last dimension.</summary>
public sealed class ReflectionPad1d : PadBase
{
    internal ReflectionPad1d(params long[] padding) : base(nameof(ReflectionPad1d), PaddingModes.Reflect, 0, padding)
    {
    }
}
