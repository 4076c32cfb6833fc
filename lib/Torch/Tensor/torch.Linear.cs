namespace TorchSharp;

public static partial class torch
{
    /// <summary>The product of matrices (n, m) and (m, p).</summary>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    /// <summary>The products of matrices (b, n, m) and (b, m, p), one for each of the batch.</summary>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    /// <summary>The matrix product with broadcasting over leading dimensions.</summary>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    /// <summary>The product of a matrix (n, m) and a vector (m).</summary>
    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    /// <summary>The dot product of two vectors.</summary>
    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);

    /// <summary>beta · input + alpha · mat1 · mat2.</summary>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm(mat1, mat2, beta, alpha);

    /// <summary>beta · input + alpha · batch1 · batch2 for each of the batch.</summary>
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => input.baddbmm(batch1, batch2, beta, alpha);

    /// <summary>The products of every pair of two vectors' elements.</summary>
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);
}
