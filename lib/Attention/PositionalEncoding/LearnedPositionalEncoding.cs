using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.PositionalEncoding;

/// <summary>Adds a learnt vector for each position. It knows nothing of positions beyond those it was made for.</summary>
/// <remarks>Gehring et al. 2017, Convolutional sequence to sequence learning, §3.1; Devlin et al. 2019, BERT, §3.</remarks>
public sealed class LearnedPositionalEncoding : nn.Module<Tensor, Tensor>
{
    private const double InitialDeviation = 0.02;

    private readonly long _numHiddens;
    private readonly long _maxLen;
    private readonly double _dropout;
    [ComponentName(Name = "P")]
    private readonly Parameter _positions;

    /// <summary>An encoding, drawn from N(0, 0.02²).</summary>
    /// <param name="numHiddens">Size of a vector.</param>
    /// <param name="maxLen">Number of positions.</param>
    /// <param name="dropout">Probability with which an entry is dropped in training.</param>
    /// <exception cref="ArgumentException">A size is below 1, or the dropout is no probability.</exception>
    public LearnedPositionalEncoding(long numHiddens, long maxLen, double dropout = 0) : base(nameof(LearnedPositionalEncoding))
    {
        _numHiddens = Shapes.RequirePositive(nameof(LearnedPositionalEncoding), nameof(numHiddens), numHiddens);
        _maxLen = Shapes.RequirePositive(nameof(LearnedPositionalEncoding), nameof(maxLen), maxLen);
        _dropout = Shapes.RequireProbability(nameof(LearnedPositionalEncoding), nameof(dropout), dropout);
        _positions = nn.Parameter(empty(maxLen, numHiddens)); // (max length, hiddens)
        nn.init.normal_(_positions, 0, InitialDeviation);
        RegisterComponents();
    }

    /// <summary>Adds the vectors of the positions 0, 1, 2 ….</summary>
    /// <param name="input">Shape (batch, positions, hiddens), at most maxLen positions.</param>
    /// <returns>Shape (batch, positions, hiddens).</returns>
    /// <exception cref="ArgumentException">The shape does not fit, or there are more positions than were learnt.</exception>
    public override Tensor forward(Tensor input) => Add(input, 0);

    /// <summary>Adds the vectors of positions that begin later.</summary>
    /// <param name="input">Shape (batch, positions, hiddens).</param>
    /// <param name="start">The position of the first vector.</param>
    /// <returns>Shape (batch, positions, hiddens).</returns>
    /// <exception cref="ArgumentException">The shape does not fit, the start is negative, or there are more positions than were learnt.</exception>
    public Tensor Add(Tensor input, long start)
    {
        PositionErrors.Require(nameof(LearnedPositionalEncoding), _numHiddens, input, start);
        PositionErrors.RequireWithin(nameof(LearnedPositionalEncoding), _maxLen, start, input.shape[1]);
        using DisposeScope scope = NewDisposeScope();
        Tensor positions = _positions.narrow(0, start, input.shape[1]); // (positions, hiddens)
        return nn.functional.dropout(input + positions, _dropout, training).MoveToOuterDisposeScope(); // (batch, positions, hiddens)
    }
}
