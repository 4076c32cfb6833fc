using TorchSharp;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Transformer;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Seq2Seq;

/// <summary>All encoder-decoders, made for one pair of vocabularies, so that one set of laws fits them all. A name is the class's, or starts with it.</summary>
internal static class EncoderDecoderRegistry
{
    public const int SourceWords = 9;
    public const int TargetWords = 8;

    private static readonly Dictionary<string, Func<long, long, double, EncoderDecoder>> Makers = new()
    {
        [nameof(BahdanauSeq2Seq)] = (source, target, dropout) => new BahdanauSeq2Seq(source, target, 3, 4, 2, dropout),
        [nameof(FixedContextSeq2Seq)] = (source, target, dropout) => new FixedContextSeq2Seq(source, target, 3, 4, 2, dropout),
        [nameof(TransformerSeq2Seq)] = (source, target, dropout) => new TransformerSeq2Seq(source, target, 4, 6, 2, 2, dropout),
        [nameof(TransformerSeq2Seq) + ".pre"] = (source, target, dropout) => new TransformerSeq2Seq(source, target, 4, 6, 2, 2, dropout, NormPlacement.Pre),
    };

    public static IEnumerable<string> Names => Makers.Keys;

    /// <summary>A model with the same weights each time, in 64 bits, not in training.</summary>
    public static EncoderDecoder Make(string name, long sourceWords = SourceWords, long targetWords = TargetWords, double dropout = 0)
    {
        manual_seed(7);
        EncoderDecoder model = Makers[name](sourceWords, targetWords, dropout);
        model.to(ScalarType.Float64);
        model.eval();
        return model;
    }
}
