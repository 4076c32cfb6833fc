using System.Diagnostics;
using Shouldly;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Attention.Transformer;
using Workbook.Tests.Attention.Data;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Training;

/// <summary>
/// The book's experiments with the book's hyper-parameters, on the pairs of the book: losses land where published ones do.
/// No weights at all can go below the conditional entropy of these pairs, 0.0161 in the book's unit; a loss there is a leak.
/// </summary>
[Collection(TorchCollection.Name)]
public sealed class BookTrainingTests
{
    private const double Floor = 0.0161;

    private static readonly (string Source, string Target)[] Sentences =
        [("go .", "va !"), ("i lost .", "j'ai perdu ."), ("he's calm .", "il est calme ."), ("i'm home .", "je suis chez moi .")];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Bahdanau_LearnsAsPublished(int seed) => Trains(seed, data => new BahdanauSeq2Seq(data.SourceVocabulary.Count, data.TargetVocabulary.Count), 49_449, 250, 0.024, atLeastExact: 3);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Transformer_LearnsAsPublished(int seed) => Trains(seed, data => new TransformerSeq2Seq(data.SourceVocabulary.Count, data.TargetVocabulary.Count), 60_937, 200, 0.040, atLeastExact: 2);

    [Fact]
    public void FixedContext_HasThePublishedNumberOfParameters()
    {
        using FixedContextSeq2Seq model = new(184, 201);

        model.parameters().Sum(parameter => parameter.numel()).ShouldBe(47_369);
    }

    private static void Trains(int seed, Func<TranslationData, EncoderDecoder> make, long parameters, int epochs, double highest, int atLeastExact)
    {
        TranslationData data = MeasuringData.Book();
        int threads = get_num_threads();
        set_num_threads(1);
        try
        {
            using var scope = NewDisposeScope();
            manual_seed(seed);
            using EncoderDecoder model = make(data);
            model.parameters().Sum(parameter => parameter.numel()).ShouldBe(parameters);
            Xavier.Initialize(model);
            TranslationTask task = new(model, data);
            using Trainer<SequenceBatch> trainer = Trainer.Of(task, new TrainingOptions { Seed = seed });
            (long tensors, long memory) early = default;

            trainer.Train(epochs, report => early = report.Epoch == 5 ? Memory() : early, TestContext.Current.CancellationToken);

            (long tensors, long memory) late = Memory();
            double[] losses = [.. trainer.History.Select(report => task.InBookUnit(report.Loss))];
            string[] exact = [.. Sentences.Where(pair => new Translator(model, data).Translate(pair.Source).Text.Replace('’', '\'') == pair.Target).Select(pair => pair.Source)];
            TestContext.Current.TestOutputHelper?.WriteLine($"loss {losses[^1]:F4}, exact: {string.Join(" | ", exact)}, {early} → {late}");
            losses[^1].ShouldBeInRange(0.0165, highest);
            losses.Min().ShouldBeGreaterThan(Floor);
            exact.Length.ShouldBeGreaterThanOrEqualTo(atLeastExact);
            late.tensors.ShouldBe(early.tensors);
            ((double)late.memory).ShouldBeLessThan(early.memory * 1.05, "resident memory");
        }
        finally
        {
            set_num_threads(threads);
        }
    }

    private static (long tensors, long memory) Memory()
    {
        long tensors = LiveTensors.Settled();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return (tensors, process.WorkingSet64);
    }
}
