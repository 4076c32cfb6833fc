using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Modules in TorchSharp's file format: count, then for each entry name, element type, shape, elements.</summary>
[Collection(TorchCollection.Name)]
public sealed class ModuleFileTests
{
    [Fact]
    public void File_IsWhatTheFormatSays()
    {
        using var module = new Mixed();
        Bytes(module).ShouldBe(Composed());
    }

    [Fact]
    public void FileByTheFormatsDescription_IsRead()
    {
        using var module = new Mixed();
        using (no_grad())
        {
            module.weight.zero_();
            module.counts.zero_();
            module.half.zero_();
        }
        var loaded = new Dictionary<string, bool>();
        Load(module, Composed(), loaded: loaded).ShouldBeSameAs(module);
        Bytes(module).ShouldBe(Composed());
        loaded.ShouldBe(new Dictionary<string, bool> { ["weight"] = true, ["counts"] = true, ["half"] = true, ["inner.weight"] = true }, ignoreOrder: true);
        module.weight.requires_grad.ShouldBeTrue();
        module.passing.item<float>().ShouldBe(9);
    }

    [Fact]
    public void Paths_StreamsAndCreate_RoundTrip()
    {
        using var folder = new TemporaryFolder();
        using var scope = NewDisposeScope();
        using var module = nn.Linear(3, 2);
        using var other = nn.Linear(3, 2);
        module.save(folder.File("linear.dat")).ShouldBeSameAs(module);
        other.load(folder.File("linear.dat")).ShouldBeSameAs(other);
        other.weight.Equals(module.weight).ShouldBeTrue();

        using var saved = new Mixed();
        using (no_grad())
        {
            saved.weight.fill_(7);
        }
        saved.save(folder.File("mixed.dat"));
        using var created = (Mixed)nn.Module.Create<Mixed>(folder.File("mixed.dat"));
        created.weight.Equals(saved.weight).ShouldBeTrue();
        Should.Throw<FileNotFoundException>(() => other.load(folder.File("nothing.dat")));
        File.Delete(folder.File("linear.dat"));
    }

    [Fact]
    public void OneListOfNames_ServesTwoLoads()
    {
        using var module = new Mixed();
        var loaded = new Dictionary<string, bool> { ["weight"] = false, ["other"] = true };
        Load(module, Composed(), loaded: loaded);
        Load(module, Composed(), loaded: loaded);
        loaded["weight"].ShouldBeTrue();
        loaded.Count.ShouldBe(5);
    }

    [Fact]
    public void DisposedModule_IsToldAndLeavesTheFile()
    {
        using var folder = new TemporaryFolder();
        var module = new Mixed();
        module.save(folder.File("m"));
        module.Dispose();
        Should.Throw<ObjectDisposedException>(() => module.save(folder.File("m"))).ObjectName.ShouldBe("Mixed");
        Should.Throw<ObjectDisposedException>(() => module.load(folder.File("m")));
        File.ReadAllBytes(folder.File("m")).ShouldBe(Composed());
    }

    [Fact]
    public void TransposedParameter_IsWrittenInItsOrder()
    {
        using var scope = NewDisposeScope();
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        nn.Module.save_state_dict(writer, new() { ["t"] = arange(6, dtype: float32).view(2, 3).t(), ["left out"] = ones(1) }, ["left out"]);
        using var expected = new MemoryStream();
        using var bytes = new BinaryWriter(expected);
        bytes.Write([1, 1, (byte)'t', 6, 2, 3, 2]);
        Array.ForEach([0f, 3, 1, 4, 2, 5], bytes.Write);
        file.ToArray().ShouldBe(expected.ToArray());
    }

    [Fact]
    public void SeveralModulesInOneStream_AreReadOneAfterAnother()
    {
        using var scope = NewDisposeScope();
        using Linear one = nn.Linear(2, 1), two = nn.Linear(2, 1), first = nn.Linear(2, 1), second = nn.Linear(2, 1);
        using var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        one.save(writer);
        two.save(writer);
        using var reader = new BinaryReader(new OneWay(stream.ToArray()));
        first.load(reader);
        second.load(reader);
        first.weight.Equals(one.weight).ShouldBeTrue();
        second.weight.Equals(two.weight).ShouldBeTrue();
    }

    [Theory, InlineData(true), InlineData(false)]
    public void EveryTruncation_IsToldAndChangesNothing(bool strict)
    {
        using var module = new Mixed();
        using (no_grad())
        {
            module.weight.fill_(3);
            module.counts.fill_(3);
        }
        byte[] file = Composed(), before = Bytes(module);
        var alive = LiveTensors.Settled();
        for (var length = 0; length < file.Length; length++)
        {
            var loaded = new Dictionary<string, bool>();
            Should.Throw<EndOfStreamException>(() => Load(module, file[..length], strict, loaded: loaded)).Message.ShouldBe($"Mixed.load: the file is cut short: it ends after {length} bytes.");
            Should.Throw<EndOfStreamException>(() => module.load(new OneWay(file[..length]), strict)).Message.ShouldEndWith($"it ends after {length} bytes.");
            loaded.ShouldBeEmpty();
        }
        Tensor.TotalCount.ShouldBe(alive);
        Bytes(module).ShouldBe(before);
    }

    public static TheoryData<string, string> Foreign => new()
    {
        { "89504E470D0A1A0A0000000D49484452", "a PNG picture" },
        { "504B0304000008080000000000000000", "a zip archive, such as PyTorch's torch.save writes" },
        { "80028A0A6CFC9C46F9206AA850192E80", "a Python pickle, such as PyTorch's torch.save wrote before 1.6" },
        { "FFD8FFE000104A464946000101000001", "a JPEG picture" },
        { "1F8B0800000000000003000000000000", "a gzip archive" },
        { "934E554D505901007600000000000000", "a NumPy array" },
    };

    [Theory, MemberData(nameof(Foreign))]
    public void ForeignFile_IsNamed(string start, string kind)
    {
        using var module = new Mixed();
        var before = Bytes(module);
        foreach (var length in new[] { 0, 100, 100_000 })
        {
            byte[] file = [.. Convert.FromHexString(start), .. new byte[length]];
            foreach (var strict in new[] { true, false })
            {
                Should.Throw<InvalidDataException>(() => Load(module, file, strict)).Message.ShouldBe($"Mixed.load: not a file of TorchSharp's format but {kind}.");
            }
        }
        Bytes(module).ShouldBe(before);
    }

    public static TheoryData<string, string> Impossible => new()
    {
        { "FFFFFFFFFFFFFFFFFF7F", "a number is too long (before byte 9)" },
        { "01 FFFF7F", "a name has 2097151 bytes (before byte 4)" },
        { "01 02 C328", "a name is no text (before byte 4)" },
        { "01 01 61 08", "element type 8 is unknown (before byte 4)" },
        { "01 01 61 8602", "element type 262 is unknown (before byte 5)" },
        { "01 01 61 06 41", "a tensor has 65 dimensions (before byte 5)" },
        { "01 01 61 06 02 FFFFFFFFFFFFFFFF7F 02", "shape (9223372036854775807, 2) is impossible (before byte 15)" },
        { "02 01 61 06 00 00000000 01 61", "\"a\" comes twice (before byte 11)" },
    };

    [Theory, MemberData(nameof(Impossible))]
    public void WhatNoFileHas_IsTold(string bytes, string reason)
    {
        using var module = new Mixed();
        Should.Throw<InvalidDataException>(() => Load(module, Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)), strict: false)).Message
            .ShouldBe($"Mixed.load: not a file of TorchSharp's format: {reason}.");
    }

    [Fact]
    public void HugeShape_TakesNoMemory()
    {
        using var module = new Mixed();
        var file = Convert.FromHexString("010161060180808080808001");
        Should.Throw<EndOfStreamException>(() => Load(module, file, strict: false)).Message.ShouldContain("cut short");
        Should.Throw<EndOfStreamException>(() => Tensor.Load(new MemoryStream(file[3..])));
    }

    [Fact]
    public void OtherNames_AreToldOrLeftAside()
    {
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(2, 1);
        using var wider = nn.Sequential(("bias", new Biased()), ("weight", nn.Identity()));
        var before = Bytes(linear);
        var file = Bytes(wider);
        Should.Throw<ArgumentException>(() => Load(linear, file)).Message
            .ShouldBe("Linear.load: missing keys [weight, bias], unexpected keys [bias.bias]; strict: false loads the rest.");
        var loaded = new Dictionary<string, bool>();
        Load(linear, file, strict: false, loaded: loaded);
        loaded.ShouldBe(new Dictionary<string, bool> { ["bias.bias"] = false });
        Bytes(linear).ShouldBe(before);
    }

    [Fact]
    public void Skipped_AreLeftAloneButCount()
    {
        using var scope = NewDisposeScope();
        using Linear one = nn.Linear(2, 1), other = nn.Linear(2, 1), wide = nn.Linear(3, 1);
        var weight = TorchGolden.Values(other.weight);
        var loaded = new Dictionary<string, bool>();
        Load(other, Bytes(one), skip: ["weight"], loaded: loaded);
        TorchGolden.Values(other.weight).ShouldBe(weight);
        TorchGolden.Values(other.bias!).ShouldBe(TorchGolden.Values(one.bias!));
        loaded["weight"].ShouldBeTrue();
        Load(other, Bytes(wide), skip: ["weight"]);
        TorchGolden.Values(other.bias!).ShouldBe(TorchGolden.Values(wide.bias!));

        var partial = new MemoryStream();
        one.save(new BinaryWriter(partial), ["weight"]);
        Should.Throw<ArgumentException>(() => Load(other, partial.ToArray(), skip: ["weight"])).Message.ShouldContain("missing keys [weight]");
        Load(other, partial.ToArray(), strict: false);
        TorchGolden.Values(other.bias!).ShouldBe(TorchGolden.Values(one.bias!));
    }

    [Fact]
    public void OtherShapesAndTypes_AreToldByName()
    {
        using Linear linear = nn.Linear(2, 1), wide = nn.Linear(3, 1), exact = nn.Linear(2, 1).to(float64);
        var before = Bytes(linear);
        foreach (var strict in new[] { true, false })
        {
            Should.Throw<ArgumentException>(() => Load(linear, Bytes(wide), strict)).Message.ShouldBe("Linear.load: \"weight\" has shape (1, 2) but the file has (1, 3).");
            Should.Throw<ArgumentException>(() => Load(linear, Bytes(exact), strict)).Message.ShouldBe("Linear.load: \"weight\" is of Float32 but the file has Float64.");
        }
        Bytes(linear).ShouldBe(before);
    }

    // "weight" (2, 1) float32, buffers "counts" () int64 and "half" (0, 3) float16, "inner.weight" (130) bool; "passing" is left out.
    private static byte[] Composed()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write((byte)4);
        writer.Write("weight");
        writer.Write([6, 2, 2, 1]);
        writer.Write(1.5f);
        writer.Write(-2f);
        writer.Write("counts");
        writer.Write([4, 0]);
        writer.Write(300L);
        writer.Write("half");
        writer.Write([5, 2, 0, 3]);
        writer.Write("inner.weight");
        writer.Write([11, 1, 0x82, 0x01]);
        writer.Write(Enumerable.Repeat((byte)1, 130).ToArray());
        return stream.ToArray();
    }

    private static byte[] Bytes(nn.Module module)
    {
        using var stream = new MemoryStream();
        module.save(stream);
        return stream.ToArray();
    }

    private static nn.Module Load(nn.Module module, byte[] file, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loaded = null) =>
        module.load(new MemoryStream(file), strict, skip, loaded);

    internal sealed class Mixed : nn.Module
    {
        internal readonly Parameter weight = nn.Parameter(tensor(new[,] { { 1.5f }, { -2f } }));
        internal readonly Tensor counts = tensor(300L);
        internal readonly Tensor half = zeros(0, 3, float16);
        internal readonly Tensor passing = tensor(9f);
        private readonly Inner inner = new();

        public Mixed() : base("Mixed")
        {
            register_buffer("passing", passing, persistent: false);
            RegisterComponents();
        }

        public override string ToString() => inner.GetName();
    }

    private sealed class Inner : nn.Module
    {
        private readonly Tensor weight = ones(130, @bool);

        internal Inner() : base("Inner") => RegisterComponents();

        public override string ToString() => weight.ToString();
    }

    private sealed class Biased : nn.Module<Tensor, Tensor>
    {
        private readonly Parameter bias = nn.Parameter(ones(1));

        internal Biased() : base("Biased") => RegisterComponents();

        public override Tensor forward(Tensor input) => input + bias;
    }
}
