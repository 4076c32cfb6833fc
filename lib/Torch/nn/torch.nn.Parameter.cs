using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks: modules, losses, functions, initial values.</summary>
    public static partial class nn
    {
        /// <summary>A tensor to learn; takes over the values and leaves <paramref name="data"/> empty.</summary>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
    }
}
