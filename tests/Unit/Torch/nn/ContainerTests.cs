using Shouldly;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class ContainerTests
{
    [Fact]
    public void Sequential_CanBeBuiltInEveryWay()
    {
        nn.Module<Tensor, Tensor> first = nn.Linear(2, 2), second = nn.ReLU();
        Sequential[] ways =
        [
            nn.Sequential(first, second),
            nn.Sequential(new List<nn.Module<Tensor, Tensor>> { first, second }),
            nn.Sequential(("0", first), ("1", second)),
            nn.Sequential(new List<(string, nn.Module<Tensor, Tensor>)> { ("0", first), ("1", second) }),
            nn.Sequential(Tuple.Create("0", first), Tuple.Create("1", second)),
            nn.Sequential(new List<Tuple<string, nn.Module<Tensor, Tensor>>> { Tuple.Create("0", first), Tuple.Create("1", second) }),
            nn.Sequential().append(first).append("1", second),
        ];
        using var all = nn.ModuleList(ways);
        using var scope = NewDisposeScope();
        var x = randn(3, 2);
        var expected = ways[0].call(x);
        foreach (var way in ways)
        {
            way.Count.ShouldBe(2);
            way[0].ShouldBeSameAs(first);
            way.named_parameters().Select(entry => entry.name).ShouldBe(["0.weight", "0.bias"]);
            way.call(x).Equals(expected).ShouldBeTrue();
        }
    }

    [Fact]
    public void EmptySequential_GivesTheInputUnderANewHandle()
    {
        using var scope = NewDisposeScope();
        using var empty = nn.Sequential();
        var x = ones(2);
        var y = empty.call(x);
        y.ShouldNotBeSameAs(x);
        y.Equals(x).ShouldBeTrue();
    }

    [Fact]
    public void Sequential_OfModulesThatReturnTheirInput_KeepsItAlive()
    {
        using var scope = NewDisposeScope();
        using var chain = nn.Sequential(new Same(), nn.ReLU(), new Same());
        var x = ones(2);
        chain.call(x).IsInvalid.ShouldBeFalse();
        x.IsInvalid.ShouldBeFalse();
    }

    [Fact]
    public void PartOfASequential_SharesItsModules()
    {
        using var chain = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1));
        chain[1..].Count.ShouldBe(2);
        chain[(null, 2)].Count.ShouldBe(2);
        chain[(1, null)].get_parameter("2.weight").ShouldBeSameAs(chain.get_parameter("2.weight"));
        Should.Throw<ArgumentOutOfRangeException>(() => chain[1..5]);
    }

    [Fact]
    public void ModuleList_RegistersByPlaceAndFollowsChanges()
    {
        using var spare = nn.Linear(1, 1);
        using var first = nn.Linear(1, 1);
        using var second = nn.Linear(2, 1, hasBias: false);
        using var third = nn.Linear(3, 1, hasBias: false);
        using var list = nn.ModuleList<Linear>(first);
        list.Add(second);
        list.append(third);
        list.Insert(0, spare);
        Names(list).ShouldBe(["0.weight", "0.bias", "1.weight", "1.bias", "2.weight", "3.weight"]);
        list.Remove(spare).ShouldBeTrue();
        list.RemoveAt(0);
        Names(list).ShouldBe(["0.weight", "1.weight"]);
        list[1] = spare;
        list.get_parameter("1.weight").ShouldBeSameAs(spare.weight);
        list.Count.ShouldBe(2);
        list.Contains(spare).ShouldBeTrue();
        list.IndexOf(spare).ShouldBe(1);
        list.Select(linear => linear.in_features).ShouldBe([2, 1]);
        list.Clear();
        Names(list).ShouldBeEmpty();
    }

    [Fact]
    public void ModuleListInAField_IsRegisteredWithItsModules()
    {
        using var holder = new Holder();
        Names(holder).ShouldBe(["layers.0.weight", "layers.1.weight"]);
        holder.eval();
        holder.modules().ShouldAllBe(module => !module.training);
    }

    [Fact]
    public void SequentialOfTwoInputs_HoldsModulesOfAnyKind()
    {
        using var pair = new Pair(nn.Linear(2, 2), nn.Linear(3, 2, hasBias: false));
        pair.Count.ShouldBe(2);
        pair.append("last", nn.Linear(2, 1)).ShouldBeSameAs(pair);
        Names(pair).ShouldBe(["0.weight", "0.bias", "1.weight", "last.weight", "last.bias"]);
        using var scope = NewDisposeScope();
        pair.call(ones(4, 2), ones(4, 3)).shape.ShouldBe([4, 1]);
        pair[1..].Count.ShouldBe(2);
        pair[(null, 1)][0].ShouldBeSameAs(pair[0]);
        using var without = new NoPart(nn.Linear(1, 1));
        Should.Throw<NotImplementedException>(() => without[..1]).Message.ShouldBe("NoPart: to take a part, override Slice.");
    }

    private static IEnumerable<string> Names(nn.Module module) => module.named_parameters().Select(entry => entry.name);

    private sealed class Pair(params nn.Module[] modules) : Sequential<Tensor, Tensor, Tensor>(modules)
    {
        public override Tensor forward(Tensor input1, Tensor input2)
        {
            var sum = ((Linear)this[0]).call(input1) + ((Linear)this[1]).call(input2);
            return ((Linear)this[2]).call(sum);
        }

        protected override Sequential<Tensor, Tensor, Tensor> Slice(int start, int end) => new Pair([.. children().Take(start..end)]);
    }

    private sealed class NoPart(params nn.Module[] modules) : Sequential<Tensor, Tensor>(modules)
    {
        public override Tensor forward(Tensor input) => input;
    }

    private sealed class Same() : nn.Module<Tensor, Tensor>("Same")
    {
        public override Tensor forward(Tensor input) => input;
    }

    private sealed class Holder : nn.Module
    {
        private readonly ModuleList<Linear> layers = new(nn.Linear(1, 1, hasBias: false), nn.Linear(1, 1, hasBias: false));

        internal Holder() : base("Holder") => RegisterComponents();

        public override string ToString() => $"{layers.Count} layers";
    }
}
