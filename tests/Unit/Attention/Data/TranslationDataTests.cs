using FsCheck.Fluent;
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
    // Sources: x = 4, y = 5, z = 6; targets: q = 4, p = 5.
    private static readonly SentencePair[] Pairs = [SentencePair.Of("x", "p q p"), SentencePair.Of("x y", "p"), SentencePair.Of("x y z x", "q q q q")];

    [Fact]
    public void Batch_EndsWithItsLongestSequenceAndIsPadded()
    {
        using var scope = NewDisposeScope();

        SequenceBatch batch = Data(numSteps: 9).Batch([0, 1]);

        batch.Source.ShouldHaveShape(2, 3);
        batch.Source.Numbers().ShouldBe([4, 3, 1, 4, 5, 3]);
        batch.SourceValidLens.Numbers().ShouldBe([2, 3]);
        batch.Target.ShouldHaveShape(2, 4);
        batch.Target.Numbers().ShouldBe([5, 4, 5, 3, 5, 3, 1, 1]);
        batch.TargetValidLens.Numbers().ShouldBe([4, 2]);
        batch.TargetTokens.ShouldBe(6);
    }

    [Fact]
    public void UntrimmedBatch_IsPaddedToTheLengthOfTheData()
    {
        using var scope = NewDisposeScope();

        SequenceBatch batch = Data(numSteps: 6).Batch([1], trim: false);

        batch.Source.Numbers().ShouldBe([4, 5, 3, 1, 1, 1]);
        batch.Target.Numbers().ShouldBe([5, 3, 1, 1, 1, 1]);
        (batch.SourceValidLens.ToInt64(), batch.TargetValidLens.ToInt64(), batch.TargetTokens).ShouldBe((3, 2, 2));
    }

    [Theory]
    [InlineData(5, new double[] { 4, 5, 6, 4, 3 })]
    [InlineData(4, new double[] { 4, 5, 6, 4 })]
    [InlineData(2, new double[] { 4, 5 })]
    public void LongSequence_IsCutAndLosesItsEnd(int numSteps, double[] expected)
    {
        using var scope = NewDisposeScope();

        SequenceBatch batch = Data(numSteps).Batch([2]);

        batch.Source.Numbers().ShouldBe(expected);
        batch.SourceValidLens.ToInt64().ShouldBe(expected.Length);
        batch.TargetTokens.ShouldBe(expected.Length);
    }

    [Fact]
    public void RareTokens_AreUnknown()
    {
        using var scope = NewDisposeScope();

        TranslationData data = new(Pairs, numSteps: 9, minFrequency: 2);

        data.Batch([2]).Source.Numbers().ShouldBe([4, 5, Vocabulary.UnknownIndex, 4, 3]);
    }

    [Fact]
    public void GivenVocabularies_AreUsed()
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data(numSteps: 9);

        TranslationData heldBack = new([SentencePair.Of("z new", "q")], data.SourceVocabulary, data.TargetVocabulary);

        heldBack.Batch([0]).Source.Numbers().ShouldBe([6, Vocabulary.UnknownIndex, 3]);
        heldBack.Batch([0]).Target.Numbers().ShouldBe([4, 3]);
    }

    [Fact]
    public void DecoderInput_IsTheTargetAStepLaterBehindItsBeginning()
    {
        using var scope = NewDisposeScope();

        Tensor input = Data(numSteps: 9).Batch([0, 1]).DecoderInput();

        input.ShouldHaveShape(2, 4);
        input.Numbers().ShouldBe([2, 5, 4, 5, 2, 5, 3, 1]);
    }

    [Fact]
    public void Sources_AreReadAsTheDataReadsThem()
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data(numSteps: 4);

        (Tensor source, Tensor validLens) = TranslationData.Sources(Pairs.Select(pair => pair.Source.AsEnumerable()), data.SourceVocabulary, 4);

        source.Numbers().ShouldBe(data.Batch([0, 1, 2]).Source.Numbers());
        validLens.Numbers().ShouldBe([2, 3, 4]);
    }

    [Fact]
    public void Batches_DealOutEveryPairOnceInAnOrderOfTheSeed() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        ArbMap.Default.ArbFor<byte>(),
        (seed, size) =>
        {
            // Pair i reads i + 1 tokens.
            TranslationData data = new([.. Enumerable.Range(1, 20).Select(length => SentencePair.Of(string.Join(' ', Enumerable.Repeat("x", length)), "p"))], numSteps: 30);
            long[] order = Lengths(data, (size % 25) + 1, seed);
            return order.Order().SequenceEqual(Enumerable.Range(2, 20).Select(length => (long)length))
                && order.SequenceEqual(Lengths(data, 7, seed))
                && !order.SequenceEqual(Lengths(data, 7, seed + 1));
        }).Holds();

    [Fact]
    public void BatchesWithoutASeed_KeepTheOrderAndTheRest()
    {
        using var scope = NewDisposeScope();

        SequenceBatch[] batches = [.. Data(numSteps: 9).Batches(2)];

        batches.Select(batch => batch.Source.shape[0]).ShouldBe([2, 1]);
        batches.SelectMany(batch => batch.SourceValidLens.Numbers()).ShouldBe([2, 3, 5]);
    }

    [Fact]
    public void Batches_AreMadeOneByOneAndFreedWhole()
    {
        TranslationData data = Data(numSteps: 9);
        long before = LiveTensors.Settled();
        foreach (SequenceBatch batch in data.Batches(1, shuffleSeed: 3))
        {
            Tensor.TotalCount.ShouldBe(before + 4);
            using (Tensor input = batch.DecoderInput())
            {
                Tensor.TotalCount.ShouldBe(before + 5);
            }

            batch.Dispose();
        }

        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void NoPairsAndNumbersBelowOne_AreErrors()
    {
        Message(() => new TranslationData([])).ShouldBe("TranslationData: there must be at least one pair, but there is none.");
        Message(() => Data(numSteps: 0)).ShouldBe("TranslationData: numSteps must be at least 1, not 0.");
        Message(() => Data(numSteps: 9).Batches(0)).ShouldBe("TranslationData: batchSize must be at least 1, not 0.");
    }

    private static TranslationData Data(int numSteps) => new(Pairs, numSteps, minFrequency: 1);

    private static long[] Lengths(TranslationData data, int batchSize, int seed)
    {
        using var scope = NewDisposeScope();
        return [.. data.Batches(batchSize, seed).SelectMany(batch => batch.SourceValidLens.data<long>().ToArray())];
    }

    private static string Message(Func<object> make) => Should.Throw<ArgumentException>(() => make()).Message;
}
