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
public sealed class TranslatorTests
{
    private const int Steps = 3;

    private static readonly Vocabulary Letters = new([["a", "b", "c", "d", "e"]]);

    public static TheoryData<string> Models => [.. EncoderDecoderRegistry.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void GreedySearch_TakesTheBestTokenOfEachStep(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        Translator translator = new(model, Letters, Letters, 6);
        ImmutableArray<string>[] sentences = [["a", "b", "c"], ["d"], ["e", "e", "a", "b"]];

        Translation[] single = [.. sentences.Select(tokens => translator.Translate(tokens))];

        translator.TranslateAll(sentences, batchSize: 2).Select(tokens => string.Join(' ', tokens)).ShouldBe(single.Select(translation => translation.Text));
        foreach (Translation translation in single)
        {
            List<long> written = [Vocabulary.BeginIndex];
            while (written.Count <= 6 && (written.Count == 1 || written[^1] != Vocabulary.EndIndex))
            {
                written.Add(Logits(model, translation.Source, written)[^1].argmax().ToInt64());
            }

            translation.Target.ShouldBe(written.Skip(1).Where(token => token != Vocabulary.EndIndex).Select(token => Letters[token]));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void BeamOfEverything_FindsTheBestOfAllSequences(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        ImmutableArray<string> source = ["c", "a"];

        Translation found = new Translator(model, Letters, Letters, Steps).Translate(source, beamSize: 800, lengthPenalty: 1);

        (ImmutableArray<long> Tokens, double LogProbability) best = All([]).Select(tokens => (tokens, LogProbability(model, [.. source, Vocabulary.End], tokens))).MaxBy(candidate => candidate.Item2 / candidate.tokens.Length);
        found.Target.ShouldBe(best.Tokens.Where(token => token != Vocabulary.EndIndex).Select(token => Letters[token]));
        found.LogProbability.ShouldBe(best.LogProbability, 1e-4);
    }

    [Fact]
    public void Model_IsInTheModeItWasIn()
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(nameof(BahdanauSeq2Seq));
        Translator translator = new(model, Letters, Letters);
        foreach (bool training in new[] { true, false })
        {
            model.train(training);
            translator.Translate("a b");
            model.training.ShouldBe(training);
        }
    }

    [Fact]
    public void Alignment_HasWordsOnBothAxes()
    {
        using var scope = NewDisposeScope();
        Translation translation = new Translator(EncoderDecoderRegistry.Make(nameof(BahdanauSeq2Seq)), Letters, Letters).Translate("a b");

        string json = translation.Alignment().ToMimeBundle().Data["application/vnd.plotly.v1+json"];

        translation.Source.ShouldBe(["a", "b", "<eos>"]);
        translation.Source.ShouldAllBe(word => json.Contains(word.Trim('<', '>'), StringComparison.Ordinal));
        translation.Target.ShouldAllBe(word => json.Contains(word.Trim('<', '>'), StringComparison.Ordinal));
    }

    [Fact]
    public void WrongRequests_AreErrors()
    {
        using var scope = NewDisposeScope();
        Translator translator = new(EncoderDecoderRegistry.Make(nameof(FixedContextSeq2Seq)), Letters, Letters);

        Should.Throw<ArgumentException>(() => translator.Translate(" ")).Message.ShouldBe("Translator: a sentence must have words, but it is empty.");
        Should.Throw<ArgumentException>(() => translator.Translate("a", beamSize: 0)).Message.ShouldBe("Translator: beamSize must be at least 1, not 0.");
        Should.Throw<InvalidOperationException>(() => translator.Translate("a").Alignment()).Message.ShouldBe("Translation: the model has no attention, and so no alignment.");
    }

    private static IEnumerable<ImmutableArray<long>> All(ImmutableArray<long> begun) =>
        begun.Length == Steps || (begun.Length > 0 && begun[^1] == Vocabulary.EndIndex)
            ? [begun]
            : Enumerable.Range(0, Letters.Count).SelectMany(token => All(begun.Add(token)));

    private static double LogProbability(EncoderDecoder model, ImmutableArray<string> source, ImmutableArray<long> tokens)
    {
        using var scope = NewDisposeScope();
        Tensor logProbabilities = nn.functional.log_softmax(Logits(model, source, [Vocabulary.BeginIndex, .. tokens[..^1]]), -1); // (steps, vocabulary)
        return tokens.Index().Sum(token => logProbabilities[token.Index, token.Item].ToDouble());
    }

    private static Tensor Logits(EncoderDecoder model, ImmutableArray<string> source, List<long> given)
    {
        using var withoutGradients = no_grad();
        Tensor numbers = tensor([.. Letters.Indices(source).Select(token => (long)token)], [1, source.Length]);
        return model.call(numbers, tensor(new long[] { source.Length }), tensor([.. given], [1, given.Count]))[0]; // (steps, vocabulary)
    }
}
