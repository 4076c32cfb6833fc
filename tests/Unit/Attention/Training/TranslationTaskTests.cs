using Shouldly;
using TorchSharp;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Tests.Attention.Seq2Seq;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Training;

[Collection(TorchCollection.Name)]
public sealed class TranslationTaskTests
{
    public static TheoryData<string> Models => [.. EncoderDecoderRegistry.Names];

    [Fact]
    public void CopyingShortSequences_IsLearntToTheLast()
    {
        TranslationData data = new(SequenceTasks.Copy(120, 1, 3, letters: 4), 5, minFrequency: 1);
        manual_seed(0);
        using BahdanauSeq2Seq model = new(data.SourceVocabulary.Count, data.TargetVocabulary.Count, 16, 32, 1, dropout: 0);
        Xavier.Initialize(model);
        using Trainer<SequenceBatch> trainer = Trainer.Of(new TranslationTask(model, data) { BatchSize = 32 }, new TrainingOptions { LearningRate = 0.01 });

        trainer.Train(80, cancellation: TestContext.Current.CancellationToken);

        new Translator(model, data).TranslateAll(data.Pairs.Select(pair => pair.Source)).Select(tokens => string.Join(' ', tokens))
            .ShouldBe(data.Pairs.Select(pair => string.Join(' ', pair.Target)));
        trainer.History[^1].Loss.ShouldBeLessThan(0.05);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void AmbiguousTargets_HoldTheLossAtTheirEntropy(string name)
    {
        // "a" has two translations, each as often: no model can know which, unless it is shown. Three tokens to a target, the end included.
        SentencePair[] pairs = [SentencePair.Of("a", "x y"), SentencePair.Of("a", "y y"), SentencePair.Of("b", "x x")];
        TranslationData data = new(pairs, 4, minFrequency: 1);
        double floor = 2 * Math.Log(2) / 9;
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name, data.SourceVocabulary.Count, data.TargetVocabulary.Count);
        using Trainer<SequenceBatch> trainer = Trainer.Of(new TranslationTask(model, data), new TrainingOptions { LearningRate = 0.03 });

        trainer.Train(150, cancellation: TestContext.Current.CancellationToken);

        trainer.History.ShouldAllBe(report => report.Loss > floor);
        trainer.History[^1].Loss.ShouldBeLessThan(floor + 0.02);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void TrimmedTraining_HasTheLossesOfUntrimmed(string name)
    {
        TranslationData data = new(SequenceTasks.Copy(30, 1, 4, letters: 3), 9, minFrequency: 1);

        Losses(trim: true).ShouldBeClose(Losses(trim: false), 1e-9);

        double[] Losses(bool trim)
        {
            using EncoderDecoder model = EncoderDecoderRegistry.Make(name, data.SourceVocabulary.Count, data.TargetVocabulary.Count);
            using Trainer<SequenceBatch> trainer = Trainer.Of(new TranslationTask(model, data) { BatchSize = 4, Trim = trim });
            return [.. trainer.Train(3).Select(report => report.Loss)];
        }
    }

    [Fact]
    public void Objective_IsTheSumOverTheLengthOfTheData()
    {
        using var scope = NewDisposeScope();
        TranslationData data = new(SequenceTasks.Copy(6, 1, 3, letters: 3), 7, minFrequency: 1);
        using EncoderDecoder model = EncoderDecoderRegistry.Make(nameof(BahdanauSeq2Seq), data.SourceVocabulary.Count, data.TargetVocabulary.Count);
        TranslationTask task = new(model, data);
        SequenceBatch batch = data.Batch([0, 1, 2]);

        TrainingLoss loss = task.Loss(batch);

        Tensor logits = model.call(batch.Source, batch.SourceValidLens, batch.DecoderInput());
        loss.Sum.ToDouble().ShouldBe(MaskedCrossEntropy.Sum(logits, batch.Target, batch.TargetValidLens).ToDouble(), 1e-12);
        loss.Objective.ToDouble().ShouldBe(loss.Sum.ToDouble() / 7, 1e-12);
        loss.Count.ShouldBe(batch.TargetTokens);
        task.InBookUnit(0.21).ShouldBe(0.03, 1e-12);
    }

    [Fact]
    public void LabelSmoothing_ChangesTheObjectiveButNotTheReport()
    {
        using var scope = NewDisposeScope();
        TranslationData data = new(SequenceTasks.Copy(6, 1, 3, letters: 3), 7, minFrequency: 1);
        using EncoderDecoder model = EncoderDecoderRegistry.Make(nameof(BahdanauSeq2Seq), data.SourceVocabulary.Count, data.TargetVocabulary.Count);
        SequenceBatch batch = data.Batch([0, 1, 2]);

        TrainingLoss plain = new TranslationTask(model, data).Loss(batch);
        TrainingLoss smooth = new TranslationTask(model, data) { LabelSmoothing = 0.3 }.Loss(batch);

        Tensor logits = model.call(batch.Source, batch.SourceValidLens, batch.DecoderInput());
        smooth.Objective.ToDouble().ShouldBe(MaskedCrossEntropy.Sum(logits, batch.Target, batch.TargetValidLens, 0.3).ToDouble() / 7, 1e-12);
        Math.Abs(smooth.Objective.ToDouble() - plain.Objective.ToDouble()).ShouldBeGreaterThan(1e-6);
        smooth.Sum.ToDouble().ShouldBe(plain.Sum.ToDouble(), 1e-12);
    }
}
