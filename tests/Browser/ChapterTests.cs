using System.Collections.Concurrent;
using Microsoft.Playwright;
using Workbook.JupyterKernel.Install;

namespace Workbook.Tests.Browser;

/// <summary>A reader opens a chapter in Jupyter Notebook and runs all its cells.</summary>
public sealed class ChapterTests
{
    private const float Minutes = 60_000;

    // Cells that front ends leave out have no number afterwards.
    private const string AllHaveRun =
        """
        () => Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code' && cell.get_text().trim() !== '' && !(cell.metadata.tags || []).includes('skip-execution'))
            .every(cell => typeof cell.input_prompt_number === 'number')
        """;

    private const string HasEnded = $"() => document.querySelector('.output_error') || (!Jupyter.notebook.kernel_busy && ({AllHaveRun})())";

    private const string KernelIsConnected = "() => window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected()";

    [Fact]
    public async Task Chapter_RunsAndShowsItsFigures()
    {
        string root = Repository.Root;
        Assert.SkipUnless(File.Exists(Path.Combine(root, "artifacts", "workbook", "Workbook.Attention.dll")), "the library of the notebooks is not built");
        string folder = Directory.CreateTempSubdirectory("workbook-").FullName;
        try
        {
            CopyChapter(root, folder);
            Install(Path.Combine(folder, "data"));
            await using NotebookServer server = await NotebookServer.StartAsync(folder, Path.Combine(folder, "data"));
            await using Browser browser = await Browser.StartAsync();
            (IPage page, ConcurrentQueue<string> foreign) = await browser.OpenPageAsync();
            await WithPictureAsync(page, root, () => ReadAsync(page, server.Address("notebooks/chapter.ipynb")));
            foreign.ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void CopyChapter(string root, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "notebooks"));
        File.CreateSymbolicLink(Path.Combine(folder, "artifacts"), Path.Combine(root, "artifacts"));
        File.Copy(Path.Combine(root, "notebooks", "02-attention-pooling.ipynb"), Path.Combine(folder, "notebooks", "chapter.ipynb"));
    }

    private static void Install(string data) => new KernelInstaller(data).Install(
        KernelProgram.Current() with { Dll = Path.Combine(AppContext.BaseDirectory, "workbook.dll") }, KernelName.OfNotebooks, "C# (workbook)", force: false);

    private static async Task ReadAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync(KernelIsConnected, null, new() { Timeout = Minutes });
        await ClearAsync(page);
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_all_cells");
        await page.WaitForFunctionAsync(HasEnded, null, new() { Timeout = 5 * Minutes });

        (await page.Locator(".output_error").AllInnerTextsAsync()).ShouldBeEmpty();
        await ShouldShowFiguresAsync(page);
    }

    // What is shown afterwards was made here, not stored in the file.
    private static async Task ClearAsync(IPage page)
    {
        (await page.Locator(".output img").CountAsync()).ShouldBeGreaterThan(5);
        await page.EvaluateAsync("() => Jupyter.notebook.clear_all_output()");
        (await page.Locator(".output img").CountAsync()).ShouldBe(0);
    }

    private static async Task ShouldShowFiguresAsync(IPage page)
    {
        ILocator figures = page.Locator(".output_png img");
        int count = await figures.CountAsync();
        count.ShouldBeGreaterThan(5);
        for (int i = 0; i < count; i++)
        {
            (await figures.Nth(i).EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 100 && image.naturalHeight > 100")).ShouldBeTrue($"figure {i}");
            (await figures.Nth(i).BoundingBoxAsync()).ShouldNotBeNull($"figure {i}").Width.ShouldBeGreaterThan(100, $"figure {i}");
        }

        await figures.First.ScrollIntoViewIfNeededAsync();
    }

    /// <summary>Leaves a picture of what the reader sees at the end, good or bad.</summary>
    private static async Task WithPictureAsync(IPage page, string root, Func<Task> action)
    {
        try
        {
            await action();
        }
        finally
        {
            string pictures = Directory.CreateDirectory(Path.Combine(root, "artifacts", "test-results")).FullName;
            await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, "chapter-in-jupyter.png") });
        }
    }
}
