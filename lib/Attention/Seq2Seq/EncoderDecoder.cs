using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Seq2Seq;

/// <summary>A model that reads one sequence and writes another.</summary>
/// <remarks>
/// Sutskever, Vinyals, Le 2014, Sequence to sequence learning with neural networks, §2. Calling it is teacher forcing: the decoder is
/// given the right token after each of its own. <see cref="Begin"/> writes step by step instead. Both give the same logits for the same tokens.
/// </remarks>
public abstract class EncoderDecoder : nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    /// <summary>A model.</summary>
    /// <param name="name">Name of the class, for messages.</param>
    protected EncoderDecoder(string name) : base(name)
    {
    }

    /// <summary>What the model would write after each token it is given.</summary>
    /// <param name="source">Numbers of the tokens to read. Shape (batch, source steps).</param>
    /// <param name="sourceValidLens">How many of them are no padding, at least 1. Shape (batch).</param>
    /// <param name="decoderInput">The tokens given to the decoder. Shape (batch, target steps).</param>
    /// <returns>Logits. Shape (batch, target steps, target vocabulary).</returns>
    /// <exception cref="ArgumentException">Shapes or lengths do not fit.</exception>
    public override Tensor forward(Tensor source, Tensor sourceValidLens, Tensor decoderInput)
    {
        using DisposeScope scope = NewDisposeScope();
        RequireBatch(source, sourceValidLens, decoderInput);
        return Decode(source, sourceValidLens, decoderInput, withMaps: false).logits.MoveToOuterDisposeScope();
    }

    /// <summary>Where the model looks while it is given these tokens.</summary>
    /// <param name="source">Numbers of the tokens to read. Shape (1, source steps).</param>
    /// <param name="sourceValidLens">How many of them are no padding, at least 1. Shape (1).</param>
    /// <param name="decoderInput">The tokens given to the decoder. Shape (1, target steps).</param>
    /// <returns>Its maps; none for a model without attention.</returns>
    /// <exception cref="ArgumentException">Shapes or lengths do not fit, or there are several sequences.</exception>
    public AttentionMaps Maps(Tensor source, Tensor sourceValidLens, Tensor decoderInput)
    {
        using DisposeScope scope = NewDisposeScope();
        RequireBatch(source, sourceValidLens, decoderInput);
        if (source.shape[0] != 1)
        {
            throw new ArgumentException($"{GetName()}: maps are made for one sequence at a time, but the source has the shape {Shapes.Text(source)}.");
        }

        return Decode(source, sourceValidLens, decoderInput, withMaps: true).maps.MoveToOuterDisposeScope();
    }

    /// <summary>Reads the source and gets ready to write.</summary>
    /// <param name="source">Numbers of the tokens to read. Shape (batch, source steps).</param>
    /// <param name="sourceValidLens">How many of them are no padding, at least 1. Shape (batch).</param>
    /// <returns>The state before the first token; whoever asks for it owns it.</returns>
    /// <exception cref="ArgumentException">Shapes or lengths do not fit.</exception>
    public abstract DecoderState Begin(Tensor source, Tensor sourceValidLens);

    /// <summary>The logits, and the maps of the first sequence where they are asked for.</summary>
    private protected abstract (Tensor logits, AttentionMaps maps) Decode(Tensor source, Tensor sourceValidLens, Tensor decoderInput, bool withMaps);

    private protected void RequireBatch(Tensor source, Tensor sourceValidLens, Tensor? decoderInput = null)
    {
        RequireTokens(nameof(source), source);
        ArgumentNullException.ThrowIfNull(sourceValidLens);
        RequireLengths(source, sourceValidLens);
        if (decoderInput is null)
        {
            return;
        }

        RequireTokens(nameof(decoderInput), decoderInput);
        if (decoderInput.shape[0] != source.shape[0])
        {
            throw new ArgumentException($"{GetName()}: source and decoderInput must have one batch size, but their shapes are {Shapes.Text(source)} and {Shapes.Text(decoderInput)}.");
        }
    }

    private void RequireLengths(Tensor source, Tensor sourceValidLens)
    {
        if (sourceValidLens.Dimensions != 1 || sourceValidLens.shape[0] != source.shape[0] || !is_integral(sourceValidLens))
        {
            throw new ArgumentException($"{GetName()}: sourceValidLens must be integers of the shape (batch) = ({source.shape[0]}), not {sourceValidLens.dtype} of the shape {Shapes.Text(sourceValidLens)}.");
        }

        Shapes.RequireLengths(GetName(), nameof(sourceValidLens), sourceValidLens, 1, source.shape[1], "source steps");
    }

    private void RequireTokens(string what, Tensor tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens, what);
        if (tokens.Dimensions != 2 || tokens.shape[1] == 0 || !is_integral(tokens))
        {
            throw new ArgumentException($"{GetName()}: {what} must be token numbers of the shape (batch, steps) with at least one step, not {tokens.dtype} of the shape {Shapes.Text(tokens)}.");
        }
    }
}
