using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Passes its input on.</summary>
        public static Identity Identity() => new();

        /// <summary>Makes neighbouring dimensions one.</summary>
        /// <param name="start_dim">The first dimension.</param>
        /// <param name="end_dim">The last dimension, included.</param>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);
    }
}
