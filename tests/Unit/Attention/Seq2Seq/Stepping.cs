using Workbook.Attention.Seq2Seq;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Seq2Seq;

/// <summary>Writing step by step what teacher forcing writes at once.</summary>
internal static class Stepping
{
    /// <summary>The logits after each given token, one step at a time.</summary>
    /// <returns>Shape (batch, steps, vocabulary).</returns>
    public static Tensor StepThrough(this EncoderDecoder model, Tensor source, Tensor validLens, Tensor input)
    {
        using DecoderState state = model.Begin(source, validLens);
        return stack([.. input.unbind(1).Select(state.Step)], 1);
    }
}
