using Workbook.Notebooks.Running;

namespace Workbook.Tests.Protocol.Kernel;

public sealed class RequestTests
{
    [Fact]
    public async Task KernelInfo_TellsTheLanguageAsNotebooksStoreIt()
    {
        await using var kernel = new MemoryKernel();
        var info = (await kernel.AskAsync("kernel_info_request", "{}")).Content;
        info.FindString("status").ShouldBe("ok");
        info.FindString("protocol_version").ShouldBe("5.4");
        info.Find("language_info")!.Value.GetRawText().ShouldBe(WorkbookMetadata.Canonical.Find("language_info")!.Value.GetRawText());
        info.FindString("implementation").ShouldNotBeNullOrEmpty();
        Version.TryParse(info.FindString("implementation_version"), out _).ShouldBeTrue();
        info.FindString("banner").ShouldNotBeNullOrEmpty();
        info.Find("help_links")!.Value.EnumerateArray().ShouldAllBe(link => link.GetProperty("url").GetString()!.StartsWith("https://", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_IsPublishedOnceAndFirst()
    {
        await using var kernel = new MemoryKernel();
        var starting = await kernel.Iopub.NextAsync();
        starting.Content.FindString("execution_state").ShouldBe("starting");
        starting.ParentHeader.Count.ShouldBe(0);
        (await kernel.AskAsync("kernel_info_request", "{}")).Types.ShouldBe(["busy", "idle"]);
    }

    [Fact]
    public async Task UnknownType_IsLoggedAndPassedOver()
    {
        await using var kernel = new MemoryKernel();
        kernel.Send("debug_request", "{}");
        (await kernel.AskAsync("kernel_info_request", "{}")).Status.ShouldBe("ok");
        kernel.Log.ToString().ShouldBe("workbook jupyter: ignored a message of the unknown type 'debug_request'\n");
        kernel.Shell.TryNext(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task CommOpen_IsAnsweredByClosing()
    {
        await using var kernel = new MemoryKernel();
        var opened = await kernel.AskAsync("comm_open", "{\"comm_id\": \"c1\", \"target_name\": \"jupyter.widget\", \"data\": {}}");
        opened.Types.ShouldBe(["busy", "comm_close", "idle"]);
        opened.Single("comm_close").Content.FindString("comm_id").ShouldBe("c1");
    }

    [Theory]
    [InlineData("comm_msg")]
    [InlineData("comm_close")]
    public async Task CommMessages_ArePassedOver(string type)
    {
        await using var kernel = new MemoryKernel();
        (await kernel.AskAsync(type, "{\"comm_id\": \"c1\", \"data\": {}}")).Types.ShouldBe(["busy", "idle"]);
        kernel.Log.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task CommInfo_KnowsNone()
    {
        await using var kernel = new MemoryKernel();
        var info = await kernel.AskAsync("comm_info_request", "{}");
        info.Status.ShouldBe("ok");
        info.Content.Find("comms")!.Value.EnumerateObject().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Shutdown_IsAnsweredAndEndsTheKernel(bool onControl, bool restart)
    {
        await using var kernel = new MemoryKernel();
        var channel = onControl ? kernel.Control : kernel.Shell;
        var reply = await kernel.AskAsync("shutdown_request", $"{{\"restart\": {(restart ? "true" : "false")}}}", channel);
        reply.Status.ShouldBe("ok");
        reply.Content.Find("restart")!.Value.GetBoolean().ShouldBe(restart);
        reply.Types.ShouldBe(["busy", "shutdown_reply", "idle"]);
        await kernel.Running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Shutdown_DoesNotWaitForTheRunningCell()
    {
        await using var kernel = new MemoryKernel();
        kernel.Execute("while (true) {}");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        await kernel.Control.AskAndWaitAsync(kernel, "shutdown_request", "{\"restart\": false}");
        await kernel.Running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }
}
