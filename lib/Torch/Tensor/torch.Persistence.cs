namespace TorchSharp;

public static partial class torch
{
    /// <summary>Writes a tensor to a file as C++'s torch::save does; PyTorch reads it with torch.jit.load.</summary>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">The file cannot be written.</exception>
    public static void save(Tensor t, string location) => t.save(location);

    /// <summary>Reads a tensor from a file that <see cref="save"/>, or C++'s torch::save, wrote.</summary>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">There is no such file, or it is of another format.</exception>
    public static Tensor load(string location) => Tensor.load(location);
}
