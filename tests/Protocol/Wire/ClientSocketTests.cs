using System.Net;
using System.Net.Sockets;
using Shouldly;
using Workbook.JupyterKernel.Wire;
using Xunit;
using static Workbook.Tests.Wire.Sockets;

namespace Workbook.Tests.Wire;

public sealed class ClientSocketTests
{
    [Fact]
    public async Task Connect_WaitsUntilThePeerListens()
    {
        int port = ConnectionInfo.Create().ShellPort;
        Task<DealerSocket> connecting = DealerSocket.ConnectAsync(Here, port, cancellation: Soon);
        await Task.Delay(200, Soon);
        connecting.IsCompleted.ShouldBeFalse();

        await using var router = RouterSocket.Bind(Here, port);
        await using DealerSocket dealer = await connecting;
        await dealer.SendAsync(Bytes("here"), Soon);
        Text((await router.ReceiveAsync(Soon))[1..]).ShouldBe(["here"]);
    }

    [Fact]
    public async Task Connect_EndsWhenCancelled()
    {
        using var cancel = new CancellationTokenSource(100);
        await Should.ThrowAsync<OperationCanceledException>(DealerSocket.ConnectAsync(Here, ConnectionInfo.Create().ShellPort, cancellation: cancel.Token));
    }

    [Fact]
    public async Task SocketThatDoesNotFit_IsSaid()
    {
        await using var publisher = PublisherSocket.Bind(Here, 0);
        InvalidDataException error = await Should.ThrowAsync<InvalidDataException>(DealerSocket.ConnectAsync(Here, publisher.Port, cancellation: Soon));
        error.Message.ShouldBe($"DEALER: 127.0.0.1:{publisher.Port} cannot be used: DEALER does not serve a peer of type 'PUB'.");
    }

    [Fact]
    public async Task ServerOfAnotherKind_IsSaid()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Task<DealerSocket> connecting = DealerSocket.ConnectAsync(Here, port, cancellation: Soon);
        using TcpClient web = await listener.AcceptTcpClientAsync(Soon);
        await web.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), Soon);
        (await Should.ThrowAsync<InvalidDataException>(connecting)).Message.ShouldContain("no ZeroMQ peer: it begins with 48545450");
    }

    [Fact]
    public async Task PeerThatCloses_EndsReceive_AfterWhatItSent()
    {
        var publisher = PublisherSocket.Bind(Here, 0);
        await using SubscriberSocket subscriber = await SubscriberSocket.ConnectAsync(Here, publisher.Port, Soon);
        await UntilAsync(() => publisher.Subscribers == 1);
        await publisher.SendAsync(Bytes("last"), Soon);
        await publisher.DisposeAsync();

        Text(await subscriber.ReceiveAsync(Soon)).ShouldBe(["last"]);
        await Should.ThrowAsync<EndOfStreamException>(async () => await subscriber.ReceiveAsync(Soon));
    }

    [Fact]
    public async Task SendToAPeerThatIsGone_IsNoError()
    {
        var router = RouterSocket.Bind(Here, 0);
        await using DealerSocket dealer = await DealerSocket.ConnectAsync(Here, router.Port, cancellation: Soon);
        await router.DisposeAsync();
        for (int i = 0; i < 100; i++)
        {
            await dealer.SendAsync([new byte[100_000]], Soon);
        }

        await Should.ThrowAsync<EndOfStreamException>(async () => await dealer.ReceiveAsync(Soon));
    }

    [Fact]
    public async Task Dispose_SendsWhatIsQueued_AndEndsReceive()
    {
        await using var router = RouterSocket.Bind(Here, 0);
        DealerSocket dealer = await DealerSocket.ConnectAsync(Here, router.Port, cancellation: Soon);
        Task<byte[][]> receiving = dealer.ReceiveAsync(Soon).AsTask();
        await dealer.SendAsync([new byte[5_000_000]], Soon);
        await dealer.DisposeAsync();

        await Should.ThrowAsync<EndOfStreamException>(receiving);
        (await router.ReceiveAsync(Soon))[1].Length.ShouldBe(5_000_000);
    }
}
