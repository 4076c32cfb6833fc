using Shouldly;
using Workbook.JupyterKernel.Wire;
using Xunit;
using static Workbook.Tests.Wire.Sockets;

namespace Workbook.Tests.Wire;

public sealed class ReplySocketTests
{
    [Fact]
    public async Task Question_ComesBack()
    {
        await using var reply = ReplySocket.Bind(Here, 0);
        await using RequestSocket request = await RequestSocket.ConnectAsync(Here, reply.Port, Soon);
        for (int i = 0; i < 10; i++)
        {
            await request.SendAsync(Bytes("ping", $"{i}"), Soon);
            Text(await request.ReceiveAsync(Soon)).ShouldBe(["ping", $"{i}"]);
        }
    }

    [Fact]
    public async Task Envelope_ComesBackAsItWas()
    {
        await using var reply = ReplySocket.Bind(Here, 0);
        await using DealerSocket dealer = await DealerSocket.ConnectAsync(Here, reply.Port, cancellation: Soon);
        await dealer.SendAsync(Bytes("", "", "x", ""), Soon);
        Text(await dealer.ReceiveAsync(Soon)).ShouldBe(["", "", "x", ""]);
    }
}
