using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class ModuleTests
{
    [Fact]
    public void Fields_BecomeComponentsUnderTheirNames()
    {
        using var net = new Net();
        net.named_parameters().Select(entry => entry.name).ShouldBe(["scale", "first.weight", "first.bias", "rest.0.weight"], ignoreOrder: true);
        net.named_buffers().Select(entry => entry.name).ShouldBe(["mean", "count"], ignoreOrder: true);
        net.named_children().Select(entry => entry.name).ShouldBe(["first", "rest"], ignoreOrder: true);
        net.named_modules().Select(entry => entry.name).ShouldBe(["first", "rest", "rest.0"], ignoreOrder: true);
        net.modules().Count().ShouldBe(3);
        net.children().ShouldContain(net.First);
        net.parameters(recurse: false).ShouldBe([net.Scale]);
        net.GetName().ShouldBe("Net");
    }

    [Fact]
    public void Lookups_FindByDottedName()
    {
        using var net = new Net();
        net.get_parameter("first.weight").ShouldBeSameAs(net.First.weight);
        net.has_parameter("rest.0.weight").ShouldBeTrue();
        net.has_parameter("rest.1.weight").ShouldBeFalse();
        net.has_parameter("first").ShouldBeFalse();
        net.has_parameter("first._weight").ShouldBeFalse();
        net.get_buffer("mean").ShouldBeSameAs(net.Mean);
        net.has_buffer("first.mean").ShouldBeFalse();
    }

    [Fact]
    public void NonpersistentBuffers_AreListedButNotSaved()
    {
        using var net = new Net();
        net.named_buffers(include_nonpersistent: false).Select(entry => entry.name).ShouldBe(["mean"]);
        net.state_dict().Keys.ShouldBe(["scale", "first.weight", "first.bias", "rest.0.weight", "mean"], ignoreOrder: true);
        net.state_dict(prefix: "net").Keys.ShouldAllBe(key => key.StartsWith("net."));
    }

    [Fact]
    public void ModuleMadeInAScope_OutlivesIt()
    {
        Net net;
        using (NewDisposeScope())
        {
            net = new Net();
        }
        net.parameters().ShouldAllBe(parameter => !parameter.IsInvalid);
        net.Mean.IsInvalid.ShouldBeFalse();
        net.Dispose();
    }

    [Fact]
    public void Dispose_FreesEverythingAndTwiceIsHarmless()
    {
        var before = LiveTensors.Settled();
        var net = new Net();
        Tensor.TotalCount.ShouldBe(before + 6);
        net.Dispose();
        net.Dispose();
        Tensor.TotalCount.ShouldBe(before);
        net.parameters().ShouldBeEmpty();
    }

    [Fact]
    public void Names_MustBeFreeAndPlain()
    {
        using var net = new Net();
        using var spare = nn.Parameter(zeros(1));
        using var linear = nn.Linear(1, 1);
        Should.Throw<InvalidOperationException>(() => net.register_parameter("scale", spare)).Message.ShouldBe("Module: a parameter named \"scale\" is registered already.");
        Should.Throw<InvalidOperationException>(() => net.register_buffer("mean", spare)).Message.ShouldBe("Module: a buffer named \"mean\" is registered already.");
        Should.Throw<InvalidOperationException>(() => net.add_module("first", linear)).Message.ShouldBe("Module: a module named \"first\" is registered already.");
        Should.Throw<ArgumentException>(() => net.add_module("a.b", linear)).Message.ShouldStartWith("Module: component names must not be empty or hold a dot; got \"a.b\".");
        Should.Throw<ArgumentException>(() => net.add_module("", linear)).Message.ShouldStartWith("Module: component names must not be empty or hold a dot; got \"\".");
        Should.Throw<ArgumentNullException>(() => net.register_parameter("none", null!)).Message.ShouldStartWith("Module: what is registered must be a tensor that was not disposed.");
    }

    [Fact]
    public void Names_AreOfOneKindOnly()
    {
        using var net = new Net();
        using var spare = nn.Parameter(zeros(1));
        using var linear = nn.Linear(1, 1);
        Should.Throw<InvalidOperationException>(() => net.register_parameter("mean", spare)).Message.ShouldBe("Module: a buffer named \"mean\" is registered already.");
        Should.Throw<InvalidOperationException>(() => net.register_buffer("first", spare)).Message.ShouldBe("Module: a module named \"first\" is registered already.");
        Should.Throw<InvalidOperationException>(() => net.add_module("scale", linear)).Message.ShouldBe("Module: a parameter named \"scale\" is registered already.");
        Should.Throw<ArgumentException>(() => net.register_parameter("a.b", spare)).Message.ShouldStartWith("Module: component names must not be empty or hold a dot; got \"a.b\".");
        Should.Throw<ArgumentException>(() => net.register_buffer("a.b", spare));
    }

    [Fact]
    public void ParameterLessModule_RefusesParameters()
    {
        using var relu = nn.ReLU();
        using var spare = nn.Parameter(zeros(1));
        Should.Throw<InvalidOperationException>(() => relu.register_parameter("p", spare)).Message
            .ShouldBe("ReLU: is declared parameter-less and can hold neither parameters nor buffers.");
        Should.Throw<InvalidOperationException>(() => relu.register_buffer("b", spare));
    }

    [Fact]
    public void TrainAndEval_ReachEverySubmodule()
    {
        using var net = new Net();
        net.training.ShouldBeTrue();
        net.eval();
        net.modules().Append(net).ShouldAllBe(module => !module.training);
        net.train();
        net.modules().Append(net).ShouldAllBe(module => module.training);
    }

    [Fact]
    public void Apply_VisitsChildrenBeforeTheirParent()
    {
        using var net = new Net();
        var seen = new List<nn.Module>();
        net.apply(seen.Add).ShouldBeSameAs(net);
        seen.Count.ShouldBe(4);
        seen[^1].ShouldBeSameAs(net);
        seen.IndexOf((nn.Module)net.Rest[0]).ShouldBeLessThan(seen.IndexOf(net.Rest));
    }

    [Fact]
    public void SharedParameter_IsListedOnceAndSavedUnderBothNames()
    {
        using var one = nn.Linear(2, 2, hasBias: false);
        using var other = nn.Linear(one.weight);
        using var both = nn.ModuleList(one, other);
        both.named_parameters().Select(entry => entry.name).ShouldBe(["0.weight"]);
        both.state_dict().Keys.ShouldBe(["0.weight", "1.weight"]);
    }

    [Fact]
    public void ZeroGrad_DropsGradientsOrZeroesThem()
    {
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(2, 1);
        linear.call(ones(1, 2)).sum().backward();
        linear.zero_grad(set_to_none: false);
        linear.weight.grad!.data<float>().ToArray().ShouldBe([0, 0]);
        linear.zero_grad();
        linear.parameters().Select(parameter => parameter.grad).ShouldAllBe(grad => ReferenceEquals(grad, null));
    }

    [Fact]
    public void To_KeepsTheTensorsGradientsAndIntegerBuffers()
    {
        using var scope = NewDisposeScope();
        using var net = new Net();
        var weight = net.First.weight;
        (weight * 3).sum().backward();
        var values = TorchGolden.Values(weight);

        net.to(float64);

        net.First.weight.ShouldBeSameAs(weight);
        weight.dtype.ShouldBe(float64);
        TorchGolden.Values(weight).ShouldBe(values);
        weight.grad!.dtype.ShouldBe(float64);
        TorchGolden.Values(weight.grad!).ShouldAllBe(slope => slope == 3);
        net.Mean.dtype.ShouldBe(float64);
        net.get_buffer("count")!.dtype.ShouldBe(int64);

        (weight * 2).sum().backward();
        TorchGolden.Values(weight.grad!).ShouldAllBe(slope => slope == 5);
        net.to(CPU).to("cpu").cpu().to(zeros(1)).@double().@float().First.weight.dtype.ShouldBe(float32);
    }

    [Fact]
    public void FailingConversion_LeavesValuesAndGradients()
    {
        if (cuda.is_available())
        {
            return;
        }
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(2, 1);
        (linear.weight.sum() * 3).backward();
        Should.Throw<Exception>(() => linear.to(DeviceType.CUDA));
        TorchGolden.Values(linear.weight.grad!).ShouldBe([3, 3]);
        linear.weight.device_type.ShouldBe(DeviceType.CPU);
    }

    [Fact]
    public void ComplexConversions_ConvertParameters()
    {
        using var net = new Net();
        net.cfloat().First.weight.dtype.ShouldBe(ScalarType.ComplexFloat32);
        net.cdouble().First.weight.dtype.ShouldBe(ScalarType.ComplexFloat64);
    }

    [Fact]
    public void ConditionallyRegistered_TakesAnyTensorAndNull()
    {
        using var module = new Changing();
        module.Put(ones(2));
        module.parameters().ShouldHaveSingleItem().requires_grad.ShouldBeTrue();
        using var held = module.get_parameter("weight");
        module.Put(null);
        module.parameters().ShouldBeEmpty();
    }

    private sealed class Changing() : nn.Module("Changing")
    {
        internal void Put(Tensor? value) => ConditionallyRegisterParameter("weight", value!);
    }

    [Fact]
    public void ToAnIntegerType_IsRefused()
    {
        using var linear = nn.Linear(1, 1);
        Should.Throw<ArgumentException>(() => linear.to(int64)).Message
            .ShouldStartWith("Linear.to: parameters must be of a floating-point or complex type; got Int64.");
    }

    [Fact]
    public void ReplacedParameter_IsRegisteredAndTheOldOneFreed()
    {
        using var linear = nn.Linear(2, 1);
        Parameter old = linear.weight, fresh = nn.Parameter(ones(1, 2));
        linear.weight = fresh;
        linear.get_parameter("weight").ShouldBeSameAs(fresh);
        old.IsInvalid.ShouldBeTrue();
        linear.bias = null;
        linear.parameters().ShouldBe([fresh]);
    }

    [Fact]
    public void ReplacedParameterOrBuffer_KeepsItsPlace()
    {
        using var linear = nn.Linear(2, 1);
        linear.weight = nn.Parameter(ones(1, 2));
        linear.named_parameters().Select(entry => entry.name).ShouldBe(["weight", "bias"]);
        using var norm = nn.BatchNorm1d(2);
        norm.running_mean = ones(2);
        norm.named_buffers().Select(entry => entry.name).ShouldBe(["running_mean", "running_var", "num_batches_tracked"]);
    }

    [Fact]
    public void DisposedReplacement_IsRefusedAndChangesNothing()
    {
        var gone = nn.Parameter(ones(1, 2));
        gone.Dispose();
        using var linear = nn.Linear(2, 1);
        var weight = linear.weight;
        Should.Throw<ArgumentNullException>(() => linear.weight = gone);
        linear.weight.ShouldBeSameAs(weight);
        linear.get_parameter("weight").ShouldBeSameAs(weight);
        weight.IsInvalid.ShouldBeFalse();
        using var norm = nn.BatchNorm1d(2);
        var mean = norm.running_mean;
        Should.Throw<ArgumentNullException>(() => norm.running_mean = gone);
        norm.get_buffer("running_mean").ShouldBeSameAs(mean);
    }

    [Fact]
    public void Parameter_TakesTheTensorOverWithItsScope()
    {
        var before = LiveTensors.Settled();
        var data = ones(2);
        using (var scope = NewDisposeScope())
        {
            var inner = zeros(2);
            var parameter = inner.AsParameter();
            inner.IsInvalid.ShouldBeTrue();
            parameter.requires_grad.ShouldBeTrue();
            scope.Contains(parameter).ShouldBeTrue();
            // Made outside the scope, so the scope does not dispose it.
            using var free = nn.Parameter(data, requires_grad: false);
            free.requires_grad.ShouldBeFalse();
            scope.Contains(free).ShouldBeFalse();
        }
        data.IsInvalid.ShouldBeTrue();
        Tensor.TotalCount.ShouldBe(before);
    }

    internal sealed class Net : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = "scale")]
        private readonly Parameter _scale = nn.Parameter(ones(1));
        private readonly Linear first = nn.Linear(2, 3);
        private readonly Sequential rest = nn.Sequential(nn.Linear(3, 1, hasBias: false));
        private readonly Tensor mean = zeros(2);

        internal Net() : base("Net")
        {
            register_buffer("count", zeros([1], int64), persistent: false);
            RegisterComponents();
        }

        internal Parameter Scale => _scale;

        internal Linear First => first;

        internal Sequential Rest => rest;

        internal Tensor Mean => mean;

        public override Tensor forward(Tensor input)
        {
            using var centred = input - mean;
            using var hidden = first.call(centred);
            using var result = rest.call(hidden);
            return result * _scale;
        }
    }
}
