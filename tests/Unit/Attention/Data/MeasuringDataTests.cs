using Shouldly;
using Workbook.Attention;
using Workbook.Attention.Data;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Data;

/// <summary>The text pipeline on the pairs of the book, whose vocabularies and numbers are published.</summary>
[Collection(TorchCollection.Name)]
public sealed class MeasuringDataTests
{
    [Fact]
    public void Vocabularies_HaveThePublishedSizes()
    {
        TranslationData data = MeasuringData.Book();

        data.Pairs.Count.ShouldBe(601);
        (data.SourceVocabulary.Count, data.TargetVocabulary.Count).ShouldBe((184, 201));
    }

    [Fact]
    public void Numbers_AreThoseOfThePublishedMinibatch()
    {
        using var scope = NewDisposeScope();
        TranslationData data = MeasuringData.Book();

        Numbers("i'm calm .", data.SourceVocabulary).ShouldBe([7, 43, 4, 3]);
        Numbers("call us .", data.SourceVocabulary).ShouldBe([44, 23, 4, 3]);
        Numbers("je suis calme .", data.TargetVocabulary).ShouldBe([6, 7, 40, 4, 3]);

        static double[] Numbers(string text, Vocabulary vocabulary) => TranslationData.Sources([Tokenizer.Tokenize(text)], vocabulary, 10).source.Numbers();
    }
}
