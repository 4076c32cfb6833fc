using System.Collections.Immutable;
using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Plotting;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Seq2Seq;

[Collection(TorchCollection.Name)]
public sealed class TranslatorTests
{
    private const int NumSteps = 5;

    public static TheoryData<string> Models => [.. EncoderDecoderRegistry.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void Translate_WritesGreedilyWhatTeacherForcingFindsMostProbable(string name)
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data();
        using EncoderDecoder model = Model(name, data);

        foreach (SentencePair pair in data.Pairs.Take(5))
        {
            Translation translation = new Translator(model, data).Translate(pair.Source);

            long[] written = Ended(translation.Target, data);
            (Tensor source, Tensor lens) = TranslationData.Sources([pair.Source], data.SourceVocabulary, NumSteps);
            Tensor logProbabilities = nn.functional.log_softmax(model.call(source, lens, tensor([Vocabulary.BeginIndex, .. written[..^1]], [1, written.Length])), -1)[0];
            logProbabilities.argmax(-1).data<long>().ToArray().ShouldBe(written);
            translation.LogProbability.ShouldBe(written.Index().Sum(entry => logProbabilities[entry.Index, entry.Item].ToDouble()), 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void TranslateAll_WritesWhatTranslateWritesForEach(string name)
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data();
        using EncoderDecoder model = Model(name, data);
        Translator translator = new(model, data);

        IReadOnlyList<ImmutableArray<string>> all = translator.TranslateAll(data.Pairs.Select(pair => pair.Source), batchSize: 7);

        all.Select(tokens => string.Join(' ', tokens)).ShouldBe(data.Pairs.Select(pair => translator.Translate(pair.Source).Text));
        all.Select(tokens => tokens.Length).Distinct().Count().ShouldBeGreaterThan(1, "the sentences should end at several steps");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Mode_IsAfterwardsAsItWasAlsoWhereTheSentenceIsWrong(bool training)
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(nameof(BahdanauSeq2Seq), 4, data.TargetVocabulary.Count, dropout: 0.9);
        model.train(training);
        Translator translator = new(model, data);

        string[] texts = [.. Enumerable.Range(0, 4).Select(_ => translator.Translate(["<pad>"]).Text)];
        Should.Throw<Exception>(() => translator.Translate("a"));
        Should.Throw<Exception>(() => translator.TranslateAll([["a"]]));

        texts.Distinct().ShouldHaveSingleItem("dropout must not work while translating");
        model.modules().ShouldAllBe(module => module.training == training);
        model.parameters().First().mul(1).requires_grad.ShouldBeTrue("gradients are recorded again");
    }

    [Fact]
    public void LongSentence_IsShownAsFarAsItIsRead()
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data();
        using EncoderDecoder model = NewModel(nameof(BahdanauSeq2Seq), data);
        Translator translator = new(model, data);

        translator.Translate("a b").Source.ShouldBe(["a", "b", "<eos>"]);
        translator.Translate("a b a b").Source.ShouldBe(["a", "b", "a", "b", "<eos>"]);
        translator.Translate("a b a b a").Source.ShouldBe(["a", "b", "a", "b", "a"]);
        translator.Translate("a b a b a b").Source.ShouldBe(["a", "b", "a", "b", "a"]);
    }

    [Fact]
    public void UnknownWords_AreShownAsTheyWereWritten()
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data();
        using EncoderDecoder model = NewModel(nameof(BahdanauSeq2Seq), data);

        new Translator(model, data).Translate("Zebra, a!").Source.ShouldBe(["zebra", ",", "a", "!", "<eos>"]);
    }

    [Theory]
    [InlineData(nameof(BahdanauSeq2Seq), 1)]
    [InlineData("TransformerSeq2Seq", 2)]
    public void Alignment_HasWordsOnBothAxes(string name, int maps)
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data();
        using EncoderDecoder model = NewModel(name, data);
        Translation translation = new Translator(model, data).Translate("b a");

        Figure figure = translation.Alignment();

        figure.Data.Length.ShouldBe(maps);
        HeatmapTrace map = figure.Data[0].ShouldBeOfType<HeatmapTrace>();
        (map.Z.Rows, map.Z.Columns).ShouldBe((Math.Min(translation.Target.Length + 1, NumSteps), 3));
        figure.ToJson().ShouldContain("\"b\"");
        figure.ToJson().ShouldContain("eos");
    }

    [Fact]
    public void AlignmentOfAModelWithoutAttention_IsAnError()
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data();
        using EncoderDecoder model = NewModel(nameof(FixedContextSeq2Seq), data);

        Should.Throw<InvalidOperationException>(() => new Translator(model, data).Translate("b a").Alignment()).Message.ShouldBe("Translation: the model has no attention, and so no alignment.");
    }

    [Fact]
    public void EmptySentenceAndNumbersBelowOne_AreErrors()
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data();
        using EncoderDecoder model = NewModel(nameof(BahdanauSeq2Seq), data);
        Translator translator = new(model, data);

        Message(() => translator.Translate(" ")).ShouldBe("Translator: a sentence must have words, but it is empty.");
        Message(() => translator.Translate("a", beamSize: 0)).ShouldBe("Translator: beamSize must be at least 1, not 0.");
        Message(() => translator.TranslateAll([["a"]], batchSize: 0)).ShouldBe("Translator: batchSize must be at least 1, not 0.");
        Message(() => new Translator(model, data.SourceVocabulary, data.TargetVocabulary, 0)).ShouldBe("Translator: numSteps must be at least 1, not 0.");
    }

    [Fact]
    public void BleuAgainst_ComparesWithTheTokensOfTheReference()
    {
        Translation translation = new(["go", ".", "<eos>"], ["va", "!"], 0, new AttentionMaps());

        translation.Text.ShouldBe("va !");
        translation.BleuAgainst("Va !").ShouldBe(1);
        translation.BleuAgainst("Pars !").ShouldBe(0);
    }

    /// <summary>Copies of up to 4 letters out of 2.</summary>
    internal static TranslationData Data() => new(SequenceTasks.Copy(40, 1, 4, letters: 2, seed: 1), NumSteps, minFrequency: 1);

    /// <summary>A model that has learnt a little of the data, so that it ends its sentences.</summary>
    internal static EncoderDecoder Model(string name, TranslationData data)
    {
        EncoderDecoder model = NewModel(name, data);
        using Trainer<SequenceBatch> trainer = Trainer.Of(new TranslationTask(model, data) { BatchSize = 20 }, new TrainingOptions { LearningRate = 0.02 });
        trainer.Train(40);
        return model;
    }

    private static EncoderDecoder NewModel(string name, TranslationData data) =>
        EncoderDecoderRegistry.Make(name, data.SourceVocabulary.Count, data.TargetVocabulary.Count);

    private static long[] Ended(ImmutableArray<string> target, TranslationData data) =>
        [.. data.TargetVocabulary.Indices(target).Append(Vocabulary.EndIndex).Take(NumSteps)];

    private static string Message(Func<object> action) => Should.Throw<ArgumentException>(() => action()).Message;
}
