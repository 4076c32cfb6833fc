namespace Workbook.Tests.Protocol.Kernel;

public sealed class HistoryTests
{
    [Theory]
    [InlineData("{\"hist_access_type\": \"tail\", \"n\": 2}", "3:b+1 4:int a = 2;")]
    [InlineData("{\"hist_access_type\": \"tail\"}", "1:int a = 1; 2:int b = 1; 3:b+1 4:int a = 2;")]
    [InlineData("{\"hist_access_type\": \"range\", \"session\": 0, \"start\": 2, \"stop\": 4}", "2:int b = 1; 3:b+1")]
    [InlineData("{\"hist_access_type\": \"range\", \"session\": 1, \"start\": 3}", "3:b+1 4:int a = 2;")]
    [InlineData("{\"hist_access_type\": \"range\", \"session\": -1, \"start\": 0}", "")]
    [InlineData("{\"hist_access_type\": \"search\", \"pattern\": \"int ?*\"}", "1:int a = 1; 2:int b = 1; 4:int a = 2;")]
    [InlineData("{\"hist_access_type\": \"search\", \"pattern\": \"int*\", \"n\": 1}", "4:int a = 2;")]
    [InlineData("{\"hist_access_type\": \"search\", \"pattern\": \"nothing\"}", "")]
    public async Task Request_FindsItsEntries(string request, string expected)
    {
        await using var kernel = new MemoryKernel();
        foreach (var code in new[] { "int a = 1;", "int b = 1;", "b+1", "int a = 2;" })
        {
            await kernel.RunAsync(code);
        }

        await kernel.RunAsync("hidden", "\"silent\": true, \"stop_on_error\": false");
        var reply = await kernel.AskAsync("history_request", request);
        var entries = reply.Content.Find("history")!.Value.EnumerateArray().ToList();
        string.Join(' ', entries.Select(entry => $"{entry[1].GetInt32()}:{entry[2].GetString()}")).ShouldBe(expected);
        entries.ShouldAllBe(entry => entry[0].GetInt32() == 1);
    }

    [Fact]
    public async Task Outputs_StandBesideTheSources()
    {
        await using var kernel = new MemoryKernel();
        await kernel.RunAsync("40 + 2");
        await kernel.RunAsync("int none = 0;");
        var reply = await kernel.AskAsync("history_request", "{\"hist_access_type\": \"tail\", \"n\": 5, \"output\": true, \"raw\": true}");
        reply.Content.Find("history")!.Value.GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("[[1,1,[\"40+2\",\"42\"]],[1,2,[\"intnone=0;\",null]]]");
    }

    [Fact]
    public async Task UniqueSearch_KeepsTheLatestOfEqualEntries()
    {
        await using var kernel = new MemoryKernel();
        foreach (var code in new[] { "1", "2", "1" })
        {
            await kernel.RunAsync(code);
        }

        var reply = await kernel.AskAsync("history_request", "{\"hist_access_type\": \"search\", \"pattern\": \"*\", \"unique\": true}");
        reply.Content.Find("history")!.Value.EnumerateArray().Select(entry => entry[1].GetInt32()).ShouldBe([2, 3]);
    }
}
