using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Attention.Transformer;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Training;

[Collection(TorchCollection.Name)]
public sealed class TrainerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ReversingLetters_IsLearnt()
    {
        using var scope = NewDisposeScope();
        TranslationData data = new(SequenceTasks.Reverse(200, 1, 4, letters: 4), minFrequency: 1);
        TranslationTask task = Task(data, (source, target) => new BahdanauSeq2Seq(source, target, 16, 32, 1, 0));
        using var trainer = Trainer.Of(task, new TrainingOptions { LearningRate = 0.01 });

        trainer.RunTo(40);

        trainer.History.Count.ShouldBe(40);
        trainer.History[^1].Loss.ShouldBeLessThan(0.1);
        task.Model.training.ShouldBeFalse();
        var translator = new Translator((EncoderDecoder)task.Model, data);
        translator.TranslateAll(data.Pairs.Select(pair => pair.Source)).Zip(data.Pairs).Count(both => both.First.SequenceEqual(both.Second.Target)).ShouldBeGreaterThan(190);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Loss_NeverGoesBelowTheEntropyOfTheTargets(bool isTransformer)
    {
        using var scope = NewDisposeScope();
        // The first of three target tokens, end included, is a coin toss that nothing tells beforehand.
        SentencePair[] pairs = [.. Enumerable.Range(0, 64).Select(i => SentencePair.Of("go .", i % 2 == 0 ? "va !" : "marche !"))];
        TranslationTask task = Task(new TranslationData(pairs), (source, target) => isTransformer ? new TransformerSeq2Seq(source, target, 16, 32, 2, 1, 0) : new BahdanauSeq2Seq(source, target, 8, 16, 1, 0));
        using var trainer = Trainer.Of(task, new TrainingOptions { LearningRate = 0.02 });

        trainer.RunTo(80);

        double floor = Math.Log(2) / 3;
        trainer.History.ShouldAllBe(report => report.Loss > floor - 1e-6);
        trainer.History[^1].Loss.ShouldBe(floor, 0.02);
    }

    [Fact]
    public void ResumedRun_HasTheLossesOfTheUninterrupted()
    {
        using var scope = NewDisposeScope();
        string path = Path.Combine(_folder.Path, "run", "last.ckpt");
        TranslationData data = new(SequenceTasks.Copy(50, 1, 4, letters: 4), minFrequency: 1);
        TranslationTask Make() => Task(data, (source, target) => new TransformerSeq2Seq(source, target, 8, 16, 2, 1, 0.1));
        using var whole = Trainer.Of(Make());
        using var first = Trainer.Of(Make());
        manual_seed(99);
        using var second = Trainer.Of(new TranslationTask(new TransformerSeq2Seq(data.SourceVocabulary.Count, data.TargetVocabulary.Count, 8, 16, 2, 1, 0.1), data));

        whole.RunTo(6);
        first.RunTo(3);
        first.Save(path);
        second.Load(path);
        second.RunTo(6);

        second.History.Select(report => report.Loss).ShouldBe(whole.History.Select(report => report.Loss));
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Fact]
    public void BrokenCheckpoint_ChangesNothing()
    {
        using var scope = NewDisposeScope();
        string path = Path.Combine(_folder.Path, "run.ckpt");
        TranslationTask task = Small();
        using var trainer = Trainer.Of(task);
        trainer.RunTo(1);
        trainer.Save(path);
        byte[] good = File.ReadAllBytes(path);
        trainer.RunTo(2);
        double[] weights = Weights(task);
        using var other = Trainer.Of(Task(new TranslationData(SequenceTasks.Copy(9, 1, 3)), (source, target) => new FixedContextSeq2Seq(source, target, 5, 5, 1, 0)));
        other.Save(Path.Combine(_folder.Path, "other.ckpt"));

        foreach (byte[] broken in new[] { good[..^20], good[..(good.Length / 2)], [], "no checkpoint"u8.ToArray(), File.ReadAllBytes(Path.Combine(_folder.Path, "other.ckpt")) })
        {
            File.WriteAllBytes(path, broken);
            Should.Throw<InvalidDataException>(() => trainer.Load(path)).Message.ShouldStartWith($"Checkpoint: {path} is no checkpoint of this model: ");
            Weights(task).ShouldBe(weights);
            trainer.History.Count.ShouldBe(2);
        }

        File.WriteAllBytes(path, good);
        trainer.Load(path);
        trainer.History.Count.ShouldBe(1);
    }

    [Fact]
    public void SaveThatFails_LeavesTheOldCheckpoint()
    {
        using var scope = NewDisposeScope();
        string path = Path.Combine(_folder.Path, "run.ckpt");
        using var trainer = Trainer.Of(Small());
        trainer.Save(path);
        byte[] before = File.ReadAllBytes(path);
        trainer.RunTo(1);
        // Where the unfinished file would be begun stands a folder: the disk refuses it.
        Directory.CreateDirectory($"{path}.{Environment.ProcessId}.tmp");

        Should.Throw<Exception>(() => trainer.Save(path));

        File.ReadAllBytes(path).ShouldBe(before);
    }

    [Fact]
    public void Cancellation_EndsAfterTheStepAndKeepsWhatWasLearnt()
    {
        using var scope = NewDisposeScope();
        using var cancel = new CancellationTokenSource();
        TranslationTask task = Small();
        using var trainer = Trainer.Of(task);

        trainer.RunTo(100, report =>
        {
            if (report.Epoch == 3)
            {
                cancel.Cancel();
            }
        }, cancel.Token);

        trainer.History.Select(report => report.Epoch).ShouldBe([1, 2, 3]);
        task.Model.training.ShouldBeFalse();
        trainer.LossCurve().AltText.ShouldNotBeEmpty();
        trainer.RunTo(5).Count.ShouldBe(5);
    }

    [Fact]
    public void ExceptionInTheMiddle_LeavesTheModelReady()
    {
        using var scope = NewDisposeScope();
        TranslationTask task = Small();
        using var trainer = Trainer.Of(task);

        Should.Throw<ThreadInterruptedException>(() => trainer.RunTo(10, report => throw new ThreadInterruptedException()));

        trainer.History.Count.ShouldBe(1);
        task.Model.training.ShouldBeFalse();
        task.Model.parameters().SelectMany(parameter => parameter.grad?.Numbers() ?? []).ShouldAllBe(number => number == 0);
    }

    [Fact]
    public void LongGradient_IsShortened()
    {
        using var scope = NewDisposeScope();
        TranslationTask task = Small();
        using var trainer = Trainer.Of(task, new TrainingOptions { ClipNorm = 1e-9, LearningRate = 0.1 });
        double[] before = Weights(task);

        trainer.RunTo(1);

        // Adam divides by the gradient's own size, but beside its epsilon of 1e-8 a gradient of 1e-9 weighs little.
        Weights(task).Zip(before, (after, was) => Math.Abs(after - was)).Max().ShouldBeLessThan(0.05);
        trainer.History[0].GradientNorm.ShouldBeGreaterThan(1e-3);
    }

    [Fact]
    public void WarmUp_BeginsWithSmallSteps()
    {
        double Moved(int warmUp)
        {
            using var scope = NewDisposeScope();
            TranslationTask task = Small();
            using var trainer = Trainer.Of(task, new TrainingOptions { LearningRate = 0.1, WarmUpSteps = warmUp });
            double[] before = Weights(task);
            trainer.RunTo(1);
            return Weights(task).Zip(before, (after, was) => Math.Abs(after - was)).Max();
        }

        // Adam's first step moves each weight by the learning rate; the data are one batch.
        Moved(0).ShouldBe(0.1, 0.001);
        Moved(10).ShouldBe(0.01, 0.001);
    }

    [Fact]
    public void WrongOptions_AreErrors()
    {
        using var scope = NewDisposeScope();
        TranslationTask task = Small();

        Should.Throw<ArgumentException>(() => Trainer.Of(task, new TrainingOptions { LearningRate = 0 })).Message.ShouldBe("TrainingOptions: LearningRate must be positive, not 0.");
        Should.Throw<ArgumentException>(() => Trainer.Of(task, new TrainingOptions { WarmUpSteps = -1 })).Message.ShouldBe("TrainingOptions: WarmUpSteps must not be negative, but it is -1.");
        Should.Throw<ArgumentException>(() => Trainer.Of(task).RunTo(0)).Message.ShouldBe("Trainer: epochs must be at least 1, not 0.");
    }

    [Fact]
    public void Memory_IsFlat()
    {
        using var scope = NewDisposeScope();
        using var trainer = Trainer.Of(Small());
        trainer.RunTo(2);
        long before = LiveTensors.Settled();

        trainer.RunTo(6);

        Tensor.TotalCount.ShouldBe(before);
    }

    private static TranslationTask Small() =>
        Task(new TranslationData(SequenceTasks.Copy(20, 1, 3, letters: 4), minFrequency: 1), (source, target) => new BahdanauSeq2Seq(source, target, 6, 6, 1, 0));

    private static TranslationTask Task(TranslationData data, Func<long, long, EncoderDecoder> make)
    {
        manual_seed(0);
        EncoderDecoder model = make(data.SourceVocabulary.Count, data.TargetVocabulary.Count);
        Xavier.Initialize(model);
        return new TranslationTask(model, data);
    }

    private static double[] Weights(TranslationTask task) => [.. task.Model.parameters().SelectMany(parameter => parameter.Numbers())];
}

/// <summary>Training that ends when the test run is cancelled.</summary>
internal static class TrainingInTests
{
    public static IReadOnlyList<EpochReport> RunTo(this Trainer<SequenceBatch> trainer, int epochs, Action<EpochReport>? progress = null, CancellationToken? cancellation = null) =>
        trainer.Train(epochs, progress, cancellation ?? TestContext.Current.CancellationToken);
}
