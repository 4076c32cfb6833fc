using Workbook.JupyterKernel.Client;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;

namespace Workbook.Tests.Protocol.Client;

/// <summary>Which request a message belongs to, and when a request is done; no kernel runs.</summary>
public sealed class KernelExchangesTests
{
    private readonly MessageFactory _messages = new();
    private readonly KernelExchanges _exchanges = new();
    private readonly Outputs _outputs = new();

    [Fact]
    public async Task ReplyAndIdle_AreBothWaitedForInAnyOrder()
    {
        foreach (bool replyFirst in (bool[])[true, false])
        {
            WireMessage request = Request();
            KernelExchange exchange = _exchanges.Open(request, _outputs);
            Action reply = () => Reply(request, """{"status": "ok"}"""), idle = () => Publish(request, "status", """{"execution_state": "idle"}""");

            (replyFirst ? reply : idle)();
            exchange.Done.IsCompleted.ShouldBeFalse();
            (replyFirst ? idle : reply)();

            (await exchange.Done.Soon()).ShouldBe(new EvaluationResult.Success(null));
        }
    }

    [Fact]
    public void OutputAfterTheEnd_GoesToItsCell()
    {
        WireMessage first = Request(), second = Request();
        _exchanges.Open(first, _outputs);
        var later = new Outputs();
        End(first);
        _exchanges.Open(second, later);

        Publish(first, "stream", """{"name": "stdout", "text": "late"}""");
        Publish(first, "execute_result", """{"data": {"text/plain": "1"}}""");
        Publish(first, "execute_result", """{"data": {"text/plain": "2"}}""");
        Publish(second, "stream", """{"name": "stdout", "text": "own"}""");

        _outputs.Lines.ShouldBe(["stdout:late", "display:1", "display:2"]);
        later.Lines.ShouldBe(["stdout:own"]);
    }

    [Fact]
    public void OutputOfNoRequest_GoesToTheLatest()
    {
        WireMessage request = Request();
        KernelExchange exchange = _exchanges.Open(request, _outputs);
        Reply(request, """{"status": "ok"}""");

        _exchanges.TakePublished(Message("stream", """{"name": "stderr", "text": "thread"}""", JsonMap.Empty));
        _exchanges.TakePublished(Message("status", """{"execution_state": "idle"}""", JsonMap.Empty));
        Publish(Request(), "stream", """{"name": "stdout", "text": "somebody else's"}""");

        _outputs.Lines.ShouldBe(["stderr:thread"]);
        exchange.Done.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"status": "aborted"}""", "aborted", "")]
    [InlineData("""{"status": "error", "ename": "E", "evalue": "v", "traceback": ["t"]}""", "E", "v")]
    [InlineData("{}", "", "")]
    public async Task ReplyThatIsNotOk_IsAnErrorEvenWithoutOneOnIopub(string content, string name, string message)
    {
        WireMessage request = Request();
        KernelExchange exchange = _exchanges.Open(request, _outputs);
        Reply(request, content);
        Publish(request, "status", """{"execution_state": "idle"}""");

        var error = (await exchange.Done.Soon()).ShouldBeOfType<EvaluationResult.Error>();

        (error.Name, error.Message, error.Line).ShouldBe((name, message, null));
    }

    [Theory]
    [InlineData("stream", "{}")]
    [InlineData("stream", """{"name": 3, "text": []}""")]
    [InlineData("update_display_data", """{"data": {"text/plain": "x"}}""")]
    [InlineData("comm_open", """{"comm_id": "1"}""")]
    public void MessagesThatSayNothing_ArePassedOver(string type, string content)
    {
        WireMessage request = Request();
        _exchanges.Open(request, _outputs);

        Publish(request, type, content);

        _outputs.Lines.ShouldBeEmpty();
    }

    private void End(WireMessage request)
    {
        Reply(request, """{"status": "ok"}""");
        Publish(request, "status", """{"execution_state": "idle"}""");
    }

    private WireMessage Request() => Message("execute_request", "{}", JsonMap.Empty);

    private void Reply(WireMessage request, string content) => _exchanges.TakeReply(Message("execute_reply", content, request.Header));

    private void Publish(WireMessage request, string type, string content) => _exchanges.TakePublished(Message(type, content, request.Header));

    private WireMessage Message(string type, string content, JsonMap parent) => _messages.Create(type, JsonMap.Parse(content), parent, [], JsonMap.Empty);
}
