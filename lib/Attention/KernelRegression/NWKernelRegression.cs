using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.KernelRegression;

/// <summary>Nadaraya–Watson pooling with a Gaussian kernel whose width is learnt: one parameter w, the width is 1 / |w|.</summary>
/// <remarks>The kernel regression of Nadaraya 1964 and Watson 1964; that a learnable scale turns it into an attention layer is the chapter's point.</remarks>
public sealed class NWKernelRegression : nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    [ComponentName(Name = "w")]
    private readonly Parameter _w;
    private Tensor? _attentionWeights;

    /// <summary>A model with its parameter at a given start.</summary>
    /// <param name="initialW">Where w starts.</param>
    /// <param name="dtype">Type of w; queries, keys and values should have it too. Null: 32-bit.</param>
    /// <exception cref="ArgumentException">The start is not a finite number.</exception>
    public NWKernelRegression(double initialW = 0.5, ScalarType? dtype = null) : base(nameof(NWKernelRegression))
    {
        Require.Finite(nameof(NWKernelRegression), nameof(initialW), initialW);
        _w = nn.Parameter(full(1, initialW, dtype ?? ScalarType.Float32));
        RegisterComponents();
    }

    /// <summary>The parameter's value.</summary>
    public double W => _w.ToDouble();

    /// <summary>The weights of the last call, without gradient. Shape (q, k). The model owns them.</summary>
    /// <exception cref="InvalidOperationException">The model was not called yet.</exception>
    public Tensor AttentionWeights => _attentionWeights ?? throw Require.NotCalled(nameof(NWKernelRegression));

    /// <summary>Predicts a value for each query.</summary>
    /// <param name="queries">Shape (q), or any.</param>
    /// <param name="keys">Shape (k), or (q, k) where each query has its own keys, as in leave-one-out training.</param>
    /// <param name="values">Shape of the keys.</param>
    /// <returns>Shape (q).</returns>
    /// <exception cref="ArgumentException">There are no keys, or shapes do not fit.</exception>
    public override Tensor forward(Tensor queries, Tensor keys, Tensor values)
    {
        Require.Keys(nameof(NWKernelRegression), queries, keys);
        Require.Values(nameof(NWKernelRegression), keys, values);
        using DisposeScope scope = NewDisposeScope();
        Tensor distances = queries.unsqueeze(-1) - keys; // (q, k)
        Tensor scores = -(distances * _w).pow(2) / 2; // (q, k)
        Tensor attentionWeights = softmax(scores, -1); // (q, k)
        Keep(attentionWeights);
        return (attentionWeights * values).sum(-1).MoveToOuterDisposeScope(); // (q)
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _attentionWeights?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Keep(Tensor attentionWeights)
    {
        _attentionWeights?.Dispose();
        _attentionWeights = attentionWeights.detach().DetachFromDisposeScope();
    }
}
