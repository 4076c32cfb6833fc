using static TorchSharp.torch;

namespace Workbook.Attention.Seq2Seq;

/// <summary>A decoder in the middle of writing: what it remembers of the source and of its own tokens.</summary>
/// <remarks>What can be computed once is kept: nothing is read or projected again from step to step. A state owns its memory and lives until it is disposed of.</remarks>
public abstract class DecoderState : IDisposable
{
    /// <summary>Takes the next token of each sequence and goes on by a step.</summary>
    /// <param name="tokens">Token numbers. Shape (batch).</param>
    /// <returns>Logits of the token after it. Shape (batch, target vocabulary).</returns>
    /// <exception cref="ArgumentException">There is not one token for each sequence.</exception>
    public Tensor Step(Tensor tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return tokens.Dimensions == 1 && tokens.shape[0] == Batch && is_integral(tokens)
            ? Advance(tokens)
            : throw new ArgumentException($"DecoderState: tokens must be token numbers of the shape (batch) = ({Batch}), not {tokens.dtype} of the shape {Shapes.Text(tokens)}.");
    }

    /// <summary>A state that goes on with chosen sequences, for a search that follows several candidates.</summary>
    /// <param name="rows">Their places in the batch; a place may occur more than once. Shape (rows).</param>
    /// <returns>A new state; this one stays as it is.</returns>
    public abstract DecoderState Select(Tensor rows);

    /// <summary>Frees what the state remembers.</summary>
    public void Dispose()
    {
        foreach (Tensor tensor in Memory)
        {
            tensor.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>How many sequences are being written.</summary>
    private protected abstract long Batch { get; }

    /// <summary>As <see cref="Step"/>, with tokens that fit.</summary>
    private protected abstract Tensor Advance(Tensor tokens);

    /// <summary>All tensors that the state owns.</summary>
    private protected abstract IEnumerable<Tensor> Memory { get; }

    /// <summary>A tensor that outlives the present scope, in the place of an older one.</summary>
    private protected static Tensor Replace(Tensor older, Tensor newer)
    {
        if (!ReferenceEquals(older, newer))
        {
            older.Dispose();
        }

        return newer.DetachFromDisposeScope();
    }
}
