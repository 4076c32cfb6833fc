using TorchSharp.Modules;

namespace TorchSharp;

/// <summary>What can be made of a tensor.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>A parameter that takes over the tensor's values and leaves the tensor empty.</summary>
    public static Parameter AsParameter(this torch.Tensor tensor) => new(tensor);
}
