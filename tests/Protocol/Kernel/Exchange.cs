using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Format;

namespace Workbook.Tests.Protocol.Kernel;

/// <summary>A request's reply, and what was published for it from busy to idle.</summary>
internal sealed record Exchange(WireMessage? Reply, List<WireMessage> Published)
{
    public JsonMap Content => Reply!.Content;

    public string? Status => Content.FindString("status");

    public int? Count => Content.Find("execution_count")?.GetInt32();

    /// <summary>What was published, without the states.</summary>
    public List<WireMessage> Outputs => [.. Published.Where(message => message.Type != "status")];

    public List<string> Types => [.. Published.Select(message => message.Content.FindString("execution_state") ?? message.Type)];

    public WireMessage Single(string type) => Published.Where(message => message.Type == type).ShouldHaveSingleItem();

    public string Text(string stream) =>
        string.Concat(Published.Where(message => message.Type == "stream" && message.Content.FindString("name") == stream).Select(message => message.Content.FindString("text")));

    public string? Plain => Single("execute_result").Content.FindString("data", "text/plain");
}
