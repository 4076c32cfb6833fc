namespace TorchSharp.Modules;

/// <summary>Puts the elements inside mirrored at the edges, which are not repeated around the last two dimensions.</summary>
public sealed class ReflectionPad2d : PadBase
{
    internal ReflectionPad2d(params long[] padding) : base(nameof(ReflectionPad2d), PaddingModes.Reflect, 0, padding)
    {
    }
}
