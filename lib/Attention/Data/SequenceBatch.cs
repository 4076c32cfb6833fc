using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Data;

/// <summary>Sequence pairs side by side, padded to one length.</summary>
/// <param name="Source">Numbers of the tokens to read. Shape (batch, source steps).</param>
/// <param name="SourceValidLens">How many of them are no padding. Shape (batch).</param>
/// <param name="Target">Numbers of the tokens to write. Shape (batch, target steps).</param>
/// <param name="TargetValidLens">How many of them are no padding. Shape (batch).</param>
/// <param name="TargetTokens">The sum of <paramref name="TargetValidLens"/>, known without asking a device.</param>
public sealed record SequenceBatch(Tensor Source, Tensor SourceValidLens, Tensor Target, Tensor TargetValidLens, long TargetTokens) : IDisposable
{
    /// <summary>What a decoder is given when it is told the right token after each of its own (teacher forcing): the target, one step later, behind the token that begins it.</summary>
    /// <returns>Shape (batch, target steps).</returns>
    public Tensor DecoderInput()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor begin = full_like(Target.narrow(1, 0, 1), Vocabulary.BeginIndex); // (batch, 1)
        Tensor shifted = Target.narrow(1, 0, Target.shape[1] - 1); // (batch, target steps − 1)
        return cat([begin, shifted], 1).MoveToOuterDisposeScope(); // (batch, target steps)
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Source.Dispose();
        SourceValidLens.Dispose();
        Target.Dispose();
        TargetValidLens.Dispose();
    }
}
