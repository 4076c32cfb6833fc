using Shouldly;
using TorchSharp;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Attention.Transformer;
using Workbook.Tests.Attention.Data;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Training;

/// <summary>The book's runs, at its hyper-parameters, on its pairs: they end where they were published to end.</summary>
[Collection(TorchCollection.Name)]
public sealed class PublishedRunTests
{
    // The conditional entropy of the 601 targets, in the book's unit: a smaller loss at fixed weights shows that something leaks.
    private const double Floor = 0.0161;

    private static readonly (string English, string French)[] Sentences = [("go .", "va !"), ("i lost .", "j'ai perdu ."), ("he's calm .", "il est calme ."), ("i'm home .", "je suis chez moi .")];

    [Fact]
    public void Bahdanau_EndsInTheBand() => Run((source, target) => new BahdanauSeq2Seq(source, target), 49_449, 250, 0.024, 3);

    [Fact]
    public void Transformer_EndsInTheBand() => Run((source, target) => new TransformerSeq2Seq(source, target), 60_937, 200, 0.040, 2);

    [Fact]
    public void FixedContext_HasThePublishedSize()
    {
        using FixedContextSeq2Seq model = new(184, 201);
        model.parameters().Sum(parameter => parameter.numel()).ShouldBe(47_369);
    }

    private static void Run(Func<long, long, EncoderDecoder> make, long parameters, int epochs, double highest, int exact)
    {
        using var scope = NewDisposeScope();
        TranslationData data = new(TranslationFile.Read(BookPairs.Path, straightApostrophes: false));
        manual_seed(0);
        EncoderDecoder model = make(data.SourceVocabulary.Count, data.TargetVocabulary.Count);
        Xavier.Initialize(model);
        TranslationTask task = new(model, data);
        using var trainer = Trainer.Of(task);
        trainer.RunTo(5);
        long tensors = LiveTensors.Settled();

        trainer.RunTo(epochs);

        LiveTensors.Settled().ShouldBe(tensors);
        model.parameters().Sum(parameter => parameter.numel()).ShouldBe(parameters);
        task.InBookUnit(trainer.History[^1].Loss).ShouldBeInRange(Floor, highest);
        Translator translator = new(model, data);
        Sentences.Count(sentence => translator.Translate(sentence.English).Text == sentence.French).ShouldBeGreaterThanOrEqualTo(exact);
    }
}
