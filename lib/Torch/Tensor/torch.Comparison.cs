namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether each element equals the other's.</summary>
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    /// <summary>Whether each element differs from the other's.</summary>
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    /// <summary>Whether each element is less than the other's.</summary>
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    /// <summary>Whether each element is at most the other's.</summary>
    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    /// <summary>Whether each element is greater than the other's.</summary>
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    /// <summary>Whether each element is at least the other's.</summary>
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    /// <summary><see cref="Tensor.gt(Tensor)"/> by another name.</summary>
    public static Tensor greater(Tensor tensor, Tensor target) => tensor.greater(target);

    /// <summary><see cref="Tensor.ge(Tensor)"/> by another name.</summary>
    public static Tensor greater_equal(Tensor tensor, Tensor target) => tensor.greater_equal(target);

    /// <summary><see cref="Tensor.lt(Tensor)"/> by another name.</summary>
    public static Tensor less(Tensor tensor, Tensor target) => tensor.less(target);

    /// <summary><see cref="Tensor.le(Tensor)"/> by another name.</summary>
    public static Tensor less_equal(Tensor tensor, Tensor target) => tensor.less_equal(target);

    /// <summary><see cref="Tensor.ne(Tensor)"/> by another name.</summary>
    public static Tensor not_equal(Tensor tensor, Tensor target) => tensor.not_equal(target);
}
