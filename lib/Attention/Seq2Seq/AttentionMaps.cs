using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Seq2Seq;

/// <summary>The attention weights of one translated sequence. Each has the shape (layers, heads, queries, keys); null: the model has no such attention.</summary>
/// <param name="EncoderSelf">Source tokens look at source tokens.</param>
/// <param name="DecoderSelf">Written tokens look at those before them.</param>
/// <param name="Cross">Written tokens look at source tokens.</param>
public sealed record AttentionMaps(Tensor? EncoderSelf = null, Tensor? DecoderSelf = null, Tensor? Cross = null)
{
    /// <summary>Hands the tensors to the scope outside the present one.</summary>
    internal AttentionMaps MoveToOuterDisposeScope()
    {
        EncoderSelf?.MoveToOuterDisposeScope();
        DecoderSelf?.MoveToOuterDisposeScope();
        Cross?.MoveToOuterDisposeScope();
        return this;
    }
}
