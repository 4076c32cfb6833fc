using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.KernelRegression;

/// <summary>Nadaraya–Watson pooling with a Gaussian kernel and a learnt parameter w for every key: each key chooses how far it is heard.</summary>
/// <remarks>Widths that vary with the data point: L. Breiman, W. Meisel, E. Purcell, Variable kernel estimates of multivariate densities, 1977.</remarks>
public sealed class WidthPerKeyRegression : nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    [ComponentName(Name = "w")]
    private readonly Parameter _w;

    /// <summary>A model with all its parameters at one start.</summary>
    /// <param name="keyCount">Number of keys.</param>
    /// <param name="initialW">Where each w starts.</param>
    /// <param name="dtype">Type of w; queries, keys and values should have it too. Null: 32-bit.</param>
    /// <exception cref="ArgumentException">There are no keys, or the start is not a finite number.</exception>
    public WidthPerKeyRegression(long keyCount, double initialW = 0.5, ScalarType? dtype = null) : base(nameof(WidthPerKeyRegression))
    {
        Require.AtLeast(nameof(WidthPerKeyRegression), nameof(keyCount), 1, keyCount);
        Require.Finite(nameof(WidthPerKeyRegression), nameof(initialW), initialW);
        _w = nn.Parameter(full(keyCount, initialW, dtype ?? ScalarType.Float32));
        RegisterComponents();
    }

    /// <summary>The parameters. Shape (k). The model owns them.</summary>
    public Tensor W => _w;

    /// <summary>Whether a query is kept from the key in its own place: for training, where the queries are the keys.</summary>
    public bool SkipSelf { get; set; }

    /// <summary>Predicts a value for each query.</summary>
    /// <param name="queries">Shape (q); with <see cref="SkipSelf"/> the keys themselves.</param>
    /// <param name="keys">Shape (k), k the number the model was made for.</param>
    /// <param name="values">Shape (k).</param>
    /// <returns>Shape (q).</returns>
    /// <exception cref="ArgumentException">Shapes do not fit, or <see cref="SkipSelf"/> is on and the queries are not as many as the keys, or there is one key only.</exception>
    public override Tensor forward(Tensor queries, Tensor keys, Tensor values)
    {
        Require.KeyCount(nameof(WidthPerKeyRegression), _w.shape[0], keys);
        Require.Keys(nameof(WidthPerKeyRegression), queries, keys);
        Require.Values(nameof(WidthPerKeyRegression), keys, values);
        using DisposeScope scope = NewDisposeScope();
        Tensor scores = -((queries.unsqueeze(-1) - keys) * _w).pow(2) / 2; // (q, k)
        if (SkipSelf)
        {
            Require.OneQueryForEachKey(nameof(WidthPerKeyRegression), queries, keys);
            long k = Require.AtLeastTwo(nameof(WidthPerKeyRegression), nameof(keys), keys);
            scores = scores.masked_fill(LeaveOneOut.Others(k).logical_not(), double.NegativeInfinity); // (k, k)
        }

        return (softmax(scores, -1) * values).sum(-1).MoveToOuterDisposeScope(); // (q)
    }
}
