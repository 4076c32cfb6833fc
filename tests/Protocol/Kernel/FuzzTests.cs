using System.Net.Sockets;

namespace Workbook.Tests.Protocol.Kernel;

public sealed class FuzzTests
{
    private const int Seed = 20260601;
    private const int ConnectionsPerSocket = 120;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task RubbishOnEverySocket_LeavesTheKernelAnswering()
    {
        await using var kernel = await RealKernel.StartAsync();
        (await kernel.AskAsync("execute_request", "{\"code\": \"int kept = 5;\"}")).FindString("status").ShouldBe("ok");
        var connection = kernel.Connection;
        var rubbish = new Rubbish(Seed, kernel);
        for (var i = 0; i < ConnectionsPerSocket; i++)
        {
            foreach (var port in new[] { connection.ShellPort, connection.IopubPort, connection.StdinPort, connection.ControlPort, connection.HeartbeatPort })
            {
                await SendAsync(port, rubbish.Next());
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{rubbish.Frames} frames on {5 * ConnectionsPerSocket} connections, seed {Seed}");
        rubbish.Frames.ShouldBeGreaterThan(5000);
        kernel.Lives.ShouldBeTrue();
        (await ValueAfterRubbishAsync(kernel)).ShouldBe("6");
        (await kernel.BeatsAsync()).ShouldBeTrue();
        var log = await kernel.EndAsync();
        log.ShouldContain("connection from 127.0.0.1");
        log.ShouldNotContain("failed:");
    }

    // Some of the rubbish is rightly signed: a request that fails, or an interrupt, which may come late and end the question instead.
    private static async Task<string?> ValueAfterRubbishAsync(RealKernel kernel)
    {
        string? value = null;
        for (var attempt = 0; attempt < 20 && value != "6"; attempt++)
        {
            value = await kernel.ValueAsync("kept + 1");
            await Task.Delay(attempt * LongestAnswer, TestContext.Current.CancellationToken);
        }

        return value;
    }

    // Some of it is read before the connection goes, some is not; either must do no harm.
    private static async Task SendAsync(int port, byte[] bytes)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", port);
        try
        {
            await tcp.GetStream().WriteAsync(bytes);
            await tcp.GetStream().ReadAsync(new byte[4096]).AsTask().WaitAsync(LongestAnswer);
        }
        catch (Exception closed) when (closed is IOException or TimeoutException)
        {
            // It was turned away before it had said everything.
        }
    }
}
