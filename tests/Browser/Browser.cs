using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Workbook.Tests.Browser;

/// <summary>The system's Chromium, driven by Playwright; nothing is downloaded.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts it; where there is none, the test is skipped.</summary>
    public static async Task<Browser> StartAsync()
    {
        string? program = Places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "chromium is not installed");
        IPlaywright playwright = await Playwright.CreateAsync();

        // Root may not use Chromium's sandbox, and CI often is root.
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] }));
    }

    /// <summary>A page that notes what it asks of other machines.</summary>
    public async Task<(IPage Page, ConcurrentQueue<string> Foreign)> OpenPageAsync()
    {
        IPage page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        ConcurrentQueue<string> foreign = [];
        page.Context.Request += (_, request) => Note(request.Url);
        page.WebSocket += (_, socket) => Note(socket.Url);
        return (page, foreign);

        void Note(string address)
        {
            if (IsForeign(new(address)))
            {
                foreign.Enqueue(address);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static bool IsForeign(Uri address) => address.Scheme is "http" or "https" or "ws" or "wss" && !address.IsLoopback;
}
