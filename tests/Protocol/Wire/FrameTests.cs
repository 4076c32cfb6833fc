using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Workbook.JupyterKernel.Wire.Zmtp;
using Xunit;

namespace Workbook.Tests.Wire;

public sealed class FrameTests
{
    [Fact]
    public void WrittenFrames_AreReadBack_HoweverTheyArrive() =>
        Prop.ForAll(Messages(), ArbMap.Default.ArbFor<PositiveInt>(), (messages, piece) =>
            RoundTrip(messages, piece.Get).Zip(messages).All(pair => Same(pair.First, pair.Second))).Holds();

    [Theory]
    [InlineData(0, "0000")]
    [InlineData(255, "00ff")]
    [InlineData(256, "020000000000000100")]
    [InlineData(70_000, "020000000000011170")]
    public void Header_IsShortUpTo255Bytes(int size, string header) =>
        Convert.ToHexStringLower(Written([new Message([new byte[size]])])).ShouldStartWith(header + (size > 0 ? "00" : ""));

    [Fact]
    public void RandomBytes_AreFramesOrRefused_NeverAnotherError() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            var reader = new FrameReader(new MemoryStream(bytes));
            try
            {
                while (Read(reader) is not null)
                {
                    // On to the next.
                }

                return true;
            }
            catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
            {
                return true;
            }
        }).Holds();

    [Fact]
    public void AnnouncedSize_IsNotAllocatedBeforeItArrives()
    {
        byte[] header = [2, 0, 0, 0, 0, 0x0f, 0, 0, 0, .. new byte[100]];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<EndOfStreamException>(() => Read(new FrameReader(new MemoryStream(header))));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }

    private static Arbitrary<Message[]> Messages() => (
        from sizes in Gen.Choose(0, 300).Or(Gen.Elements(0, 255, 256, 8191, 8192, 8193, 16384, 70_000)).NonEmptyListOf().ArrayOf()
        select sizes.Select(frames => new Message([.. frames.Select((size, i) => Enumerable.Repeat((byte)i, size).ToArray())])).ToArray()).ToArbitrary();

    private static List<byte[][]> RoundTrip(Message[] messages, int piece)
    {
        var reader = new FrameReader(new PiecesStream(Written(messages), piece));
        var read = new List<byte[][]>();
        var frames = new List<byte[]>();
        while (Read(reader) is { } frame)
        {
            frames.Add(frame.Body);
            if (!frame.More)
            {
                read.Add([.. frames]);
                frames.Clear();
            }
        }

        read.Count.ShouldBe(messages.Length);
        return read;
    }

    private static byte[] Written(Message[] messages)
    {
        var stream = new MemoryStream();
        var writer = new FrameWriter(stream);
        foreach (Message message in messages)
        {
            writer.WriteAsync(message).AsTask().GetAwaiter().GetResult();
        }

        writer.FlushAsync().AsTask().GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static Frame? Read(FrameReader reader) => reader.ReadAsync(Limits.MessageBytes, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private static bool Same(byte[][] read, Message written) =>
        read.Length == written.Frames.Length && read.Zip(written.Frames).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    /// <summary>Gives at most so many bytes at a time, as a network may.</summary>
    private sealed class PiecesStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, piece)], cancellationToken);
    }
}
