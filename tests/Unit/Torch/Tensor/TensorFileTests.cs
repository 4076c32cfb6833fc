using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class TensorFileTests
{
    [Theory]
    [InlineData(ScalarType.Byte), InlineData(ScalarType.Int8), InlineData(ScalarType.Int16), InlineData(ScalarType.Int32), InlineData(ScalarType.Int64), InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.Float32), InlineData(ScalarType.Float64), InlineData(ScalarType.Bool), InlineData(ScalarType.BFloat16)]
    public void EveryType_RoundTrips(ScalarType type)
    {
        using var scope = NewDisposeScope();
        var x = arange(6).view(3, 2).to(type).t();
        using var stream = new MemoryStream();
        x.Save(stream);
        var file = stream.ToArray();
        file[..4].ShouldBe([(byte)type, 2, 2, 3]);
        file.Length.ShouldBe(4 + 6 * (int)x.ElementSize);
        var y = Tensor.Load(new MemoryStream(file));
        y.dtype.ShouldBe(type);
        y.Equals(x).ShouldBeTrue();
    }

    [Fact]
    public void Bytes_AreWhatTheFormatSays()
    {
        using var x = tensor(new[,] { { 1f, -2f } });
        using var stream = new MemoryStream();
        x.Save(new BinaryWriter(stream));
        stream.ToArray().ShouldBe([6, 2, 1, 2, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]);
    }

    [Fact]
    public void Loading_IntoATensorKeepsIt()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var x = arange(4, dtype: float32);
        x.Save(folder.File("x"));
        Tensor.Load(folder.File("x")).Equals(x).ShouldBeTrue();
        var file = File.ReadAllBytes(folder.File("x"));

        var same = zeros(4).requires_grad_();
        same.Load(Reader(file));
        same.data<float>().ToArray().ShouldBe([0, 1, 2, 3]);
        Tensor? made = null;
        TensorExtensionMethods.Load(ref made, Reader(file));
        made!.Equals(x).ShouldBeTrue();
        TensorExtensionMethods.Load(ref made, Reader([.. file[..^1], 0]));
        made!.data<float>().ToArray()[3].ShouldNotBe(3);

        var past = Reader([.. file, 7]);
        TensorExtensionMethods.Load(past, skip: true).data<float>().ToArray().ShouldBe([0, 0, 0, 0]);
        past.ReadByte().ShouldBe((byte)7);
        var again = Reader([.. file, 7]);
        zeros(2).Load(again, skip: true);
        again.ReadByte().ShouldBe((byte)7);
    }

    [Fact]
    public void WhatDoesNotFit_IsToldAndChangesNothing()
    {
        using var scope = NewDisposeScope();
        using var stream = new MemoryStream();
        arange(4, dtype: float32).Save(new BinaryWriter(stream));
        var file = stream.ToArray();
        Tensor three = ones(3), whole = ones([4], int64), four = ones(4);
        Should.Throw<ArgumentException>(() => three.Load(Reader(file))).Message.ShouldBe("Tensor.Load: the tensor is (3) of Float32, but the file has (4) of Float32.");
        Should.Throw<ArgumentException>(() => whole.Load(Reader(file), skip: true)).Message.ShouldBe("Tensor.Load: the tensor is (4) of Int64, but the file has (4) of Float32.");
        var before = LiveTensors.Settled();
        for (var length = 0; length < file.Length; length++)
        {
            Should.Throw<EndOfStreamException>(() => four.Load(Reader(file[..length]))).Message.ShouldBe($"Tensor.Load: the file is cut short: it ends after {length} bytes.");
            Should.Throw<EndOfStreamException>(() => Tensor.Load(new OneWay(file[..length])));
        }
        Tensor.TotalCount.ShouldBe(before);
        four.data<float>().ToArray().ShouldBe([1, 1, 1, 1]);
        Should.Throw<InvalidDataException>(() => Tensor.Load(new MemoryStream([0x89, .. "PNG\r\n"u8]))).Message.ShouldBe("Tensor.Load: not a file of TorchSharp's format but a PNG picture.");
    }

    [Fact]
    public void TensorThatCannotBeRead_LeavesTheOldFileAlone()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var x = ones(3);
        x.Save(folder.File("x"));
        save(x, folder.File("x.pt"));
        var (own, archive) = (File.ReadAllBytes(folder.File("x")), File.ReadAllBytes(folder.File("x.pt")));
        x.Dispose();
        Should.Throw<Exception>(() => x.Save(folder.File("x")));
        Should.Throw<Exception>(() => save(x, folder.File("x.pt")));
        Should.Throw<Exception>(() => ones([3], device: new Device(DeviceType.META)).Save(folder.File("x")));
        File.ReadAllBytes(folder.File("x")).ShouldBe(own);
        File.ReadAllBytes(folder.File("x.pt")).ShouldBe(archive);
    }

#if !TORCH_PACKAGE // It writes the numbers before they are conjugated.
    [Fact]
    public void ConjugateView_IsWrittenConjugated()
    {
        using var scope = NewDisposeScope();
        using var stream = new MemoryStream();
        full([1, 2], -1, ScalarType.ComplexFloat32).sqrt().mH.Save(new BinaryWriter(stream));
        stream.ToArray().ShouldBe([9, 2, 2, 1, 0, 0, 0, 0, 0, 0, 0x80, 0xBF, 0, 0, 0, 0, 0, 0, 0x80, 0xBF]);
    }
#endif

    [Fact]
    public void TorchsOwnArchive_RoundTrips()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var x = randn(3, 2);
        save(x, folder.File("x.pt"));
        File.ReadAllBytes(folder.File("x.pt")).AsSpan(0, 4).ToArray().ShouldBe("PK\u0003\u0004"u8.ToArray());
        load(folder.File("x.pt")).Equals(x).ShouldBeTrue();
        Should.Throw<InvalidDataException>(() => Tensor.Load(folder.File("x.pt"))).Message.ShouldContain("a zip archive");
        Should.Throw<ExternalException>(() => load(folder.File("nothing.pt"))).Message.ShouldContain("nothing.pt");
        Should.Throw<ExternalException>(() => x.save(folder.File("no/folder.pt"))).Message.ShouldContain("folder.pt");
    }

    private static BinaryReader Reader(byte[] file) => new(new MemoryStream(file));
}
