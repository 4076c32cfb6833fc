using Shouldly;
using Workbook.JupyterKernel.Wire;
using Xunit;
using static Workbook.Tests.Wire.Sockets;

namespace Workbook.Tests.Wire;

/// <summary>Our sockets and libzmq's, each in either place.</summary>
public sealed class LibzmqTests
{
    // Every script gets a port, and fails after some seconds rather than hang.
    private const string Head = """
        import sys, zmq
        context = zmq.Context()
        def connect(kind, identity=None):
            s = context.socket(kind)
            s.rcvtimeo = s.sndtimeo = 20000
            s.linger = 5000
            if identity: s.identity = identity
            if kind == zmq.SUB: s.subscribe(b'')
            s.connect(f'tcp://127.0.0.1:{sys.argv[1]}')
            return s
        def bind(kind):
            s = context.socket(kind)
            s.rcvtimeo = s.sndtimeo = 20000
            s.linger = 5000
            s.sndhwm = s.rcvhwm = 0
            print(s.bind_to_random_port('tcp://127.0.0.1'))
            return s

        """;

    [Theory]
    [InlineData("DEALER", "[b'question', b'']")]
    [InlineData("DEALER", "[bytes(10_000_000), b'', bytes(255), bytes(256), bytes(65536)]")]
    [InlineData("DEALER", "[b'%d' % i for i in range(1000)]")]
    [InlineData("REQ", "[b'question', b'']")]
    public async Task TheirDealerAndRequest_TalkToOurRouter(string kind, string message)
    {
        await Needs.Zmq();
        await using var router = RouterSocket.Bind(Here, 0);
        Task echo = EchoAsync(router);
        await PythonScript.RunAsync(Head + $$"""
            s = connect(zmq.{{kind}}, b'front-end')
            message = {{message}}
            for i in range(3):
                s.send_multipart(message)
                assert s.recv_multipart() == message
            """, router.Port);
        await router.DisposeAsync();
        await echo;
    }

    [Fact]
    public async Task ManyMessagesOfTheirs_ArriveInOrder()
    {
        await Needs.Zmq();
        await using var router = RouterSocket.Bind(Here, 0);
        await using var script = PythonScript.Start(Head + """
            s = connect(zmq.DEALER, b'\x01\x02')
            for i in range(20000): s.send_multipart([b'%d' % i, b'x' * (i % 300)])
            print(s.recv_multipart())
            """, router.Port);
        for (int i = 0; i < 20_000; i++)
        {
            byte[][] message = await router.ReceiveAsync(Soon);
            Text(message[1..]).ShouldBe([$"{i}", new string('x', i % 300)]);
            message[0].ShouldBe([1, 2]);
        }

        await router.SendAsync([[1, 2], .. Bytes("thanks")], Soon);
        (await script.ReadLineAsync()).ShouldBe("[b'thanks']");
    }

    [Fact]
    public async Task TheirHeartbeat_IsAnswered()
    {
        await Needs.Zmq();
        await using var reply = ReplySocket.Bind(Here, 0);
        await PythonScript.RunAsync(Head + """
            for kind, message in (zmq.REQ, [b'ping']), (zmq.REQ, [b'a', b'', b'b']), (zmq.DEALER, [b'', b'ping']):
                s = connect(kind)
                for i in range(3):
                    s.send_multipart(message)
                    assert s.recv_multipart() == message
            """, reply.Port);
    }

    [Fact]
    public async Task TheirPings_AreAnswered()
    {
        await Needs.Zmq();
        await using var router = RouterSocket.Bind(Here, 0);
        // Without an answer libzmq would drop the connection within the second.
        await using var script = PythonScript.Start(Head + """
            import time
            s = context.socket(zmq.DEALER)
            s.rcvtimeo = 20000
            s.heartbeat_ivl, s.heartbeat_timeout = 50, 1000
            monitor = s.get_monitor_socket(zmq.EVENT_DISCONNECTED)
            s.connect(f'tcp://127.0.0.1:{sys.argv[1]}')
            time.sleep(1.5)
            assert monitor.poll(0) == 0
            s.send(b'still here')
            # An ending Python does not wait for what libzmq has yet to send, so it waits for the answer.
            print(s.recv_multipart())
            """, router.Port);
        byte[][] message = await router.ReceiveAsync(Soon);
        Text(message[1..]).ShouldBe(["still here"]);
        await router.SendAsync([message[0], .. Bytes("so are we")], Soon);
        (await script.ReadLineAsync()).ShouldBe("[b'so are we']");
    }

    [Fact]
    public async Task TheirSubscribers_GetTheirTopics_AlsoAfterReconnecting()
    {
        await Needs.Zmq();
        var publisher = PublisherSocket.Bind(Here, 0);
        int port = publisher.Port;
        await using var script = PythonScript.Start(Head + """
            def subscriber(topic):
                s = context.socket(zmq.SUB)
                s.rcvtimeo = 20000
                s.reconnect_ivl = 20
                s.subscribe(topic)
                s.connect(f'tcp://127.0.0.1:{sys.argv[1]}')
                return s
            a, b = subscriber(b'a'), subscriber(b'b')
            # A subscriber subscribes anew only when it is looked at, so both must be, until both have something.
            poller = zmq.Poller()
            poller.register(a, zmq.POLLIN)
            poller.register(b, zmq.POLLIN)
            for i in range(2):
                got = {}
                while len(got) < 2:
                    got |= {s: s.recv_multipart() for s, _ in poller.poll(1000)}
                print(got[a], got[b])
            """, port);
        await TellBothAsync(publisher, "1");
        (await script.ReadLineAsync()).ShouldBe("[b'a1', b'text'] [b'b1', b'text']");

        await publisher.DisposeAsync();
        await using var next = PublisherSocket.Bind(Here, port);
        await TellBothAsync(next, "2");
        (await script.ReadLineAsync()).ShouldBe("[b'a2', b'text'] [b'b2', b'text']");
        await script.SucceedsAsync();
    }

    [Fact]
    public async Task TheirSubscriber_LosesNothing()
    {
        await Needs.Zmq();
        await using var publisher = PublisherSocket.Bind(Here, 0);
        await using var script = PythonScript.Start(Head + """
            s = connect(zmq.SUB)
            for i in range(5000):
                message = s.recv_multipart()
                assert message == [b'stream', b'%d' % i, bytes(10_000_000 if i == 2500 else 100)], i
            print('all')
            """, publisher.Port);
        await UntilAsync(() => publisher.Subscribers == 1);
        for (int i = 0; i < 5000; i++)
        {
            await publisher.SendAsync([.. Bytes("stream", $"{i}"), new byte[i == 2500 ? 10_000_000 : 100]], Soon);
        }

        (await script.ReadLineAsync()).ShouldBe("all");
    }

    [Fact]
    public async Task OurDealer_TalksToTheirRouter()
    {
        await Needs.Zmq();
        await using var script = PythonScript.Start(Head + """
            s = bind(zmq.ROUTER)
            for i in range(1001):
                message = s.recv_multipart()
                assert message[0] == b'me', message[0]
                s.send_multipart(message)
            """);
        await using DealerSocket dealer = await DealerSocket.ConnectAsync(Here, await PortAsync(script), "me"u8.ToArray(), Soon);
        byte[][] large = [new byte[10_000_000], [], new byte[256]];
        await dealer.SendAsync(large, Soon);
        (await dealer.ReceiveAsync(Soon)).Select(frame => frame.Length).ShouldBe([10_000_000, 0, 256]);
        for (int i = 0; i < 1000; i++)
        {
            await dealer.SendAsync(Bytes($"{i}", ""), Soon);
        }

        for (int i = 0; i < 1000; i++)
        {
            Text(await dealer.ReceiveAsync(Soon)).ShouldBe([$"{i}", ""]);
        }

        await script.SucceedsAsync();
    }

    [Fact]
    public async Task OurRequest_IsAnsweredByTheirReply()
    {
        await Needs.Zmq();
        await using var script = PythonScript.Start(Head + """
            s = bind(zmq.REP)
            for i in range(3): s.send_multipart(s.recv_multipart() + [b'%d' % i])
            """);
        await using RequestSocket request = await RequestSocket.ConnectAsync(Here, await PortAsync(script), Soon);
        for (int i = 0; i < 3; i++)
        {
            await request.SendAsync(Bytes("ping"), Soon);
            Text(await request.ReceiveAsync(Soon)).ShouldBe(["ping", $"{i}"]);
        }

        await script.SucceedsAsync();
    }

    [Theory]
    [InlineData("PUB")]
    [InlineData("XPUB")]
    public async Task OurSubscriber_HearsTheirPublisher(string kind)
    {
        await Needs.Zmq();
        await using var script = PythonScript.Start(Head + $$"""
            s = bind(zmq.{{kind}})
            sys.stdin.readline()
            for i in range(5000): s.send_multipart([b'topic', b'%d' % i, bytes(10_000_000 if i == 2500 else 10)])
            sys.stdin.readline()
            s.close()
            """);
        await using SubscriberSocket subscriber = await SubscriberSocket.ConnectAsync(Here, await PortAsync(script), Soon);
        // libzmq reads the subscription a moment after the handshake.
        await Task.Delay(200, Soon);
        await script.WriteLineAsync("go");
        for (int i = 0; i < 5000; i++)
        {
            byte[][] message = await subscriber.ReceiveAsync(Soon);
            Text(message[..2]).ShouldBe(["topic", $"{i}"]);
            message[2].Length.ShouldBe(i == 2500 ? 10_000_000 : 10);
        }

        await script.WriteLineAsync("close");
        await Should.ThrowAsync<EndOfStreamException>(async () => await subscriber.ReceiveAsync(Soon));
        await script.SucceedsAsync();
    }

    private static async Task<int> PortAsync(PythonScript script) => int.Parse(await script.ReadLineAsync(), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task TellBothAsync(PublisherSocket publisher, string round)
    {
        await UntilAsync(() => publisher.Subscribers == 2);
        await publisher.SendAsync(Bytes($"c{round}", "text"), Soon);
        await publisher.SendAsync(Bytes($"a{round}", "text"), Soon);
        await publisher.SendAsync(Bytes($"b{round}", "text"), Soon);
    }
}
