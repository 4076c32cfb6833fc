using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Data;
using Workbook.Attention.Training;
using Workbook.Attention.Vision;
using Workbook.Tests.Attention.Data;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Training;

[Collection(TorchCollection.Name)]
public sealed class ImageClassificationTaskTests
{
    [Fact]
    public void Loss_IsTheCrossEntropyOfAnImage()
    {
        using var scope = NewDisposeScope();
        using LabeledImages images = LabeledImages.From(DigitGenerator.Generate(30, 1));
        using var model = new SmallCnn();
        model.eval();

        TrainingLoss loss = new ImageClassificationTask(model, images).Loss(images);

        double mean = -nn.functional.log_softmax(model.call(images.Images), 1).gather(1, images.Labels.unsqueeze(1)).mean().ToDouble();
        loss.Objective.ToDouble().ShouldBe(mean, 1e-5);
        loss.Sum.ToDouble().ShouldBe(30 * mean, 1e-3);
        loss.Count.ShouldBe(30);
    }

    [Fact]
    public void Batches_HoldEachImageOnce()
    {
        using var scope = NewDisposeScope();
        using LabeledImages images = LabeledImages.From(DigitGenerator.Generate(25, 1));

        LabeledImages[] batches = [.. images.Batches(10, shuffleSeed: 3)];

        batches.Select(batch => batch.Count).ShouldBe([10, 10, 5]);
        Rows(cat([.. batches.Select(batch => batch.Images)])).ShouldBe(Rows(images.Images), ignoreOrder: true);
        batches[0].Labels.Numbers().ShouldNotBe(images.Labels.narrow(0, 0, 10).Numbers());
        images.Batches(25).Single().Labels.Numbers().ShouldBe(images.Labels.Numbers());
    }

    [Fact]
    public void Accuracy_IsTheShareOfRightAnswers()
    {
        using var scope = NewDisposeScope();
        using LabeledImages images = LabeledImages.From(DigitGenerator.Generate(700, 1));
        using var model = new SmallCnn();
        model.eval();
        Tensor predicted = ImageClassificationTask.Predict(model, images.Images);

        predicted.Numbers().ShouldBe(model.call(images.Images).argmax(1).Numbers());
        ImageClassificationTask.Accuracy(model, images).ShouldBe(predicted.Numbers().Zip(images.Labels.Numbers()).Count(pair => pair.First == pair.Second) / 700.0);
    }

    [Fact]
    public void Training_LearnsDigits()
    {
        using var scope = NewDisposeScope();
        manual_seed(0);
        using LabeledImages train = LabeledImages.From(DigitGenerator.Generate(1000, 1));
        using LabeledImages test = LabeledImages.From(DigitGenerator.Generate(300, 2));
        using var model = new SmallCnn(new SqueezeExcitation(32));
        using var trainer = Trainer.Of(new ImageClassificationTask(model, train), new TrainingOptions { LearningRate = 0.003, CosineEpochs = 6 });

        trainer.Train(6, cancellation: TestContext.Current.CancellationToken);

        ImageClassificationTask.Accuracy(model, test).ShouldBeGreaterThan(0.9);
        trainer.History[^1].Loss.ShouldBeLessThan(trainer.History[0].Loss / 2);
    }

    [Fact]
    public void UciDigits_AreLearntAsTheyShouldBe()
    {
        using var scope = NewDisposeScope();
        using LabeledImages train = LabeledImages.From(DigitFile.Read(MeasuringData.Digits("tra")));
        using LabeledImages test = LabeledImages.From(DigitFile.Read(MeasuringData.Digits("tes")));
        List<double> accuracies = [];
        for (int seed = 0; seed < 3; seed++)
        {
            manual_seed(seed);
            using var model = new SmallCnn();
            using var trainer = Trainer.Of(new ImageClassificationTask(model, train), new TrainingOptions { LearningRate = 0.003, Seed = seed, CosineEpochs = 10 });
            trainer.Train(10, cancellation: TestContext.Current.CancellationToken);
            accuracies.Add(ImageClassificationTask.Accuracy(model, test));
        }

        accuracies.ShouldAllBe(accuracy => accuracy >= 0.97);
    }

    private static IEnumerable<string> Rows(Tensor images) => images.flatten(1).unbind().Select(row => string.Join(' ', row.Numbers()));
}
