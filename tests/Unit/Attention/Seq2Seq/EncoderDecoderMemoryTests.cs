using Shouldly;
using Workbook.Attention;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Seq2Seq;

/// <summary>No encoder-decoder leaves tensors behind, whatever is done with it, with a scope around it or without.</summary>
[Collection(TorchCollection.Name)]
public sealed class EncoderDecoderMemoryTests
{
    public static TheoryData<string> Models => [.. EncoderDecoderRegistry.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void Forward_LeavesItsAnswer(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = EncoderDecoderLawTests.Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        long before = LiveTensors.Settled();

        Tensor logits = model.call(source, lens, input);

        Tensor.TotalCount.ShouldBe(before + 1);
        logits.Dispose();
        LiveTensors.Settled().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Maps_LeaveThemselves(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = EncoderDecoderLawTests.Inputs();
        (source, lens, input) = (source.narrow(0, 0, 1), lens.narrow(0, 0, 1), input.narrow(0, 0, 1));
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        long before = LiveTensors.Settled();

        AttentionMaps maps = model.Maps(source, lens, input);

        Tensor.TotalCount.ShouldBe(before + Count(maps));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Writing_LeavesTheLogitsAndFreesTheRestWhenDisposedOf(string name)
    {
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        using var gradientsOff = no_grad();
        long before = LiveTensors.Settled();
        using (var scope = NewDisposeScope())
        {
            (Tensor source, Tensor lens, Tensor input) = EncoderDecoderLawTests.Inputs();
            Tensor rows = tensor(new long[] { 1, 1 }), tokens = tensor(new long[] { 4, 5 }), first = input.select(1, 0);
            long inputs = LiveTensors.Settled();
            DecoderState state = model.Begin(source, lens);
            long begun = Tensor.TotalCount;

            Tensor logits = state.Step(first);
            long stepped = Tensor.TotalCount;
            state.Step(first);
            state.Step(first);
            Tensor.TotalCount.ShouldBe(stepped + 2, "each later step leaves its logits");
            DecoderState selected = state.Select(rows);
            selected.Step(tokens);

            begun.ShouldBeGreaterThan(inputs);
            logits.Dispose();
            state.Dispose();
            selected.Dispose();
            Tensor.TotalCount.ShouldBe(inputs + 3);
        }

        Tensor.TotalCount.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void State_OutlivesTheScopeItBeganIn(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = EncoderDecoderLawTests.Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        DecoderState state, selected;
        using (NewDisposeScope())
        {
            state = model.Begin(source, lens);
            state.Step(input.select(1, 0));
            selected = state.Select(tensor(new long[] { 0, 1, 2 }));
        }

        using (state)
        using (selected)
        {
            Tensor expected = model.call(source, lens, input).select(1, 1);
            state.Step(input.select(1, 1)).ShouldBeClose(expected.Numbers(), 1e-10);
            selected.Step(input.select(1, 1)).ShouldBeClose(expected.Numbers(), 1e-10);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WrongInput_LeavesNothing(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = EncoderDecoderLawTests.Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        Tensor unknown = full_like(source, 99);
        long before = LiveTensors.Settled();

        Should.Throw<Exception>(() => model.Begin(unknown, lens));
        Should.Throw<Exception>(() => model.call(unknown, lens, input));

        Tensor.TotalCount.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Translating_LeavesTheMaps(string name)
    {
        TranslationData data = Data();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name, data.SourceVocabulary.Count, data.TargetVocabulary.Count);
        Translator translator = new(model, data);
        long before = LiveTensors.Settled();
        using (NewDisposeScope())
        {
            int maps = Count(translator.Translate("a b c").Maps) + Count(translator.Translate("c b", beamSize: 4).Maps);

            Tensor.TotalCount.ShouldBe(before + maps);
            maps.ShouldBe(model switch { FixedContextSeq2Seq => 0, BahdanauSeq2Seq => 2, _ => 6 });
        }

        Tensor.TotalCount.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void TranslatingManyAndTraining_LeaveNothing(string name)
    {
        TranslationData data = Data();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name, data.SourceVocabulary.Count, data.TargetVocabulary.Count, dropout: 0.1);
        using (Trainer<SequenceBatch> trainer = Trainer.Of(new TranslationTask(model, data) { BatchSize = 8 }))
        {
            trainer.Train(2, cancellation: TestContext.Current.CancellationToken);
            long early = LiveTensors.Settled();
            trainer.Train(6, cancellation: TestContext.Current.CancellationToken);
            Tensor.TotalCount.ShouldBe(early);
        }

        long before = LiveTensors.Settled();
        new Translator(model, data).TranslateAll(data.Pairs.Select(pair => pair.Source), batchSize: 7).Count.ShouldBe(data.Pairs.Count);
        Tensor.TotalCount.ShouldBe(before);
    }

    private static int Count(AttentionMaps maps) => new[] { maps.EncoderSelf, maps.DecoderSelf, maps.Cross }.Count(map => map is not null);

    private static TranslationData Data() => new(SequenceTasks.Copy(30, 1, 4, letters: 3), numSteps: 6, minFrequency: 1);
}
