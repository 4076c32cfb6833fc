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

/// <summary>What holds for every encoder-decoder.</summary>
[Collection(TorchCollection.Name)]
public sealed class EncoderDecoderLawTests
{
    private const long Batch = 3;
    private const long SourceSteps = 5;
    private const long TargetSteps = 4;
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Models => [.. EncoderDecoderRegistry.Names];

    [Fact]
    public void EveryEncoderDecoder_IsInTheRegistry()
    {
        IEnumerable<string> all = typeof(EncoderDecoder).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(EncoderDecoder)) && !type.IsAbstract).Select(type => type.Name);

        all.ShouldBe(EncoderDecoderRegistry.Names.Select(name => name.Split('.')[0]).Distinct(), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void TeacherForcing_GivesTheLogitsOfWritingStepByStep(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);

        Tensor logits = model.call(source, lens, input);

        logits.ShouldHaveShape(Batch, TargetSteps, EncoderDecoderRegistry.TargetWords);
        model.StepThrough(source, lens, input).ShouldBeClose(logits.Numbers(), Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void RememberedSteps_GiveWhatBeginningAnewGives(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        using DecoderState state = model.Begin(source, lens);

        for (int step = 0; step < TargetSteps; step++)
        {
            Tensor remembered = state.Step(input.select(1, step));

            Tensor anew = model.call(source, lens, input.narrow(1, 0, step + 1)).select(1, step);

            remembered.ShouldBeClose(anew.Numbers(), Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void LaterToken_ChangesNoEarlierLogitInTrainingOrOutOfIt(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        foreach (bool training in new[] { false, true })
        {
            model.train(training);
            for (int step = 1; step < TargetSteps; step++)
            {
                Tensor changed = input.clone();
                changed.select(1, step).fill_(7);

                (Tensor before, Tensor after) = (model.call(source, lens, input), model.call(source, lens, changed));

                after.narrow(1, 0, step).ShouldBeClose(before.narrow(1, 0, step).Numbers(), 0);
                (after - before).select(1, step).abs().max().ToDouble().ShouldBeGreaterThan(1e-6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Padding_ChangesNothing(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        Tensor hidden = arange(SourceSteps).ge(lens.unsqueeze(1));
        Tensor others = where(hidden, full_like(source, 5), source);
        Tensor more = cat([source, full_like(source, 6)], 1);
        double[] expected = model.call(source, lens, input).Numbers();

        hidden.sum().ToInt64().ShouldBe(5);
        model.call(others, lens, input).ShouldBeClose(expected, Tolerance);
        model.call(more, lens, input).ShouldBeClose(expected, Tolerance);
        model.StepThrough(others, lens, input).ShouldBeClose(expected, Tolerance);
        model.StepThrough(more, lens, input).ShouldBeClose(expected, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void TrimmedBatch_GivesTheLossAndTheGradientsOfTheUntrimmed(string name)
    {
        using var scope = NewDisposeScope();
        TranslationData data = Data();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name, data.SourceVocabulary.Count, data.TargetVocabulary.Count);
        model.train();

        (double trimmedLoss, double[] trimmed) = Gradients(model, data, data.Batch([1, 4, 2], trim: true));
        (double wholeLoss, double[] whole) = Gradients(model, data, data.Batch([1, 4, 2], trim: false));

        data.Batch([1, 4, 2]).Source.shape[1].ShouldBeLessThan(data.NumSteps);
        trimmedLoss.ShouldBe(wholeLoss, Tolerance);
        trimmed.ShouldBeClose(whole, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void OrderInTheBatch_DoesNotMatter(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        Tensor order = tensor(new long[] { 2, 0, 1 });

        Tensor shuffled = model.call(source[order], lens[order], input[order]);

        shuffled.ShouldBeClose(model.call(source, lens, input)[order].Numbers(), Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void SelectedRows_GoOnAsEachWouldAlone(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        long[] rows = [2, 0, 2];
        Tensor next = tensor(new long[] { 4, 5, 6 });
        using DecoderState state = model.Begin(source, lens);
        state.Step(input.select(1, 0));
        state.Step(input.select(1, 1));

        using DecoderState selected = state.Select(tensor(rows));
        Tensor logits = selected.Step(next);

        for (int i = 0; i < rows.Length; i++)
        {
            Tensor tokens = cat([input[rows[i]].narrow(0, 0, 2), next.narrow(0, i, 1)]).unsqueeze(0);
            Tensor alone = model.StepThrough(source.narrow(0, rows[i], 1), lens.narrow(0, rows[i], 1), tokens);
            logits[i].ShouldBeClose(alone[0, 2].Numbers(), Tolerance);
        }

        state.Step(input.select(1, 2)).ShouldBeClose(model.call(source, lens, input).select(1, 2).Numbers(), Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void RowsSelectedBeforeTheFirstStep_GoOnToo(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        using DecoderState state = model.Begin(source, lens);

        using DecoderState selected = state.Select(tensor(new long[] { 1 }));

        selected.Step(input[1].narrow(0, 0, 1)).ShouldBeClose(model.call(source, lens, input)[1, 0].Numbers(), Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Maps_AreSharesOfWhatMayBeSeen(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);

        AttentionMaps maps = model.Maps(source.narrow(0, 1, 1), lens.narrow(0, 1, 1), input.narrow(0, 1, 1));

        (maps.Cross is null).ShouldBe(model is FixedContextSeq2Seq);
        foreach (Tensor map in new[] { maps.EncoderSelf, maps.DecoderSelf, maps.Cross }.OfType<Tensor>())
        {
            map.Dimensions.ShouldBe(4);
            map.sum(-1).Numbers().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-12);
            map.Numbers().ShouldAllBe(weight => weight >= 0);
        }

        // The sequence has 2 tokens of 5.
        maps.EncoderSelf?.narrow(-1, 2, 3).Numbers().ShouldAllBe(weight => weight == 0);
        maps.Cross?.shape[^2..].ShouldBe([TargetSteps, SourceSteps]);
        maps.Cross?.narrow(-1, 2, 3).Numbers().ShouldAllBe(weight => weight == 0);
        maps.DecoderSelf?.triu(1).Numbers().ShouldAllBe(weight => weight == 0);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Gradients_ReachEveryParameterAndAgreeWithFiniteDifferences(string name)
    {
        const double Step = 1e-6;
        using var scope = NewDisposeScope();
        TranslationData data = Data();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name, data.SourceVocabulary.Count, data.TargetVocabulary.Count);
        model.train();
        SequenceBatch batch = data.Batch([0, 1, 2, 3, 4]);
        TranslationTask task = new(model, data);
        task.Loss(batch).Objective.backward();

        foreach ((string parameter, Parameter weight) in model.named_parameters())
        {
            double[] gradient = weight.grad.ShouldNotBeNull(parameter).Numbers();
            int place = Array.FindIndex(gradient, slope => Math.Abs(slope) > 1e-7);
            place.ShouldBeGreaterThanOrEqualTo(0, parameter);
            ((Loss(Step) - Loss(-Step)) / (2 * Step)).ShouldBe(gradient[place], 1e-6, parameter);

            double Loss(double step)
            {
                using var gradientsOff = no_grad();
                Tensor number = weight.view(-1)[place];
                number.add_(step);
                double loss = task.Loss(batch).Objective.ToDouble();
                number.sub_(step);
                return loss;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Dropout_WorksInTrainingOnly(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name, dropout: 0.5);

        model.call(source, lens, input).ShouldBeClose(model.call(source, lens, input).Numbers(), 0);
        model.train();

        (model.call(source, lens, input) - model.call(source, lens, input)).abs().max().ToDouble().ShouldBeGreaterThan(1e-6);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void StateDict_MakesAnotherModelTheSame(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        using EncoderDecoder other = EncoderDecoderRegistry.Make(name);
        using (no_grad())
        {
            foreach (Parameter parameter in other.parameters())
            {
                parameter.fill_(0.1);
            }
        }

        other.load_state_dict(model.state_dict());

        other.call(source, lens, input).ShouldBeClose(model.call(source, lens, input).Numbers(), 0);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WrongInput_IsAnErrorThatNamesSubjectAndShapes(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        string subject = name.Split('.')[0];

        Message(() => model.call(source[0], lens, input)).ShouldBe($"{subject}: source must be token numbers of the shape (batch, steps) with at least one step, not Int64 of the shape (5).");
        Message(() => model.call(source.to(float64), lens, input)).ShouldContain("not Float64 of the shape (3, 5)");
        Message(() => model.call(source.narrow(1, 0, 0), lens, input)).ShouldContain("(3, 0)");
        Message(() => model.call(source, lens.narrow(0, 0, 2), input)).ShouldBe($"{subject}: sourceValidLens must be integers of the shape (batch) = (3), not Int64 of the shape (2).");
        Message(() => model.call(source, lens, input.narrow(0, 0, 2))).ShouldBe($"{subject}: source and decoderInput must have one batch size, but their shapes are (3, 5) and (2, 4).");
        Message(() => model.call(source, lens, input[0])).ShouldContain("decoderInput must be token numbers");
        Message(() => model.call(source, tensor(new long[] { 0, 1, 2 }), input)).ShouldBe($"{subject}: sourceValidLens must lie between 1 and the number of source steps (5), but they reach from 0 to 2.");
        Message(() => model.call(source, tensor(new long[] { 6, 1, 2 }), input)).ShouldContain("from 1 to 6.");
        Message(() => model.Begin(source, lens.unsqueeze(0))).ShouldContain("not Int64 of the shape (1, 3)");
        Message(() => model.Begin(source, lens.to(float32))).ShouldContain("not Float32 of the shape (3)");
        Message(() => model.Maps(source, lens, input)).ShouldBe($"{subject}: maps are made for one sequence at a time, but the source has the shape (3, 5).");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void StepWithWrongTokens_IsAnErrorThatNamesTheShape(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor source, Tensor lens, Tensor input) = Inputs();
        using EncoderDecoder model = EncoderDecoderRegistry.Make(name);
        using DecoderState state = model.Begin(source, lens);

        Message(() => state.Step(input)).ShouldBe("DecoderState: tokens must be token numbers of the shape (batch) = (3), not Int64 of the shape (3, 4).");
        Message(() => state.Step(tensor(new long[] { 2, 2 }))).ShouldContain("not Int64 of the shape (2)");
        state.Step(input.select(1, 0)).ShouldBeClose(model.call(source, lens, input).select(1, 0).Numbers(), Tolerance);
    }

    /// <summary>Token numbers with lengths 5, 2 and 3.</summary>
    internal static (Tensor source, Tensor lens, Tensor input) Inputs() =>
        (tensor(new long[] { 4, 5, 6, 7, 3, 8, 3, 1, 1, 1, 6, 4, 3, 1, 1 }).view(Batch, SourceSteps),
        tensor(new long[] { 5, 2, 3 }),
        tensor(new long[] { 2, 4, 5, 6, 2, 6, 3, 1, 2, 5, 5, 4 }).view(Batch, TargetSteps));

    private static TranslationData Data() => new(SequenceTasks.Reverse(5, 1, 4, letters: 3, seed: 5), numSteps: 8, minFrequency: 1);

    private static (double loss, double[] gradients) Gradients(EncoderDecoder model, TranslationData data, SequenceBatch batch)
    {
        foreach (Parameter parameter in model.parameters())
        {
            parameter.grad?.zero_();
        }

        TrainingLoss loss = new TranslationTask(model, data).Loss(batch);
        loss.Objective.backward();
        return (loss.Sum.ToDouble(), [.. model.parameters().SelectMany(parameter => parameter.grad!.Numbers())]);
    }

    private static string Message(Func<object> action) => Should.Throw<ArgumentException>(() => action()).Message;
}
