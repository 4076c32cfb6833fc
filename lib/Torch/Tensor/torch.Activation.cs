namespace TorchSharp;

public static partial class torch
{
    /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <summary><see cref="Tensor.sigmoid"/> in place.</summary>
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

    /// <summary>The softmax along a dimension: exponentials that sum to 1.</summary>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);
}
