using System.Text;
using Shouldly;
using Workbook.Notebooks.Grading.Remote;
using Xunit;

namespace Workbook.Tests.Notebooks.Grading;

/// <summary>What a student's process may write where the grading one reads.</summary>
public sealed class MessageLinesTests
{
    [Fact]
    public void Message_ComesBackAsItWas()
    {
        using var stream = new MemoryStream();
        new MessageLines(Stream.Null, stream).Write(new(RemoteMessageKind.Call) { Id = 3, Name = "Sq", Values = ["1\n", null] });
        stream.Position = 0;

        RemoteMessage message = new MessageLines(stream, Stream.Null).Read()!;

        (message.Kind, message.Id, message.Name).ShouldBe((RemoteMessageKind.Call, 3, "Sq"));
        message.Values.ShouldBe(["1\n", null]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}garbage")]
    [InlineData("""{"Kind":"NoSuchKind"}""")]
    [InlineData("""{"Kind":"Done","Id":1e400}""")]
    [InlineData("""{"Kind":"Done","Id":"1"}""")]
    [InlineData("""{"Kind":"Done","Values":{}}""")]
    [InlineData("\uFFFD\0")]
    public void WhatIsNoMessage_IsRefused(string line) => Refuses(Encoding.UTF8.GetBytes(line + "\n"));

    [Fact]
    public void BytesThatAreNoText_AreRefused() => Refuses([0xFF, 0xFE, 0x80, (byte)'\n']);

    [Fact]
    public void MessageAMillionDeep_IsRefused() =>
        Refuses(Encoding.ASCII.GetBytes("{\"Kind\":\"Done\",\"Values\":" + new string('[', 1_000_000) + new string(']', 1_000_000) + "}\n"));

    [Fact]
    public void LineWithoutEnd_IsRefusedBeforeItFillsTheMemory()
    {
        var endless = new EndlessStream();

        Should.Throw<InvalidDataException>(() => new MessageLines(endless, Stream.Null).Read());

        endless.Given.ShouldBeLessThan(100_000_000);
    }

    [Fact]
    public void End_IsNoMessage() => new MessageLines(Stream.Null, Stream.Null).Read().ShouldBeNull();

    private static void Refuses(byte[] line) => Should.Throw<InvalidDataException>(() => new MessageLines(new MemoryStream(line), Stream.Null).Read());

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'1', offset, count);
            Given += count;
            return count;
        }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'1');
            Given += buffer.Length;
            return buffer.Length;
        }
    }
}
