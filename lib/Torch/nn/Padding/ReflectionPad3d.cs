namespace TorchSharp.Modules;

/// <summary>Puts the elements inside mirrored at the edges, which are not repeated around the last three dimensions.</summary>
public sealed class ReflectionPad3d : PadBase
{
    internal ReflectionPad3d(params long[] padding) : base(nameof(ReflectionPad3d), PaddingModes.Reflect, 0, padding)
    {
    }
}
