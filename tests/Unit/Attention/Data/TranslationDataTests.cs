using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Data;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Data;

[Collection(TorchCollection.Name)]
public sealed class TranslationDataTests
{
    private static readonly SentencePair[] Pairs = [SentencePair.Of("go .", "va !"), SentencePair.Of("i am very calm .", "je suis calme ."), SentencePair.Of("go home .", "rentre !")];

    [Fact]
    public void TrimmedBatch_EndsWithItsLongestSequence()
    {
        using var scope = NewDisposeScope();
        TranslationData data = new(Pairs, minFrequency: 1);

        SequenceBatch batch = data.Batch([0, 2]);

        Words(data.SourceVocabulary, batch.Source[0]).ShouldBe(["go", ".", "<eos>", "<pad>"]);
        Words(data.SourceVocabulary, batch.Source[1]).ShouldBe(["go", "home", ".", "<eos>"]);
        Words(data.TargetVocabulary, batch.Target[1]).ShouldBe(["rentre", "!", "<eos>"]);
        Words(data.TargetVocabulary, batch.DecoderInput()[1]).ShouldBe(["<bos>", "rentre", "!"]);
        batch.SourceValidLens.Numbers().ShouldBe([3, 4]);
        batch.TargetValidLens.Numbers().ShouldBe([3, 3]);
        batch.TargetTokens.ShouldBe(6);
    }

    [Fact]
    public void UntrimmedBatch_HasAllSteps()
    {
        using var scope = NewDisposeScope();

        SequenceBatch batch = new TranslationData(Pairs, numSteps: 8, minFrequency: 1).Batch([0], trim: false);

        batch.Source.shape.ShouldBe([1, 8]);
        batch.Source.Numbers()[3..].ShouldAllBe(number => number == Vocabulary.PaddingIndex);
    }

    [Fact]
    public void LongSequence_IsCutAndHasNoEnd()
    {
        using var scope = NewDisposeScope();
        TranslationData data = new(Pairs, numSteps: 3, minFrequency: 1);

        SequenceBatch batch = data.Batch([1]);

        Words(data.SourceVocabulary, batch.Source[0]).ShouldBe(["i", "am", "very"]);
        batch.SourceValidLens.Numbers().ShouldBe([3]);
    }

    [Fact]
    public void Batches_DealOutEveryPairOnce()
    {
        using var scope = NewDisposeScope();
        TranslationData data = new(SequenceTasks.Copy(23, 1, 5), minFrequency: 1);

        double[][] Dealt(int? seed) => [.. data.Batches(5, seed, trim: false).SelectMany(batch => batch.Source.unbind()).Select(row => row.Numbers())];
        double[][] inOrder = Dealt(null), shuffled = Dealt(3);

        data.Batches(5).Select(batch => batch.Source.shape[0]).ShouldBe([5, 5, 5, 5, 3]);
        shuffled.Select(Text).ShouldBe(inOrder.Select(Text), ignoreOrder: true);
        shuffled.Select(Text).ShouldNotBe(inOrder.Select(Text));
        Dealt(3).Select(Text).ShouldBe(shuffled.Select(Text));
    }

    [Fact]
    public void NoPairs_AreAnError() => Should.Throw<ArgumentException>(() => new TranslationData([])).Message.ShouldBe("TranslationData: there must be at least one pair, but there is none.");

    [Fact]
    public void TheBooksPairs_GiveTheBooksVocabularies()
    {
        using var scope = NewDisposeScope();
        IReadOnlyList<SentencePair> pairs = TranslationFile.Read(BookPairs.Path, straightApostrophes: false);
        TranslationData data = new(pairs);

        pairs.Count.ShouldBe(601);
        data.SourceVocabulary.Count.ShouldBe(184);
        data.TargetVocabulary.Count.ShouldBe(201);
    }

    private static string Text(double[] numbers) => string.Join(' ', numbers);

    private static string[] Words(Vocabulary vocabulary, Tensor row) => [.. row.Numbers().Select(number => vocabulary[(long)number])];
}
