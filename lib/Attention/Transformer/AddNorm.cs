using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Transformer;

/// <summary>What stands around each sublayer: a way past it, dropout, and normalization over the features of each position.</summary>
/// <remarks>Vaswani et al. 2017, Attention is all you need, §3.1 and §5.4; He et al. 2016 (residual connections); Ba, Kiros, Hinton 2016 (layer normalization).</remarks>
public sealed class AddNorm : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly NormPlacement _placement;
    private readonly double _dropout;
    [ComponentName(Name = "ln")]
    private readonly LayerNorm _norm;

    /// <summary>A wrapper.</summary>
    /// <param name="numHiddens">Size of a position's vector; only its features are normalized together, never several positions.</param>
    /// <param name="dropout">Probability with which an entry of the sublayer's answer is dropped in training.</param>
    /// <param name="placement">Where to normalize.</param>
    /// <exception cref="ArgumentException">The size is below 1, or the dropout is no probability.</exception>
    public AddNorm(long numHiddens, double dropout = 0, NormPlacement placement = NormPlacement.Post) : base(nameof(AddNorm))
    {
        _placement = placement;
        _dropout = Shapes.RequireProbability(nameof(AddNorm), nameof(dropout), dropout);
        _norm = nn.LayerNorm(Shapes.RequirePositive(nameof(AddNorm), nameof(numHiddens), numHiddens));
        RegisterComponents();
    }

    /// <summary>What the sublayer is given: the input itself, or its norm where that comes before.</summary>
    /// <param name="input">Shape (batch, positions, hiddens).</param>
    /// <returns>Shape (batch, positions, hiddens); it may be the input.</returns>
    public Tensor Enter(Tensor input) => _placement == NormPlacement.Pre ? _norm.call(input) : input;

    /// <summary>Adds the sublayer's answer to the input of the block's part, and normalizes where the norm comes after.</summary>
    /// <param name="input">What <see cref="Enter"/> was given. Shape (batch, positions, hiddens).</param>
    /// <param name="answer">What the sublayer made of it. Shape (batch, positions, hiddens).</param>
    /// <returns>Shape (batch, positions, hiddens).</returns>
    public override Tensor forward(Tensor input, Tensor answer)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor sum = input + (training && _dropout > 0 ? nn.functional.dropout(answer, _dropout) : answer); // (batch, positions, hiddens)
        return (_placement == NormPlacement.Post ? _norm.call(sum) : sum).MoveToOuterDisposeScope();
    }
}
