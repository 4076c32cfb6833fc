using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>
/// <c>#!set --name x --value …</c>: declares a variable: a text, another variable (<c>@csharp:y</c>, shared, not copied), a stored
/// text (<c>@value:y</c>), or what the reader answers (<c>@input:"prompt"</c>, <c>@password:"prompt"</c>).
/// </summary>
internal sealed class SetDirective : IDirective
{
    private const string Functions = "global::Microsoft.DotNet.Interactive.Kernel";

    /// <inheritdoc/>
    public string Name => "#!set";

    /// <inheritdoc/>
    public string Summary => "Declares a variable: #!set --name x --value text, @csharp:y, @value:y, @input:\"prompt\" or @password:\"prompt\".";

    /// <inheritdoc/>
    public IReadOnlyList<string> Options => ["--name", "--value", "--mime-type", "--byref!"];

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan)
    {
        var options = DirectiveOptions.Read(line, Options);
        var name = SharedValue.CheckName(options.Require("--name"), line);
        var value = options.Require("--value");
        var mimeType = options.Find("--mime-type");
        if (mimeType is not null && options.Has("--byref"))
        {
            throw line.Error("DNI303", "#!set: --byref and --mime-type cannot be combined");
        }

        plan.AddCode(line, session => $"var {name} = {Expression(value, mimeType, line, session)};");
    }

    private static string Expression(string value, string? mimeType, DirectiveLine line, Session session)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var (source, rest) = colon < 0 ? (value, "") : (value[..colon], value[(colon + 1)..]);
        return source switch
        {
            "@input" => $"await {Functions}.GetInputAsync({Literal(Prompt(rest, line))})",
            "@password" => $"await {Functions}.GetPasswordAsync({Literal(Prompt(rest, line))})",
            _ when value.StartsWith('@') && colon > 0 => SharedValue.Expression(source[1..], rest, mimeType, line, session),
            _ => Literal(value),
        };
    }

    // Either the words themselves, or an object with more than the words, as forms know it.
    private static string Prompt(string text, DirectiveLine line)
    {
        if (!text.StartsWith('{'))
        {
            return text.Trim('"');
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.TryGetProperty("prompt", out var prompt) && prompt.ValueKind == JsonValueKind.String ? prompt.GetString()! : "";
        }
        catch (JsonException exception)
        {
            throw line.Error("DNI106", $"#!set: {text} is no JSON: {exception.Message}");
        }
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
