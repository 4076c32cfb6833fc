using TorchSharp;
using Workbook.Attention.Data;
using static TorchSharp.torch;

namespace Workbook.Attention.Seq2Seq;

/// <summary>Writes the most probable token at each step, for many sequences at once.</summary>
internal static class GreedySearch
{
    /// <summary>Writes until all sequences have ended, or are as long as allowed.</summary>
    /// <param name="state">The state before the first token.</param>
    /// <param name="batch">How many sequences it holds.</param>
    /// <param name="numSteps">The most tokens.</param>
    /// <returns>The tokens of each sequence; what stands behind the one that ends it means nothing.</returns>
    public static List<long>[] Run(DecoderState state, int batch, int numSteps)
    {
        List<long>[] written = [.. Enumerable.Range(0, batch).Select(_ => new List<long>())];
        bool[] ended = new bool[batch];
        long[] tokens = [.. Enumerable.Repeat((long)Vocabulary.BeginIndex, batch)];
        for (int step = 0; step < numSteps && ended.Contains(false); step++)
        {
            using DisposeScope scope = NewDisposeScope();
            tokens = state.Step(tensor(tokens)).argmax(-1).data<long>().ToArray();
            foreach ((int row, long token) in tokens.Index())
            {
                written[row].Add(token);
                ended[row] |= token == Vocabulary.EndIndex;
            }
        }

        return written;
    }
}
