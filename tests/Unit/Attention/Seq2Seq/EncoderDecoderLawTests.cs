using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Workbook.Attention;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Seq2Seq;

/// <summary>What holds for every model that reads one sequence and writes another.</summary>
[Collection(TorchCollection.Name)]
public sealed class EncoderDecoderLawTests
{
    public static TheoryData<string> Models => [.. EncoderDecoderRegistry.Names];

    private static Tensor Source => tensor(new long[] { 4, 5, 6, 7, 3, 8, 4, 3, 1, 1, 5, 8, 7, 3, 1 }, [3, 5]);

    private static Tensor ValidLens => tensor(new long[] { 5, 3, 4 });

    private static Tensor Given => tensor(new long[] { 2, 4, 5, 6, 2, 8, 7, 6, 2, 5, 5, 4 }, [3, 4]);

    [Fact]
    public void EveryModel_IsInTheRegistry() =>
        typeof(EncoderDecoder).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(EncoderDecoder)) && !type.IsAbstract).Select(type => type.Name)
            .ShouldBe(EncoderDecoderRegistry.Classes, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Models))]
    public void StepByStep_GivesTheLogitsOfTeacherForcing(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);

        Tensor together = model.call(Source, ValidLens, Given);

        using DecoderState state = model.Begin(Source, ValidLens);
        stack(Given.unbind(1).Select(state.Step).ToArray(), 1).ShouldBeClose(together.Numbers());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void RememberedSteps_GiveWhatReadingAgainGives(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        using DecoderState state = model.Begin(Source, ValidLens);
        for (int step = 0; step < Given.shape[1]; step++)
        {
            Tensor remembered = state.Step(Given[.., step]);
            Tensor again = model.call(Source, ValidLens, Given.narrow(1, 0, step + 1))[.., ^1];
            remembered.ShouldBeClose(again.Numbers());
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void LastToken_ChangesNoEarlierLogit(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        Tensor other = Given.clone();
        other.narrow(1, 3, 1).fill_(7);
        foreach (bool training in new[] { false, true })
        {
            model.train(training);
            Tensor logits = model.call(Source, ValidLens, Given), otherLogits = model.call(Source, ValidLens, other);

            otherLogits.narrow(1, 0, 3).ShouldBeClose(logits.narrow(1, 0, 3).Numbers(), 0);
            otherLogits.Numbers().ShouldNotBe(logits.Numbers());
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Padding_ChangesNothing(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        Tensor padded = cat([Source, full([3, 2], 1, int64)], 1);
        Tensor places = arange(7).ge(ValidLens.unsqueeze(1));

        Tensor logits = model.call(Source, ValidLens, Given);

        model.call(padded, ValidLens, Given).ShouldBeClose(logits.Numbers(), 1e-6);
        model.call(padded.masked_fill(places, 6), ValidLens, Given).ShouldBeClose(logits.Numbers(), 1e-6);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void TrimmedBatch_HasTheLossAndTheGradientOfTheUntrimmed(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        model.train();
        TranslationData data = new(SequenceTasks.Reverse(12, 1, 5, letters: 5), numSteps: 9, minFrequency: 1);
        TranslationTask task = new(model, data);

        (double loss, double[] gradients) Run(bool trim)
        {
            model.zero_grad();
            TrainingLoss loss = task.Loss(data.Batch([.. Enumerable.Range(0, 12)], trim));
            loss.Objective.backward();
            return (loss.Sum.ToDouble(), [.. model.parameters().SelectMany(parameter => parameter.grad!.Numbers())]);
        }

        (double loss, double[] gradients) trimmed = Run(true), untrimmed = Run(false);

        trimmed.loss.ShouldBe(untrimmed.loss, 1e-4);
        trimmed.gradients.ShouldBeClose(untrimmed.gradients, 2e-5);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void OrderOfTheBatch_DoesNotMatter(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        Tensor order = tensor(new long[] { 2, 0, 1 });

        Tensor logits = model.call(Source, ValidLens, Given);
        Tensor reordered = model.call(Source.index_select(0, order), ValidLens.index_select(0, order), Given.index_select(0, order));

        reordered.ShouldBeClose(logits.index_select(0, order).Numbers(), 1e-6);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void SelectedRows_GoOnAsTheyWouldAlone(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        using DecoderState state = model.Begin(Source, ValidLens);
        state.Step(Given[.., 0]);
        state.Step(Given[.., 1]);
        using DecoderState selected = state.Select(tensor(new long[] { 1, 1, 2 }));

        Tensor logits = selected.Step(tensor(new long[] { 7, 4, 5 }));

        foreach ((int row, long source, long token) in new[] { (0, 1L, 7L), (1, 1, 4), (2, 2, 5) })
        {
            Tensor given = cat([Given.narrow(0, source, 1).narrow(1, 0, 2), full([1, 1], token, int64)], 1);
            logits[row].ShouldBeClose(model.call(Source.narrow(0, source, 1), ValidLens.narrow(0, source, 1), given)[0, ^1].Numbers());
        }

        state.Step(Given[.., 2]).ShouldBeClose(model.call(Source, ValidLens, Given)[.., 2].Numbers());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Maps_AreSharesOfWhatMayBeSeen(string name)
    {
        using var scope = NewDisposeScope();
        AttentionMaps maps = EncoderDecoderRegistry.Make(name).Maps(Source.narrow(0, 1, 1), ValidLens.narrow(0, 1, 1), Given.narrow(0, 1, 1));

        if (name == nameof(FixedContextSeq2Seq))
        {
            maps.ShouldBe(new AttentionMaps());
            return;
        }

        foreach (Tensor map in new[] { maps.Cross, maps.EncoderSelf, maps.DecoderSelf }.OfType<Tensor>())
        {
            map.sum(-1).Numbers().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-5);
        }

        maps.Cross!.narrow(-1, 3, 2).Numbers().ShouldAllBe(weight => weight == 0);
        maps.DecoderSelf?.triu(1).Numbers().ShouldAllBe(weight => weight == 0);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryParameter_HasAGradient(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);

        model.call(Source, ValidLens, Given).square().sum().backward();

        foreach ((string parameter, Parameter weight) in model.named_parameters())
        {
            weight.grad.ShouldNotBeNull(parameter).Numbers().ShouldContain(number => number != 0, parameter);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void NoTensor_IsLeftBehind(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name, dropout: 0.1);
        TranslationData data = new(SequenceTasks.Copy(20, 1, 4, letters: 5), minFrequency: 1);
        Translator translator = new(model, data);
        (Tensor source, Tensor lens, Tensor given, Tensor rows) = (Source, ValidLens, Given, tensor(new long[] { 0, 2 }));
        long before = LiveTensors.Settled();

        using (var inner = NewDisposeScope())
        {
            using (model.call(source, lens, given))
            using (DecoderState state = model.Begin(source, lens))
            using (Tensor first = given.select(1, 0))
            using (state.Step(first))
            using (DecoderState selected = state.Select(rows))
            {
            }

            Tensor.TotalCount.ShouldBe(before);
            Translation translation = translator.Translate(["a", "b"], beamSize: 3);
            Tensor.TotalCount.ShouldBe(before + new[] { translation.Maps.Cross, translation.Maps.EncoderSelf, translation.Maps.DecoderSelf }.Count(map => map is not null));
        }

        translator.TranslateAll(data.Pairs.Select(pair => pair.Source), batchSize: 7).Count.ShouldBe(20);
        Tensor.TotalCount.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WrongShape_IsAnErrorThatNamesIt(string name)
    {
        using var scope = NewDisposeScope();
        EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        string subject = model.GetName();

        Message(() => model.call(Source[0], ValidLens, Given)).ShouldBe($"{subject}: source must be token numbers of the shape (batch, steps) with at least one step, not Int64 of the shape (5).");
        Message(() => model.call(Source, ValidLens.narrow(0, 0, 2), Given)).ShouldBe($"{subject}: sourceValidLens must have the shape (batch) = (3), not (2).");
        Message(() => model.call(Source, ValidLens, Given.narrow(0, 0, 2))).ShouldBe($"{subject}: source and decoderInput must have one batch size, but their shapes are (3, 5) and (2, 4).");
        Message(() => model.call(Source, ValidLens, Given.to(float32))).ShouldBe($"{subject}: decoderInput must be token numbers of the shape (batch, steps) with at least one step, not Float32 of the shape (3, 4).");
        Message(() => model.Maps(Source, ValidLens, Given)).ShouldBe($"{subject}: maps are made for one sequence at a time, but the source has the shape (3, 5).");
        Message(() => model.Begin(Source, tensor(new long[] { 9, 1, 1 }))).ShouldBe($"{subject}: sourceValidLens must lie between 1 and the number of source steps (5), but they reach from 1 to 9.");
        Message(() => model.Begin(Source, tensor(new long[] { 0, 1, 1 }))).ShouldContain("from 0 to 1");
    }

    private static string Message(Action action) => Should.Throw<ArgumentException>(action).Message;
}
