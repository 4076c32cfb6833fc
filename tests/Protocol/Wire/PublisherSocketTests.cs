using Shouldly;
using Workbook.JupyterKernel.Wire;
using Xunit;
using static Workbook.Tests.Wire.Sockets;

namespace Workbook.Tests.Wire;

public sealed class PublisherSocketTests
{
    [Fact]
    public async Task EverySubscriber_GetsEveryMessage()
    {
        await using var publisher = PublisherSocket.Bind(Here, 0);
        await using SubscriberSocket one = await SubscriberSocket.ConnectAsync(Here, publisher.Port, Soon);
        await using SubscriberSocket two = await SubscriberSocket.ConnectAsync(Here, publisher.Port, Soon);
        await publisher.SendAsync(Bytes("topic", "text"), Soon);

        Text(await one.ReceiveAsync(Soon)).ShouldBe(["topic", "text"]);
        Text(await two.ReceiveAsync(Soon)).ShouldBe(["topic", "text"]);
    }

    [Fact]
    public async Task Subscribers_AreCountedWhileTheyAreSubscribed()
    {
        await using var publisher = PublisherSocket.Bind(Here, 0);
        publisher.Subscribers.ShouldBe(0);
        SubscriberSocket subscriber = await SubscriberSocket.ConnectAsync(Here, publisher.Port, Soon);
        await UntilAsync(() => publisher.Subscribers == 1);
        await subscriber.DisposeAsync();
        await UntilAsync(() => publisher.Subscribers == 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Topics_AreHeldToAfterTheyAreAskedForAndCancelled_InBothVersionsForms(byte minor)
    {
        await using var publisher = PublisherSocket.Bind(Here, 0);
        using RawPeer peer = await RawPeer.ConnectAsync(publisher.Port);
        await peer.ShakeHandsAsync("SUB", minor);
        await peer.SendAsync(Subscription(minor, on: true, "a"));
        await peer.SendAsync(Subscription(minor, on: true, "b"));
        await publisher.SendAsync(Bytes("a1"), Soon);
        (await peer.ReadAsync(4)).ShouldBe([0, 2, .. "a1"u8]);

        await peer.SendAsync(Subscription(minor, on: false, "a"));
        // The cancellation is read before what this peer asks next.
        await peer.SendAsync([4, 7, 4, .. "PING"u8, 0, 0]);
        (await peer.ReadAsync(7)).ShouldBe([4, 5, 4, .. "PONG"u8]);
        await publisher.SendAsync(Bytes("a2"), Soon);
        await publisher.SendAsync(Bytes("b2"), Soon);
        (await peer.ReadAsync(4)).ShouldBe([0, 2, .. "b2"u8]);
    }

    [Fact]
    public async Task WhatIsPublishedBetweenConnectionAndSubscription_IsDeliveredWithIt()
    {
        await using var publisher = PublisherSocket.Bind(Here, 0);
        using RawPeer peer = await RawPeer.ConnectAsync(publisher.Port);
        await peer.ShakeHandsAsync("SUB");
        await publisher.SendAsync(Bytes("a1"), Soon);
        await publisher.SendAsync(Bytes("b1"), Soon);
        await publisher.SendAsync(Bytes("a2"), Soon);
        await peer.SendAsync(Subscription(1, on: true, "a"));
        (await peer.ReadAsync(8)).ShouldBe([0, 2, .. "a1"u8, 0, 2, .. "a2"u8]);
    }

    [Fact]
    public async Task ReaderThatIsBehind_LosesNothingOf100Megabytes()
    {
        const int count = 5_000;
        await using var publisher = PublisherSocket.Bind(Here, 0);
        await using SubscriberSocket subscriber = await SubscriberSocket.ConnectAsync(Here, publisher.Port, Soon);
        await UntilAsync(() => publisher.Subscribers == 1);
        byte[] text = new byte[100_000_000 / count];
        for (int i = 0; i < count; i++)
        {
            await publisher.SendAsync([.. Bytes($"{i}"), text], Soon);
        }

        for (int i = 0; i < count; i++)
        {
            Text((await subscriber.ReceiveAsync(Soon))[..1]).ShouldBe([$"{i}"]);
        }
    }

    [Fact]
    public async Task ReaderThatDoesNotRead_HoldsNobodyUp_AndStillGetsTheLastMessages()
    {
        var log = new List<string>();
        await using var publisher = PublisherSocket.Bind(Here, 0, log.Add);
        using RawPeer stuck = await RawPeer.ConnectAsync(publisher.Port);
        await stuck.ShakeHandsAsync("SUB");
        await stuck.SendAsync(Subscription(1, on: true, ""));
        await UntilAsync(() => publisher.Subscribers == 1);

        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i < 400; i++)
        {
            await publisher.SendAsync([megabyte], Soon);
        }

        await publisher.SendAsync(Bytes("idle"), Soon);
        log.ShouldHaveSingleItem().ShouldContain("its oldest messages are dropped");
        (await CountUntilIdleAsync(stuck)).ShouldBeInRange(255, 300);
    }

    private static async Task<int> CountUntilIdleAsync(RawPeer peer)
    {
        int megabytes = 0;
        while (true)
        {
            byte[] header = await peer.ReadAsync(2);
            if (header[0] == 0)
            {
                (await peer.ReadAsync(header[1])).ShouldBe("idle"u8.ToArray());
                return megabytes;
            }

            await peer.ReadAsync(7 + (1 << 20));
            megabytes++;
        }
    }

    private static byte[] Subscription(int minor, bool on, string topic)
    {
        byte[] name = on ? [9, .. "SUBSCRIBE"u8] : [6, .. "CANCEL"u8];
        byte[] body = minor == 0 ? [(byte)(on ? 1 : 0), .. Bytes(topic)[0]] : [.. name, .. Bytes(topic)[0]];
        return [(byte)(minor == 0 ? 0 : 4), (byte)body.Length, .. body];
    }
}
