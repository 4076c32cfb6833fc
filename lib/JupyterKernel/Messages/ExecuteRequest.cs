using System.Text.Json;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Messages;

/// <summary>The content of an <c>execute_request</c>.</summary>
/// <param name="Code">The cell's source.</param>
/// <param name="Silent">Whether nothing but busy and idle is to be published.</param>
/// <param name="StoreHistory">Whether the cell counts and is remembered; a silent one never is.</param>
/// <param name="UserExpressions">Expressions to evaluate after the cell, by name.</param>
/// <param name="AllowStdin">Whether the cell may ask the reader.</param>
/// <param name="StopOnError">Whether requests that wait are given up when this one fails.</param>
internal sealed record ExecuteRequest(
    string Code, bool Silent, bool StoreHistory, IReadOnlyList<KeyValuePair<string, string>> UserExpressions, bool AllowStdin, bool StopOnError)
{
    /// <summary>Reads a content; what is absent has the protocol's default.</summary>
    /// <exception cref="MalformedRequestException">There is no code.</exception>
    public static ExecuteRequest Read(JsonMap content)
    {
        var silent = content.FindBool("silent", false);
        return new(
            content.FindString("code") ?? throw MalformedRequestException.NoString("execute_request", "code"),
            silent,
            !silent && content.FindBool("store_history", true),
            Expressions(content),
            content.FindBool("allow_stdin", false),
            content.FindBool("stop_on_error", true));
    }

    private static List<KeyValuePair<string, string>> Expressions(JsonMap content) =>
        content.Find("user_expressions") is { ValueKind: JsonValueKind.Object } expressions
            ? [.. expressions.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String).Select(member => KeyValuePair.Create(member.Name, member.Value.GetString()!))]
            : [];
}
