using System.Text;
using Workbook.JupyterKernel.Wire;
using Xunit;

namespace Workbook.Tests.Wire;

/// <summary>Short words for tests of sockets.</summary>
internal static class Sockets
{
    public const string Here = "127.0.0.1";

    /// <summary>Ends a test that waits for what does not come.</summary>
    public static CancellationToken Soon => CancellationTokenSource.CreateLinkedTokenSource(
        TestContext.Current.CancellationToken, new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token).Token;

    public static byte[][] Bytes(params IEnumerable<string> frames) => [.. frames.Select(Encoding.UTF8.GetBytes)];

    public static IEnumerable<string> Text(IEnumerable<byte[]> frames) => frames.Select(Encoding.UTF8.GetString);

    /// <summary>Sends every message back until the socket is closed.</summary>
    public static async Task EchoAsync(RouterSocket router)
    {
        try
        {
            while (true)
            {
                await router.SendAsync(await router.ReceiveAsync());
            }
        }
        catch (EndOfStreamException)
        {
            // The socket was closed.
        }
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        CancellationToken soon = Soon;
        while (!condition())
        {
            await Task.Delay(5, soon);
        }
    }
}
