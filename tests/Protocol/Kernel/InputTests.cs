using System.Text;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Format;

namespace Workbook.Tests.Protocol.Kernel;

public sealed class InputTests
{
    private readonly MemoryChannel _stdin = new();
    private readonly WireMessage _request =
        new([Encoding.UTF8.GetBytes("client")], JsonMap.Empty.With("msg_id", "cell"), JsonMap.Empty, JsonMap.Empty, JsonMap.Empty, []);

    [Fact]
    public async Task Question_GoesToWhoeverSentTheCell()
    {
        var desk = Open();
        var answer = desk.AskAsync(_request, "Name?", isPassword: true, TestContext.Current.CancellationToken);
        var question = await _stdin.NextAsync();
        question.Type.ShouldBe("input_request");
        question.Identities.Select(Encoding.UTF8.GetString).ShouldBe(["client"]);
        question.ParentHeader.FindString("msg_id").ShouldBe("cell");
        question.Content.FindString("prompt").ShouldBe("Name?");
        question.Content.Find("password")!.Value.GetBoolean().ShouldBeTrue();
        _stdin.Ask(Answer("Ada", parent: ""));
        (await answer).ShouldBe("Ada");
    }

    [Fact]
    public async Task AnswerToAQuestionGivenUp_IsNotTakenForTheNext()
    {
        var desk = Open();
        using var interrupt = new CancellationTokenSource();
        var first = desk.AskAsync(_request, "1", isPassword: false, interrupt.Token);
        var firstQuestion = await _stdin.NextAsync();
        await interrupt.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        var second = desk.AskAsync(_request, "2", isPassword: false, TestContext.Current.CancellationToken);
        var secondQuestion = await _stdin.NextAsync();
        _stdin.Ask(Answer("old", firstQuestion.Id));
        _stdin.Ask(Answer("new", secondQuestion.Id));
        (await second).ShouldBe("new");
    }

    [Fact]
    public void WithoutAllowStdin_NobodyIsAsked() =>
        new CellSink(new Request(_request, null!, null!), isSilent: false, input: null)
            .ReadLineAsync("Name?", false, TestContext.Current.CancellationToken).ShouldBeNull();

    private InputDesk Open()
    {
        var desk = new InputDesk(_stdin, new MessageFactory(), new KernelLog(TextWriter.Null));
        _ = desk.RunAsync(TestContext.Current.CancellationToken);
        return desk;
    }

    private static WireMessage Answer(string value, string parent) => new(
        [Encoding.UTF8.GetBytes("client")],
        JsonMap.Empty.With("msg_type", "input_reply"),
        parent.Length == 0 ? JsonMap.Empty : JsonMap.Empty.With("msg_id", parent),
        JsonMap.Empty,
        JsonMap.Empty.With("value", value),
        []);
}
