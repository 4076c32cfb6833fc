using Shouldly;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Plotting;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Training;

[Collection(TorchCollection.Name)]
public sealed class TrainerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, new[] { 1.0, 1, 1, 1, 1, 1 })]
    [InlineData(1, new[] { 1.0, 1, 1, 1, 1, 1 })]
    [InlineData(4, new[] { 0.25, 0.5, 0.75, 1, 1, 1 })]
    public void WarmUp_GrowsTheStepToTheFullLearningRate(int warmUpSteps, double[] shares)
    {
        // With a gradient that stays, a step of Adam is the learning rate.
        using SlopeTask task = new(1);
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task, new TrainingOptions { LearningRate = 0.1, WarmUpSteps = warmUpSteps });
        List<double> weights = [0];

        trainer.Train(shares.Length, _ => weights.Add(task.Weight), Cancellation);

        weights.Zip(weights.Skip(1), (before, after) => before - after).ToArray().ShouldBeClose([.. shares.Select(share => share * 0.1)], 1e-6);
    }

    [Fact]
    public void CosineEpochs_LetTheStepFall()
    {
        using SlopeTask task = new(1);
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task, new TrainingOptions { LearningRate = 0.1, CosineEpochs = 4 });
        List<double> weights = [0];

        trainer.Train(6, _ => weights.Add(task.Weight), Cancellation);

        // (1 + cos(π · epoch / 4)) / 2
        weights.Zip(weights.Skip(1), (before, after) => before - after).ToArray().ShouldBeClose([0.1, 0.0853553, 0.05, 0.0146447, 0, 0], 1e-6);
    }

    [Theory]
    [InlineData(1, 0.7408)]
    [InlineData(double.PositiveInfinity, 0.6709)]
    public void Clipping_ShortensTheGradientThatAdamRemembers(double clipNorm, double secondStep)
    {
        // Adam's second step, by hand: m = (0.9·0.1·g₁ + 0.1·g₂) / 0.19, v = (0.999·0.001·g₁² + 0.001·g₂²) / 0.001999, step = m / √v.
        using SlopeTask task = new(100, 0.1);
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task, new TrainingOptions { LearningRate = 0.1, ClipNorm = clipNorm });

        trainer.Train(1, cancellation: Cancellation);

        task.Weight.ShouldBe(-0.1 - (0.1 * secondStep), 1e-5);
        trainer.History[0].GradientNorm.ShouldBe(50.05, 1e-3);
    }

    [Fact]
    public void Report_IsTheLossOfAUnitOverTheWholeEpoch()
    {
        // Losses 2 and 7, units 1 and 2.
        using SlopeTask task = new(2, 7);
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task);
        List<EpochReport> heard = [];

        IReadOnlyList<EpochReport> history = trainer.Train(3, heard.Add, Cancellation);

        heard.ShouldBe(history);
        history.Select(report => report.Epoch).ShouldBe([1, 2, 3]);
        history.ShouldAllBe(report => report.Loss == 3 && report.UnitsPerSecond > 0);
        (task.Losses, task.Open).ShouldBe((6, 0));
    }

    [Fact]
    public void EpochsAreCountedFromTheFirst_SoThatTrainingAgainGoesOn()
    {
        using SlopeTask task = new(1);
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task);

        trainer.Train(2, cancellation: Cancellation);
        trainer.Train(2, cancellation: Cancellation).Count.ShouldBe(2);
        trainer.Train(5, cancellation: Cancellation).Count.ShouldBe(5);

        task.Losses.ShouldBe(5);
        task.Seeds.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void Model_IsInTrainingWhileItTrainsAndInEvaluationAfterwards()
    {
        using SlopeTask task = new(1);
        List<bool> modes = [];
        task.BeforeLoss = _ => modes.Add(task.Model.training);
        task.Model.eval();
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task);

        trainer.Train(2, cancellation: Cancellation);

        modes.ShouldBe([true, true]);
        task.Model.training.ShouldBeFalse();
        (task.Gradient ?? 0).ShouldBe(0);
    }

    [Fact]
    public void Cancellation_KeepsWeightsAndEpochsAndLetsTrainingGoOn()
    {
        using SlopeTask task = new(1, 1, 1);
        using CancellationTokenSource source = new();
        task.BeforeLoss = losses =>
        {
            if (losses == 7)
            {
                source.Cancel();
            }
        };
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task, new TrainingOptions { LearningRate = 0.1 });

        trainer.Train(9, cancellation: source.Token).Count.ShouldBe(2);

        // Two epochs of three steps, and the two steps up to the one it was in.
        task.Losses.ShouldBe(8);
        task.Weight.ShouldBe(-0.8, 1e-5);
        (task.Open, task.Model.training, task.Gradient ?? 0).ShouldBe((0, false, 0));
        trainer.Train(4, cancellation: Cancellation).Select(report => report.Epoch).ShouldBe([1, 2, 3, 4]);
        task.Weight.ShouldBe(-1.4, 1e-5);
    }

    [Fact]
    public void CancelledBefore_DoesNothing()
    {
        using SlopeTask task = new(1);
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task);

        trainer.Train(3, cancellation: new CancellationToken(canceled: true)).ShouldBeEmpty();

        (task.Losses, task.Open, task.Weight).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void ErrorInAStep_ComesThroughAndLeavesTheModelUsable()
    {
        using SlopeTask task = new(1, 1);
        task.BeforeLoss = losses => _ = losses == 3 ? throw new OperationCanceledException("stopped") : 0;
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task, new TrainingOptions { LearningRate = 0.1 });

        Should.Throw<OperationCanceledException>(() => trainer.Train(5, cancellation: Cancellation)).Message.ShouldBe("stopped");

        trainer.History.Count.ShouldBe(1);
        task.Weight.ShouldBe(-0.3, 1e-5);
        (task.Open, task.Model.training, task.Gradient ?? 0).ShouldBe((0, false, 0));
        trainer.Train(3, cancellation: Cancellation).Count.ShouldBe(3);
    }

    [Fact]
    public void Seed_DecidesTheLosses()
    {
        double[] first = Losses(seed: 1);

        Losses(seed: 1).ShouldBe(first);
        Losses(seed: 2).ShouldNotBe(first);

        static double[] Losses(int seed)
        {
            TranslationData data = new(SequenceTasks.Copy(20, 1, 3, letters: 3), 5, minFrequency: 1);
            manual_seed(0);
            using BahdanauSeq2Seq model = new(data.SourceVocabulary.Count, data.TargetVocabulary.Count, 4, 4, dropout: 0.2);
            manual_seed(seed + 5);
            using Trainer<SequenceBatch> trainer = Trainer.Of(new TranslationTask(model, data) { BatchSize = 8 }, new TrainingOptions { Seed = seed });
            return [.. trainer.Train(3).Select(report => report.Loss)];
        }
    }

    [Fact]
    public void LossCurve_DrawsTheEpochsWithTheUnit()
    {
        using SlopeTask task = new(2, 7);
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task);
        Should.Throw<InvalidOperationException>(() => trainer.LossCurve()).Message.ShouldBe("Trainer: there has been no epoch, and so there is no loss curve.");
        trainer.Train(3, cancellation: Cancellation);
        trainer.LossCurve().Layout.Title.ShouldBe("Loss per example");

        Figure figure = trainer.LossCurve("How it went");

        (figure.Layout.Title, figure.Layout.XAxes[0].Title, figure.Layout.YAxes[0].Title).ShouldBe(("How it went", "epoch", "loss per example"));
        ScatterTrace line = figure.Data.ShouldHaveSingleItem().ShouldBeOfType<ScatterTrace>();
        line.Y.Numbers.ShouldBe([3, 3, 3]);
    }

    [Fact]
    public void OptionsAndEpochsOutOfRange_AreErrors()
    {
        using SlopeTask task = new(1);

        Message(new TrainingOptions { LearningRate = 0 }).ShouldBe("TrainingOptions: LearningRate must be positive, not 0.");
        Message(new TrainingOptions { LearningRate = double.NaN }).ShouldBe("TrainingOptions: LearningRate must be positive, not NaN.");
        Message(new TrainingOptions { ClipNorm = -1 }).ShouldBe("TrainingOptions: ClipNorm must be positive, not -1.");
        Message(new TrainingOptions { CosineEpochs = -2 }).ShouldBe("TrainingOptions: CosineEpochs must not be negative, but it is -2.");
        Message(new TrainingOptions { WarmUpSteps = -1 }).ShouldBe("TrainingOptions: WarmUpSteps must not be negative, but it is -1.");
        using Trainer<SlopeTask.Batch> trainer = Trainer.Of(task);
        Should.Throw<ArgumentException>(() => trainer.Train(0, cancellation: Cancellation)).Message.ShouldBe("Trainer: epochs must be at least 1, not 0.");

        string Message(TrainingOptions options) => Should.Throw<ArgumentException>(() => Trainer.Of(task, options)).Message;
    }
}
