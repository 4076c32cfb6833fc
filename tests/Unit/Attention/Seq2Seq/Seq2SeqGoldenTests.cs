using Shouldly;
using Workbook.Attention.Seq2Seq;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Seq2Seq;

/// <summary>The recurrent models against PyTorch's numbers.</summary>
[Collection(TorchCollection.Name)]
public sealed class Seq2SeqGoldenTests
{
    [Fact]
    public void Encoder_MatchesPyTorchAndStopsWhereTheSequenceEnds()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("recurrent_encoder");
        using Seq2SeqEncoder encoder = golden.Load(new Seq2SeqEncoder(7, 3, 4, 2));

        (Tensor outputs, Tensor state) = encoder.call(golden.Lengths("source"), golden.Lengths("valid_lens"));

        outputs.ShouldHaveShape(2, 5, 4);
        outputs.ShouldBeClose(golden.Expected("outputs"));
        state.ShouldHaveShape(2, 2, 4);
        state.ShouldBeClose(golden.Expected("state"));
    }

    [Fact]
    public void Bahdanau_MatchesPyTorch()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("bahdanau");
        using BahdanauSeq2Seq model = golden.Load(new BahdanauSeq2Seq(7, 8, 3, 4, 2));
        model.eval();
        (Tensor source, Tensor lens, Tensor input) = (golden.Lengths("source"), golden.Lengths("valid_lens"), golden.Lengths("input"));

        model.call(source, lens, input).ShouldBeClose(golden.Expected("logits"));
        model.StepThrough(source, lens, input).ShouldBeClose(golden.Expected("logits"));
        cat([Cross(0), Cross(1)]).ShouldBeClose(golden.Expected("cross"));

        Tensor Cross(int row) => model.Maps(source.narrow(0, row, 1), lens.narrow(0, row, 1), input.narrow(0, row, 1)).Cross!;
    }

    [Fact]
    public void FixedContext_MatchesPyTorchWithItsMistakeAndWithout()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("fixed_context");
        using FixedContextSeq2Seq model = golden.Load(new FixedContextSeq2Seq(7, 8, 3, 4, 2));
        model.eval();
        (Tensor source, Tensor lens, Tensor input) = (golden.Lengths("source"), golden.Lengths("valid_lens"), golden.Lengths("input"));

        model.call(source, lens, input).ShouldBeClose(golden.Expected("logits"));
        model.StepThrough(source, lens, input).ShouldBeClose(golden.Expected("logits"));
        model.TakesContextFromPresentState = true;
        model.call(source, lens, input).ShouldBeClose(golden.Expected("logits"));
        model.StepThrough(source, lens, input).ShouldBeClose(golden.Expected("logits_from_present_state"));
    }
}
