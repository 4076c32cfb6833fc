using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>Bilinear attention: score(q, k) = qᵀ M k, a dot product after one of the two vectors has been turned and stretched.</summary>
/// <remarks>Luong, Pham, Manning 2015, Effective approaches to attention-based neural machine translation, §3.1, “general”.</remarks>
public sealed class BilinearAttention : ScoredAttention
{
    private readonly long _querySize;
    private readonly long _keySize;
    [ComponentName(Name = "M")]
    private readonly Parameter _matrix;

    /// <summary>A layer whose matrix is drawn by Xavier's uniform rule.</summary>
    /// <param name="querySize">Size of a query.</param>
    /// <param name="keySize">Size of a key.</param>
    /// <param name="dropout">Probability with which a weight is dropped in training.</param>
    /// <exception cref="ArgumentException">A size is below 1.</exception>
    public BilinearAttention(long querySize, long keySize, double dropout = 0) : base(nameof(BilinearAttention), dropout)
    {
        _querySize = Shapes.RequirePositive(nameof(BilinearAttention), nameof(querySize), querySize);
        _keySize = Shapes.RequirePositive(nameof(BilinearAttention), nameof(keySize), keySize);
        _matrix = nn.Parameter(empty(querySize, keySize)); // (query size, key size)
        nn.init.xavier_uniform_(_matrix);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor Scores(Tensor queries, Tensor keys)
    {
        Shapes.RequireSize(nameof(BilinearAttention), nameof(queries), "querySize", _querySize, queries);
        Shapes.RequireSize(nameof(BilinearAttention), nameof(keys), "keySize", _keySize, keys);
        using DisposeScope scope = NewDisposeScope();
        Tensor turned = matmul(queries, _matrix); // (batch, queries, key size)
        return bmm(turned, keys.transpose(1, 2)).MoveToOuterDisposeScope(); // (batch, queries, keys)
    }
}
