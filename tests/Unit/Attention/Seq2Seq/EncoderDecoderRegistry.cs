using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Transformer;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Seq2Seq;

/// <summary>All models that read one sequence and write another, small, so that one set of laws fits them all.</summary>
internal static class EncoderDecoderRegistry
{
    public const long Vocabulary = 9;

    private static readonly Dictionary<string, Func<double, EncoderDecoder>> Makers = new()
    {
        [nameof(FixedContextSeq2Seq)] = dropout => new FixedContextSeq2Seq(Vocabulary, Vocabulary, 6, 8, 2, dropout),
        [nameof(BahdanauSeq2Seq)] = dropout => new BahdanauSeq2Seq(Vocabulary, Vocabulary, 6, 8, 2, dropout),
        [nameof(TransformerSeq2Seq)] = dropout => new TransformerSeq2Seq(Vocabulary, Vocabulary, 8, 12, 2, 2, dropout),
        [PreNorm] = dropout => new TransformerSeq2Seq(Vocabulary, Vocabulary, 8, 12, 2, 2, dropout, NormPlacement.Pre),
    };

    private const string PreNorm = "TransformerSeq2Seq, norm first";

    public static IEnumerable<string> Names => Makers.Keys;

    /// <summary>The classes, without their variants.</summary>
    public static IEnumerable<string> Classes => Makers.Keys.Where(name => name != PreNorm);

    /// <summary>A model with the same weights each time, in evaluation mode.</summary>
    public static EncoderDecoder Make(string name, double dropout = 0)
    {
        manual_seed(5);
        EncoderDecoder model = Makers[name](dropout);
        model.eval();
        return model;
    }
}
