using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class OptimizerStateTests
{
    public static TheoryData<string> Names => [.. OptimizerCases.Saved];

    [Theory, MemberData(nameof(Names))]
    public void ResumedTraining_IsTheSameAsUninterrupted(string name)
    {
        var before = LiveTensors.Settled();
        using (var model = OptimizerCases.Network())
        using (var optimizer = (OptimizerHelper)OptimizerCases.All[name]([.. model.parameters()]))
        using (var resumed = OptimizerCases.Network())
        using (var loaded = (OptimizerHelper)OptimizerCases.All[name]([.. resumed.parameters()]))
        using (var copied = OptimizerCases.Network())
        using (var taken = (OptimizerHelper)OptimizerCases.All[name]([.. copied.parameters()]))
        {
            OptimizerCases.Train(model, optimizer, 10);
            Load(resumed, Bytes(model));
            Load(loaded, Bytes(optimizer));
            copied.load_state_dict(model.state_dict());
            taken.load_state_dict(optimizer.state_dict());
            foreach (var (own, given) in optimizer.state_dict().State.Zip(loaded.state_dict().State))
            {
                own.ApproximatelyEquals(given).ShouldBeTrue();
            }

            OptimizerCases.Train(model, optimizer, 10);
            OptimizerCases.Train(resumed, loaded, 10);
            OptimizerCases.Train(copied, taken, 10);
            OptimizerCases.Values(resumed).ShouldBe(OptimizerCases.Values(model));
            OptimizerCases.Values(copied).ShouldBe(OptimizerCases.Values(model));
            Bytes(loaded).ShouldBe(Bytes(optimizer));
        }
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void File_IsWhatTheFormatSays()
    {
        using var parameter = nn.Parameter(ones(2));
        using var optimizer = optim.Adam([parameter], 0.25, 0.5, 0.75, 0.125, 0, amsgrad: true);
        ((torch.optim.ILearningRateController)optimizer.ParamGroups.Single()).LearningRate = 0.125;
        using (var loss = parameter.sum())
        {
            loss.backward();
        }
        optimizer.step();
        using var expected = new MemoryStream();
        using var writer = new BinaryWriter(expected);
        writer.Write("Adam");
        writer.Write((byte)1); // groups
        writer.Write((byte)1); // parameters
        double[] options = [0.25, 0.125, 0.5, 0.75, 0.125, 0];
        Array.ForEach(options, writer.Write);
        writer.Write(true); // amsgrad
        writer.Write(false); // maximize
        writer.Write(1L); // steps
        Vector(0.5f);
        Vector(0.25f);
        writer.Write(true); // there is a largest mean
        Vector(0.25f);
        Bytes(optimizer).ShouldBe(expected.ToArray());

        void Vector(float value)
        {
            writer.Write([6, 1, 2]); // float32, one dimension, two elements
            writer.Write(value);
            writer.Write(value);
        }
    }

    [Fact]
    public void WhatWasNotStepped_IsSavedAsItBegins()
    {
        using var parameter = nn.Parameter(ones(2));
        using var optimizer = optim.Adagrad([parameter], initial_accumulator_value: 0.5);
        var state = optimizer.state_dict().State.Single().ShouldBeOfType<Adagrad.State>();
        TorchGolden.Values(state.sum!).ShouldBe([0.5, 0.5]);
        state.step.ShouldBe(0);
        optimizer.state_dict().StateIndexRef.Single().ShouldBe([0]);
        Bytes(optimizer).Length.ShouldBe("Adagrad".Length + 1 + 2 + 6 * 8 + 8 + 3 + 8);
    }

    [Fact]
    public void EveryTruncation_IsToldAndChangesNothing()
    {
        using var parameter = nn.Parameter(ones(2));
        using var other = nn.Parameter(ones(2));
        using var optimizer = optim.NAdam([parameter], 0.1);
        using var target = optim.NAdam([other], 0.2);
        (parameter.sum() + other.sum()).backward();
        optimizer.step();
        target.step();
        target.step();
        byte[] file = Bytes(optimizer), before = Bytes(target);
        var alive = LiveTensors.Settled();
        for (var length = 0; length < file.Length; length++)
        {
            Should.Throw<EndOfStreamException>(() => Load(target, file[..length])).Message.ShouldBe($"NAdam.load_state_dict: the file is cut short: it ends after {length} bytes.");
        }
        Tensor.TotalCount.ShouldBe(alive);
        Bytes(target).ShouldBe(before);
        Load(target, file);
        Bytes(target).ShouldBe(file);
    }

    [Fact]
    public void WhatDoesNotFit_IsToldAndChangesNothing()
    {
        using var parameter = nn.Parameter(ones(2));
        using var second = nn.Parameter(ones(2));
        using var longer = nn.Parameter(ones(3));
        using var adam = optim.Adam([parameter], 0.1);
        using var sgd = optim.SGD([parameter], 0.1);
        using var two = optim.Adam([parameter, second], 0.1);
        using var three = optim.Adam([longer], 0.1);
        var before = Bytes(adam);
        Should.Throw<InvalidDataException>(() => Load(adam, Bytes(sgd))).Message
            .ShouldBe("Adam.load_state_dict: not a file of TorchSharp's format: the state is of SGD, not of Adam (before byte 4).");
        Should.Throw<InvalidDataException>(() => Load(adam, [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[20_000]])).Message
            .ShouldBe("Adam.load_state_dict: not a file of TorchSharp's format but a PNG picture.");
        const string Counts = "Adam.load_state_dict: the optimizer has 1 group(s) and 1 parameter(s), but the state has 1 and 2.";
        Should.Throw<ArgumentException>(() => Load(adam, Bytes(two))).Message.ShouldBe(Counts);
        Should.Throw<ArgumentException>(() => adam.load_state_dict(two.state_dict())).Message.ShouldBe(Counts);
        const string Shape = "OptimizerState: the parameter is (2) of Float32, but the state's tensor is (3) of Float32.";
        Should.Throw<ArgumentException>(() => Load(adam, Bytes(three))).Message.ShouldBe(Shape);
        Should.Throw<ArgumentException>(() => adam.load_state_dict(three.state_dict())).Message.ShouldBe(Shape);
        Should.Throw<ArgumentException>(() => adam.load_state_dict(sgd.state_dict())).Message.ShouldBe("Adam: needs Adam.Options; got SGD.Options.");
        var options = adam.state_dict().Options.Single();
        using var bad = optim.Adam([second], 0.1);
        bad.ParamGroups.Single().LearningRate = -1;
        Should.Throw<ArgumentException>(() => Load(adam, Bytes(bad))).Message.ShouldBe("Adam: the learning rate must be 0 or more; got -1.");
        Bytes(adam).ShouldBe(before);
        options.LearningRate.ShouldBe(0.1);
    }

    [Fact]
    public void Files_RoundTrip()
    {
        using var folder = new TemporaryFolder();
        using var parameter = nn.Parameter(ones(2));
        using var optimizer = optim.RMSProp([parameter], 0.1);
        using var other = optim.RMSProp([parameter], 0.2, momentum: 0.5);
        optimizer.save_state_dict(folder.File("state"));
        other.load_state_dict(folder.File("state"));
        other.ParamGroups.Single().LearningRate.ShouldBe(0.1);
        other.ParamGroups.OfType<RMSProp.ParamGroup>().Single().Momentum.ShouldBe(0);
        other.to(CPU);
        File.ReadAllBytes(folder.File("state")).ShouldBe(Bytes(other));
    }

    [Fact]
    public void WhatCannotBeSaved_LeavesTheFile()
    {
        using var folder = new TemporaryFolder();
        using var parameter = nn.Parameter(ones(2));
        var optimizer = optim.Adam([parameter], 0.1);
        optimizer.save_state_dict(folder.File("state"));
        var before = File.ReadAllBytes(folder.File("state"));
        var options = optimizer.ParamGroups.OfType<Adam.ParamGroup>().Single().Options;
        options.beta2 = null;
        const string Missing = "Adam: beta2 must have a value to be saved; it is null.";
        Should.Throw<InvalidOperationException>(() => optimizer.save_state_dict(folder.File("state"))).Message.ShouldBe(Missing);
        using var stream = new MemoryStream();
        Should.Throw<InvalidOperationException>(() => options.SaveStateDict(new BinaryWriter(stream))).Message.ShouldBe(Missing);
        stream.Length.ShouldBe(0);
        optimizer.Dispose();
        Should.Throw<ObjectDisposedException>(() => optimizer.save_state_dict(folder.File("state")));
        File.ReadAllBytes(folder.File("state")).ShouldBe(before);
    }

    [Fact]
    public void StateOfItself_IsTakenAsItIs()
    {
        using var scope = NewDisposeScope();
        var parameter = nn.Parameter(ones(2));
        using var state = new Adamax.State(parameter);
        state.Initialize(new Adamax.Options());
        state.exp_avg!.fill_(2);
        state.LoadStateDict(state);
        TorchGolden.Values(state.exp_avg!).ShouldBe([2, 2]);
        // Another state may hold the very tensor.
        using var sharing = new Adamax.State(parameter) { exp_avg = state.exp_avg, exp_inf = state.exp_inf };
        state.LoadStateDict(sharing);
        TorchGolden.Values(state.exp_avg!).ShouldBe([2, 2]);
    }

    [Fact]
    public void GroupsOfOtherSizes_AreTold()
    {
        using Parameter one = nn.Parameter(ones(2)), two = nn.Parameter(ones(2)), three = nn.Parameter(ones(2));
        using var early = optim.Adam([new Adam.ParamGroup { Parameters = [one] }, new Adam.ParamGroup { Parameters = [two, three] }], 0.1);
        using var late = optim.Adam([new Adam.ParamGroup { Parameters = [one, two] }, new Adam.ParamGroup { Parameters = [three] }], 0.2);
        Should.Throw<ArgumentException>(() => early.load_state_dict(late.state_dict())).Message
            .ShouldBe("Adam.load_state_dict: the optimizer's groups have 1, 2 parameter(s), but the state's have 2, 1.");
        early.ParamGroups.First().LearningRate.ShouldBe(0.1);
    }

    [Fact]
    public void States_AreReadAndComparedByThemselves()
    {
        using var parameter = nn.Parameter(ones(2));
        using var one = new Adamax.State(parameter);
        using var other = new Adamax.State(parameter);
        using var another = new SGD.State(parameter);
        one.Initialize(new Adamax.Options());
        other.Initialize(new Adamax.Options());
        one.ApproximatelyEquals(other).ShouldBeTrue();
        one.exp_avg!.fill_(2);
        one.step = 3;
        one.ApproximatelyEquals(other).ShouldBeFalse();
        one.ApproximatelyEquals(another).ShouldBeFalse();
        using var stream = new MemoryStream();
        one.SaveStateDict(new BinaryWriter(stream));
        stream.Position = 0;
        other.LoadStateDict(new BinaryReader(stream));
        one.ApproximatelyEquals(other).ShouldBeTrue();
        other.step.ShouldBe(3);

        var options = new Adamax.Options { LearningRate = 0.5, beta1 = 0.1, beta2 = 0.2, eps = 0.3, weight_decay = 0.4 };
        using var written = new MemoryStream();
        options.SaveStateDict(new BinaryWriter(written));
        written.Position = 0;
        var read = new Adamax.Options();
        read.LoadStateDict(new BinaryReader(written));
        (read.LearningRate, read.beta1, read.beta2, read.eps, read.weight_decay).ShouldBe((0.5, 0.1, 0.2, 0.3, 0.4));
    }

    private static byte[] Bytes(OptimizerHelper optimizer)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        optimizer.save_state_dict(writer);
        return stream.ToArray();
    }

    private static byte[] Bytes(nn.Module module)
    {
        using var stream = new MemoryStream();
        module.save(stream);
        return stream.ToArray();
    }

    private static void Load(OptimizerHelper optimizer, byte[] file)
    {
        using var reader = new BinaryReader(new MemoryStream(file));
        optimizer.load_state_dict(reader);
    }

    private static void Load(nn.Module module, byte[] file) => module.load(new MemoryStream(file));
}
