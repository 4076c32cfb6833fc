using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class DictionaryTests
{
    [Fact]
    public void ModuleDict_RegistersByNameAndFollowsChanges()
    {
        using Linear one = nn.Linear(1, 1), two = nn.Linear(2, 1, hasBias: false), three = nn.Linear(3, 1, hasBias: false);
        using var modules = nn.ModuleDict<Linear>(("one", one), ("two", two));
        Names(modules).ShouldBe(["one.weight", "one.bias", "two.weight"]);
        modules.Add("three", three);
        modules["one"].ShouldBeSameAs(one);
        modules[2].ShouldBe(("three", three));
        modules.Remove("one").ShouldBeTrue();
        modules.Remove("one").ShouldBeFalse();
        modules.Insert(0, ("first", one));
        modules.keys().ShouldBe(["first", "two", "three"]);
        modules.values().ShouldBe([one, two, three]);
        modules["two"] = one;
        modules["last"] = two;
        modules.get_parameter("last.weight").ShouldBeSameAs(two.weight);
        modules.get_parameter("two.weight").ShouldBeSameAs(one.weight);
        modules[1] = ("renamed", three);
        modules.RemoveAt(2);
        modules.Keys.ShouldBe(["first", "renamed", "last"]);
        modules.Count.ShouldBe(3);
        modules.Clear();
        Names(modules).ShouldBeEmpty();
    }

    [Fact]
    public void ModuleDict_IsADictionaryAndAListOfPairs()
    {
        using Linear one = nn.Linear(1, 1), two = nn.Linear(2, 1);
        using var modules = nn.ModuleDict<nn.Module>(("one", one), ("two", two));
        modules.ContainsKey("one").ShouldBeTrue();
        modules.TryGetValue("three", out _).ShouldBeFalse();
        modules.Contains(("one", two)).ShouldBeFalse();
        modules.Contains(new KeyValuePair<string, nn.Module>("two", two)).ShouldBeTrue();
        modules.IndexOf(("two", two)).ShouldBe(1);
        modules.IndexOf(("two", one)).ShouldBe(-1);
        modules.Remove(("one", two)).ShouldBeFalse();
        ((IEnumerable<(string, nn.Module)>)modules).ShouldBe([("one", one), ("two", two)]);
        ((IEnumerable<KeyValuePair<string, nn.Module>>)modules).Select(entry => entry.Key).ShouldBe(["one", "two"]);
        var pairs = new (string, nn.Module)[3];
        modules.CopyTo(pairs, 1);
        pairs[2].ShouldBe(("two", two));
        var entries = new KeyValuePair<string, nn.Module>[2];
        modules.CopyTo(entries, 0);
        entries[0].Value.ShouldBeSameAs(one);
    }

    [Fact]
    public void BadNames_AreToldAndChangeNothing()
    {
        using Linear one = nn.Linear(1, 1), two = nn.Linear(2, 1);
        using var modules = nn.ModuleDict<Linear>(("one", one));
        Should.Throw<ArgumentException>(() => modules.Add("one", two));
        Should.Throw<ArgumentException>(() => modules.Add("a.b", two)).Message.ShouldStartWith("Module: component names must not be empty or hold a dot; got \"a.b\".");
        Should.Throw<ArgumentException>(() => modules[""] = two);
        Should.Throw<ArgumentNullException>(() => modules["two"] = null!);
        Should.Throw<KeyNotFoundException>(() => modules["two"]);
        modules.Keys.ShouldBe(["one"]);
        Names(modules).ShouldBe(["one.weight", "one.bias"]);
    }

    [Fact]
    public void ParameterDict_HoldsParametersOfTheModel()
    {
        using var holder = new Holder();
        Names(holder).ShouldBe(["named.a", "named.b", "listed.0", "listed.1"]);
        holder.to(float64);
        holder.named["a"].dtype.ShouldBe(float64);
        holder.state_dict().Keys.ShouldBe(["named.a", "named.b", "listed.0", "listed.1"], ignoreOrder: true);
        var removed = holder.named["a"];
        holder.named.Remove("a").ShouldBeTrue();
        removed.Dispose();
        holder.named.Add("c", nn.Parameter(ones(3)));
        Names(holder).ShouldBe(["named.b", "named.c", "listed.0", "listed.1"]);
    }

    [Fact]
    public void ParameterList_FollowsChanges()
    {
        using Parameter one = nn.Parameter(ones(1)), two = nn.Parameter(ones(2)), three = nn.Parameter(ones(3));
        using var list = nn.ParameterList(one);
        list.append(two);
        list.extend([three]);
        Names(list).ShouldBe(["0", "1", "2"]);
        list.RemoveAt(0);
        list.get_parameter("0").ShouldBeSameAs(two);
        list.Insert(0, one);
        list[2].ShouldBeSameAs(three);
        list.Remove(two).ShouldBeTrue();
        list.IndexOf(three).ShouldBe(1);
        list.Contains(two).ShouldBeFalse();
        list[0] = two;
        list.parameters().ShouldBe([two, three]);
        list.Clear();
        list.Count.ShouldBe(0);
        list.parameters().ShouldBeEmpty();
    }

    [Fact]
    public void NothingAndWhatWasDisposed_AreRefusedAndChangeNothing()
    {
        using Parameter one = nn.Parameter(ones(1)), gone = nn.Parameter(ones(1));
        gone.Dispose();
        using var list = nn.ParameterList(one);
        Refused(() => list.Add(null!), () => list[0] = null!, () => list.extend([one, null!]));
        Disposed(() => list.Insert(0, gone), () => list[0] = gone, () => list.append(one, gone), () => nn.ParameterList(gone));
        list.ShouldBe([one]);
        Names(list).ShouldBe(["0"]);
        using var named = nn.ParameterDict(("a", one));
        Disposed(() => named["a"] = gone, () => named.Add("b", gone));
        named.Values.ShouldBe([one]);

        using Linear linear = nn.Linear(1, 1, hasBias: false), spent = nn.Linear(1, 1);
        spent.Dispose();
        using var modules = nn.ModuleList(linear);
        Refused(() => modules.Add(null!), () => modules[0] = null!, () => modules.append(linear, null!), () => nn.ModuleList<Linear>(null!, linear));
        Disposed(() => modules.Insert(0, spent), () => modules[0] = spent);
        modules.ShouldBe([linear]);
        Names(modules).ShouldBe(["0.weight"]);

        static void Refused(params Action[] acts) => Array.ForEach(acts, act => Should.Throw<ArgumentNullException>(act));
        static void Disposed(params Action[] acts) => Array.ForEach(acts, act => Should.Throw<ObjectDisposedException>(act));
    }

    [Fact]
    public void Dictionaries_OwnWhatTheyHold()
    {
        var before = LiveTensors.Settled();
        nn.ParameterDict(("a", nn.Parameter(ones(1)))).Dispose();
        nn.ModuleDict(("a", nn.Linear(1, 1))).Dispose();
        nn.ParameterList(nn.Parameter(ones(1))).Dispose();
        Tensor.TotalCount.ShouldBe(before);
    }

    private static IEnumerable<string> Names(nn.Module module) => module.named_parameters().Select(entry => entry.name);

    private sealed class Holder : nn.Module
    {
        internal readonly ParameterDict named = nn.ParameterDict(("a", nn.Parameter(ones(1))), ("b", nn.Parameter(ones(2))));
        private readonly ParameterList listed = new(nn.Parameter(ones(1)), nn.Parameter(ones(2)));

        internal Holder() : base("Holder") => RegisterComponents();

        public override string ToString() => $"{listed.Count}";
    }
}
