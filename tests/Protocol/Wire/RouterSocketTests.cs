using Shouldly;
using Workbook.JupyterKernel.Wire;
using Xunit;
using static Workbook.Tests.Wire.Sockets;

namespace Workbook.Tests.Wire;

public sealed class RouterSocketTests
{
    [Fact]
    public async Task Request_ComesWithTheIdentity_ByWhichTheAnswerGoes()
    {
        await using var router = RouterSocket.Bind(Here, 0);
        await using DealerSocket dealer = await DealerSocket.ConnectAsync(Here, router.Port, "me"u8.ToArray(), Soon);

        await dealer.SendAsync(Bytes("one", "", "two"), Soon);
        byte[][] request = await router.ReceiveAsync(Soon);
        await router.SendAsync([request[0], .. Bytes("answer")], Soon);

        Text(request).ShouldBe(["me", "one", "", "two"]);
        Text(await dealer.ReceiveAsync(Soon)).ShouldBe(["answer"]);
    }

    [Fact]
    public async Task PeerWithoutIdentity_GetsFiveBytesBeginningWithZero()
    {
        await using var router = RouterSocket.Bind(Here, 0);
        await using DealerSocket first = await DealerSocket.ConnectAsync(Here, router.Port, cancellation: Soon);
        await using DealerSocket second = await DealerSocket.ConnectAsync(Here, router.Port, cancellation: Soon);

        await first.SendAsync(Bytes("x"), Soon);
        byte[] one = (await router.ReceiveAsync(Soon))[0];
        await second.SendAsync(Bytes("x"), Soon);
        byte[] two = (await router.ReceiveAsync(Soon))[0];

        one.Length.ShouldBe(5);
        one[0].ShouldBe((byte)0);
        two.ShouldNotBe(one);
    }

    [Fact]
    public async Task SecondPeerOfOneIdentity_IsRefused_AndTheFirstStays()
    {
        var log = new List<string>();
        await using var router = RouterSocket.Bind(Here, 0, log.Add);
        await using DealerSocket first = await DealerSocket.ConnectAsync(Here, router.Port, "me"u8.ToArray(), Soon);
        await first.SendAsync(Bytes("first"), Soon);
        await router.ReceiveAsync(Soon);

        await using DealerSocket second = await DealerSocket.ConnectAsync(Here, router.Port, "me"u8.ToArray(), Soon);
        await Should.ThrowAsync<EndOfStreamException>(async () => await second.ReceiveAsync(Soon));
        await router.SendAsync(Bytes("me", "still here"), Soon);

        Text(await first.ReceiveAsync(Soon)).ShouldBe(["still here"]);
        log.ShouldHaveSingleItem().ShouldContain("its identity is taken: me");
    }

    [Fact]
    public async Task IdentityOfAPeerThatLeft_IsFreeAgain()
    {
        await using var router = RouterSocket.Bind(Here, 0);
        for (int i = 0; i < 3; i++)
        {
            await using DealerSocket dealer = await DealerSocket.ConnectAsync(Here, router.Port, "me"u8.ToArray(), Soon);
            await dealer.SendAsync(Bytes($"{i}"), Soon);
            Text(await router.ReceiveAsync(Soon)).ShouldBe(["me", $"{i}"]);
        }
    }

    [Fact]
    public async Task MessageToNobody_IsNoError()
    {
        await using var router = RouterSocket.Bind(Here, 0);
        await router.SendAsync(Bytes("nobody", "hello"), Soon);
        Task receiving = router.ReceiveAsync(Soon).AsTask();
        receiving.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task MessagesOfManyThreads_AreWholeAndInOrder()
    {
        const int threads = 8, each = 100;
        await using var router = RouterSocket.Bind(Here, 0);
        await using DealerSocket dealer = await DealerSocket.ConnectAsync(Here, router.Port, cancellation: Soon);
        Task sending = Parallel.ForAsync(0, threads, async (thread, _) =>
        {
            for (int i = 0; i < each; i++)
            {
                await dealer.SendAsync(Bytes($"{thread}", $"{i}", new string('x', i * 250), $"{thread}"), Soon);
            }
        });

        int[] next = new int[threads];
        for (int i = 0; i < threads * each; i++)
        {
            string[] message = [.. Text(await router.ReceiveAsync(Soon)).Skip(1)];
            int thread = int.Parse(message[0], System.Globalization.CultureInfo.InvariantCulture);
            message.ShouldBe([$"{thread}", $"{next[thread]}", new string('x', next[thread] * 250), $"{thread}"]);
            next[thread]++;
        }

        await sending;
        next.ShouldAllBe(count => count == each);
    }

    [Fact]
    public async Task Dispose_LetsQueuedMessagesLeave_AndEndsReceive()
    {
        var router = RouterSocket.Bind(Here, 0);
        await using DealerSocket dealer = await DealerSocket.ConnectAsync(Here, router.Port, "me"u8.ToArray(), Soon);
        await dealer.SendAsync(Bytes("hello"), Soon);
        await router.ReceiveAsync(Soon);
        Task<byte[][]> receiving = router.ReceiveAsync(Soon).AsTask();
        await router.SendAsync([.. Bytes("me"), new byte[5_000_000]], Soon);

        await router.DisposeAsync();

        (await dealer.ReceiveAsync(Soon))[0].Length.ShouldBe(5_000_000);
        await Should.ThrowAsync<EndOfStreamException>(receiving);
        await Should.ThrowAsync<EndOfStreamException>(async () => await dealer.ReceiveAsync(Soon));
    }

    [Fact]
    public async Task Dispose_WithAPeerThatDoesNotRead_EndsAllTheSame()
    {
        var router = RouterSocket.Bind(Here, 0);
        using RawPeer peer = await RawPeer.ConnectAsync(router.Port);
        await peer.ShakeHandsAsync("DEALER");
        await peer.SendAsync([0, 2, .. "hi"u8]);
        byte[] identity = (await router.ReceiveAsync(Soon))[0];
        await router.SendAsync([identity, new byte[50_000_000]], Soon);

        await router.DisposeAsync().AsTask().WaitAsync(Soon);
    }

    [Fact]
    public async Task Receive_EndsWhenCancelled_AndLosesNothing()
    {
        await using var router = RouterSocket.Bind(Here, 0);
        await using DealerSocket dealer = await DealerSocket.ConnectAsync(Here, router.Port, cancellation: Soon);
        using var cancel = new CancellationTokenSource();
        Task<byte[][]> receiving = router.ReceiveAsync(cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(receiving);

        await dealer.SendAsync(Bytes("x"), Soon);
        Text((await router.ReceiveAsync(Soon))[1..]).ShouldBe(["x"]);
    }

    [Fact]
    public async Task PortInUse_IsSaid()
    {
        await using var router = RouterSocket.Bind(Here, 0);
        Should.Throw<IOException>(() => RouterSocket.Bind(Here, router.Port)).Message.ShouldStartWith($"ROUTER: cannot listen on 127.0.0.1:{router.Port}: ");
        Should.Throw<IOException>(() => RouterSocket.Bind("203.0.113.1", 0)).Message.ShouldStartWith("ROUTER: cannot listen on 203.0.113.1:0: ");
    }
}
