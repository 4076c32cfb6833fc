using System.Collections.Immutable;
using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Seq2Seq;

[Collection(TorchCollection.Name)]
public sealed class BeamSearchTests
{
    public static TheoryData<string> Models => [.. EncoderDecoderRegistry.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void BeamOfAll_FindsTheBestOfAllSequences(string name)
    {
        const int NumSteps = 3;
        const int Words = 6;
        using var scope = NewDisposeScope();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name, targetWords: Words);
        (Tensor source, Tensor lens) = (tensor(new long[] { 4, 7, 3 }, [1, 3]), tensor(new long[] { 3 }));
        Candidate[] all = [.. All(NumSteps, Words).Select(tokens => new Candidate([.. tokens], LogProbability(model, source, lens, tokens)))];

        all.Sum(candidate => Math.Exp(candidate.LogProbability)).ShouldBe(1, 1e-9);
        foreach (double lengthPenalty in new[] { 0, 0.75, 1, 3 })
        {
            using DecoderState state = model.Begin(source, lens);

            Candidate found = BeamSearch.Run(state, beamSize: 1000, NumSteps, lengthPenalty);

            Candidate best = all.MaxBy(candidate => candidate.Score(lengthPenalty))!;
            found.Tokens.ShouldBe(best.Tokens);
            found.LogProbability.ShouldBe(best.LogProbability, 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void BeamOfOne_IsGreedySearch(string name)
    {
        using var scope = NewDisposeScope();
        TranslationData data = TranslatorTests.Data();
        using EncoderDecoder model = TranslatorTests.Model(name, data);
        foreach (SentencePair pair in data.Pairs)
        {
            (Tensor source, Tensor lens) = TranslationData.Sources([pair.Source], data.SourceVocabulary, data.NumSteps);
            using DecoderState beam = model.Begin(source, lens);
            using DecoderState greedy = model.Begin(source, lens);

            BeamSearch.Run(beam, 1, data.NumSteps, 0.75).Tokens.ShouldBe(GreedySearch.Run(greedy, 1, data.NumSteps)[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WiderBeam_FindsNothingLessProbableOfTheSameLength(string name)
    {
        using var scope = NewDisposeScope();
        TranslationData data = TranslatorTests.Data();
        using EncoderDecoder model = TranslatorTests.Model(name, data);
        Translator translator = new(model, data);
        int compared = 0;
        foreach (SentencePair pair in data.Pairs)
        {
            (Translation greedy, Translation beam) = (translator.Translate(pair.Source), translator.Translate(pair.Source, beamSize: 4));
            if (greedy.Target.Length == beam.Target.Length)
            {
                beam.LogProbability.ShouldBeGreaterThanOrEqualTo(greedy.LogProbability - 1e-9);
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void LengthPenalty_LetsLongOnesWin()
    {
        Candidate shortOne = new([4, Vocabulary.EndIndex], -2), longOne = new([4, 4, 4, Vocabulary.EndIndex], -3);

        shortOne.Score(0).ShouldBeGreaterThan(longOne.Score(0));
        longOne.Score(1).ShouldBeGreaterThan(shortOne.Score(1));
        longOne.Score(0.5).ShouldBe(-1.5);
    }

    private static IEnumerable<ImmutableArray<long>> All(int numSteps, int words) => Enumerable.Range(0, words).SelectMany(word =>
        word == Vocabulary.EndIndex || numSteps == 1
            ? [[word]]
            : All(numSteps - 1, words).Select(rest => rest.Insert(0, word)));

    private static double LogProbability(EncoderDecoder model, Tensor source, Tensor lens, ImmutableArray<long> tokens)
    {
        using var scope = NewDisposeScope();
        Tensor logits = model.call(source, lens, tensor([Vocabulary.BeginIndex, .. tokens[..^1]], [1, tokens.Length]));
        Tensor logProbabilities = nn.functional.log_softmax(logits, -1)[0];
        return tokens.Index().Sum(entry => logProbabilities[entry.Index, entry.Item].ToDouble());
    }
}
