using TorchSharp;
using Workbook.Attention.Data;
using static TorchSharp.torch;

namespace Workbook.Attention.Seq2Seq;

/// <summary>Follows the most probable beginnings of a translation side by side, and takes the best of those that end.</summary>
internal static class BeamSearch
{
    /// <summary>Searches.</summary>
    /// <param name="state">The state before the first token, of one sequence.</param>
    /// <param name="beamSize">How many candidates are followed.</param>
    /// <param name="numSteps">The most tokens.</param>
    /// <param name="lengthPenalty">Candidates are compared by log-probability / length^penalty.</param>
    /// <returns>The best candidate that ended, or that is as long as allowed.</returns>
    public static Candidate Run(DecoderState state, int beamSize, int numSteps, double lengthPenalty)
    {
        List<Candidate> alive = [new([], 0)], finished = [];
        DecoderState? present = null;
        try
        {
            for (int step = 0; step < numSteps && alive.Count > 0 && finished.Count < beamSize; step++)
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor logits = (present ?? state).Step(tensor([.. alive.Select(LastToken)])); // (alive, vocabulary)
                List<(int Row, Candidate Candidate)> best = Extend(alive, nn.functional.log_softmax(logits, -1), beamSize, lengthPenalty);
                finished.AddRange(best.Select(next => next.Candidate).Where(next => next.IsEnded || step == numSteps - 1));
                best.RemoveAll(next => next.Candidate.IsEnded);
                DecoderState followed = (present ?? state).Select(tensor([.. best.Select(next => (long)next.Row)], [best.Count]));
                present?.Dispose();
                present = followed;
                alive = [.. best.Select(next => next.Candidate)];
            }
        }
        finally
        {
            present?.Dispose();
        }

        return finished.MaxBy(candidate => candidate.Score(lengthPenalty))!;
    }

    private static long LastToken(Candidate candidate) => candidate.Tokens.IsEmpty ? Vocabulary.BeginIndex : candidate.Tokens[^1];

    // The best ways to go on, whichever candidate they go on from. All are of one length, so the penalty does not decide here.
    private static List<(int Row, Candidate Candidate)> Extend(List<Candidate> alive, Tensor logProbabilities, int beamSize, double lengthPenalty)
    {
        (Tensor values, Tensor tokens) = logProbabilities.topk((int)Math.Min(beamSize, logProbabilities.shape[1])); // (alive, beam size)
        long[] numbers = tokens.data<long>().ToArray();
        int width = (int)values.shape[1];
        var extensions = values.Numbers().Select((value, place) => (place / width, new Candidate(alive[place / width].Tokens.Add(numbers[place]), alive[place / width].LogProbability + value)));
        return [.. extensions.OrderByDescending(extension => extension.Item2.Score(lengthPenalty)).Take(beamSize)];
    }
}
