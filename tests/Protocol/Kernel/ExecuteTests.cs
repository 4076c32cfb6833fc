namespace Workbook.Tests.Protocol.Kernel;

public sealed class ExecuteTests
{
    [Fact]
    public async Task Cell_IsBusyInputOutputsIdleInThisOrder()
    {
        await using var kernel = new MemoryKernel();
        var cell = await kernel.RunAsync("Console.Write(\"a\"); display(1); Console.Write(\"b\"); 6 * 7");
        cell.Types.ShouldBe(["busy", "execute_input", "stream", "display_data", "stream", "execute_result", "idle"]);
        cell.Plain.ShouldBe("42");
        cell.Status.ShouldBe("ok");
        cell.Content.Find("payload")!.Value.GetArrayLength().ShouldBe(0);
        cell.Content.Find("user_expressions")!.Value.EnumerateObject().ShouldBeEmpty();
        cell.Single("execute_input").Content.FindString("code")!.ShouldContain("6 * 7");
    }

    [Fact]
    public async Task Streams_KeepTheirOrder()
    {
        await using var kernel = new MemoryKernel();
        var cell = await kernel.RunAsync("Console.Write(\"1\"); Console.Error.Write(\"2\"); Console.Write(\"3\");");
        cell.Outputs.Skip(1).Select(output => output.Content.FindString("name") + output.Content.FindString("text")).ShouldBe(["stdout1", "stderr2", "stdout3"]);
    }

    [Fact]
    public async Task Messages_AreOfOneSessionAndOneVersion()
    {
        await using var kernel = new MemoryKernel();
        var cell = await kernel.RunAsync("1");
        cell.Published.Append(cell.Reply!).Select(message => message.Header.FindString("session")).Distinct().ShouldHaveSingleItem().ShouldNotBeNullOrEmpty();
        cell.Published.Append(cell.Reply!).Select(message => message.Header.FindString("version")).Distinct().ShouldBe(["5.4"]);
        cell.Published.Append(cell.Reply!).Select(message => message.Id).ShouldBeUnique();
        DateTimeOffset.Parse(cell.Reply!.Header.FindString("date")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Count_RisesOnlyForCellsThatAreStored()
    {
        await using var kernel = new MemoryKernel();
        (await kernel.RunAsync("1")).Count.ShouldBe(1);
        (await kernel.RunAsync("1", "\"store_history\": false")).Count.ShouldBe(1);
        (await kernel.RunAsync("1", "\"silent\": true, \"store_history\": true")).Count.ShouldBe(1);
        (await kernel.RunAsync("throw new Exception();")).Count.ShouldBe(2);
        var third = await kernel.RunAsync("1");
        third.Count.ShouldBe(3);
        third.Single("execute_result").Content.Find("execution_count")!.Value.GetInt32().ShouldBe(3);
    }

    [Theory]
    [InlineData("Console.WriteLine(1); Console.Error.WriteLine(2); display(3); 4", "ok")]
    [InlineData("throw new Exception(\"no\");", "error")]
    public async Task Silent_PublishesBusyAndIdleOnly(string code, string status)
    {
        await using var kernel = new MemoryKernel();
        var cell = await kernel.RunAsync(code, "\"silent\": true");
        cell.Types.ShouldBe(["busy", "idle"]);
        cell.Status.ShouldBe(status);
    }

    [Fact]
    public async Task Error_IsTheSameOnIopubAndInTheReply_WithItsLineAsMetadata()
    {
        await using var kernel = new MemoryKernel();
        var cell = await kernel.RunAsync("int x = 1;\nthrow new ArgumentException(\"bad\");");
        var error = cell.Single("error");
        error.Content.FindString("ename").ShouldBe("System.ArgumentException");
        error.Content.FindString("evalue").ShouldBe("bad");
        error.Content.Find("traceback")!.Value[1].GetString().ShouldBe("at cell[1]:line 2");
        error.Metadata.Find("workbook", "line")!.Value.GetInt32().ShouldBe(2);
        cell.Content.Without("status", "execution_count").Equals(error.Content).ShouldBeTrue();
        cell.Status.ShouldBe("error");
    }

    [Fact]
    public async Task CompileError_NamesCellAndLine()
    {
        await using var kernel = new MemoryKernel();
        var error = (await kernel.RunAsync("int x = 1;\nint y = z;")).Single("error");
        error.Content.FindString("ename").ShouldBe("CompilationError");
        error.Content.FindString("evalue")!.ShouldContain("CS0103");
        error.Metadata.Find("workbook", "line")!.Value.GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task StopOnError_AbortsTheCellsThatWait()
    {
        await using var kernel = new MemoryKernel();
        await kernel.RunAsync("using System.Threading;");
        var failing = kernel.Execute("Thread.Sleep(300); throw new Exception();");
        var waiting = kernel.Execute("Console.Write(\"ran\");");
        var info = kernel.Send("kernel_info_request", "{}");
        (await kernel.ExchangeAsync(failing)).Status.ShouldBe("error");
        var aborted = await kernel.ExchangeAsync(waiting);
        aborted.Status.ShouldBe("aborted");
        aborted.Reply!.Type.ShouldBe("execute_reply");
        aborted.Types.ShouldBe(["busy", "idle"]);
        (await kernel.ExchangeAsync(info)).Status.ShouldBe("ok");
        (await kernel.RunAsync("2")).Plain.ShouldBe("2");
    }

    [Fact]
    public async Task WithoutStopOnError_TheCellsThatWaitRun()
    {
        await using var kernel = new MemoryKernel();
        var failing = kernel.Execute("System.Threading.Thread.Sleep(300); throw new Exception();", "\"stop_on_error\": false");
        var waiting = kernel.Execute("Console.Write(\"ran\");");
        await kernel.ExchangeAsync(failing);
        (await kernel.ExchangeAsync(waiting)).Text("stdout").ShouldBe("ran");
    }

    [Fact]
    public async Task UserExpressions_AreEvaluatedEachOnItsOwn()
    {
        await using var kernel = new MemoryKernel();
        var cell = await kernel.RunAsync("int x = 20;", """ "user_expressions": {"good": "x + 1", "bad": "nothing"} """);
        cell.Content.FindString("user_expressions", "good", "status").ShouldBe("ok");
        cell.Content.FindString("user_expressions", "good", "data", "text/plain").ShouldBe("21");
        cell.Content.Find("user_expressions", "good", "metadata")!.Value.EnumerateObject().ShouldBeEmpty();
        cell.Content.FindString("user_expressions", "bad", "status").ShouldBe("error");
        cell.Content.FindString("user_expressions", "bad", "ename").ShouldBe("CompilationError");
    }

    [Fact]
    public async Task UserExpressions_AreLeftOutAfterAnError()
    {
        await using var kernel = new MemoryKernel();
        var cell = await kernel.RunAsync("throw new Exception();", """ "user_expressions": {"one": "1"} """);
        cell.Content.ContainsKey("user_expressions").ShouldBeFalse();
    }

    [Fact]
    public async Task Display_HasAnIdByWhichItIsUpdated()
    {
        await using var kernel = new MemoryKernel();
        var first = (await kernel.RunAsync("var shown = display(1);")).Single("display_data");
        var update = (await kernel.RunAsync("shown.Update(2);")).Single("update_display_data");
        var id = first.Content.FindString("transient", "display_id");
        id.ShouldNotBeNullOrEmpty();
        update.Content.FindString("transient", "display_id").ShouldBe(id);
        update.Content.FindString("data", "text/plain").ShouldBe("2");
    }

    [Fact]
    public async Task ManyLines_ComeInFewMessages()
    {
        await using var kernel = new MemoryKernel();
        var cell = await kernel.RunAsync("for (int i = 0; i < 5000; i++) Console.WriteLine(i);");
        cell.Text("stdout").ShouldBe(string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i}\n")));
        cell.Published.Count.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task StrayException_ComesAsMetadataOfTheTextThatTellsOfIt()
    {
        await using var kernel = new MemoryKernel();
        var cell = await kernel.RunAsync("var t = new System.Threading.Thread(() => throw new InvalidOperationException(\"lost\")); t.Start(); t.Join();");
        cell.Status.ShouldBe("ok");
        cell.Text("stderr").ShouldContain("lost");
        var stray = cell.Published.Where(message => message.Metadata.Find("workbook", "stray") is not null).ShouldHaveSingleItem();
        stray.Type.ShouldBe("stream");
        stray.Metadata.FindString("workbook", "stray", "ename").ShouldBe("System.InvalidOperationException");
        stray.Metadata.FindString("workbook", "stray", "evalue").ShouldBe("lost");
    }

    [Fact]
    public async Task LateStrayException_ReachesTheCellItCameFrom()
    {
        await using var kernel = new MemoryKernel();
        var code = kernel.Execute("new System.Threading.Thread(() => { System.Threading.Thread.Sleep(300); throw new Exception(\"late\"); }).Start();");
        await kernel.ExchangeAsync(code);
        var late = await kernel.Iopub.NextAsync();
        late.ParentHeader.ShouldBe(code.Header);
        late.Metadata.FindString("workbook", "stray", "evalue").ShouldBe("late");
    }

    [Fact]
    public async Task RequestWithoutCode_IsAnErrorAndTheNextCellRuns()
    {
        await using var kernel = new MemoryKernel();
        var broken = await kernel.AskAsync("execute_request", "{\"code\": 5}");
        broken.Status.ShouldBe("error");
        broken.Content.FindString("evalue").ShouldBe("execute_request: 'code' must be a string");
        (await kernel.RunAsync("1")).Plain.ShouldBe("1");
    }
}
