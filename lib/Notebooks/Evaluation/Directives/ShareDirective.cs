namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#!share --from value x</c>: makes a stored text, or under another name a variable of the session, a variable here.</summary>
internal sealed class ShareDirective : IDirective
{
    /// <inheritdoc/>
    public string Name => "#!share";

    /// <inheritdoc/>
    public string Summary => "Makes a text stored by #!value a variable: #!share --from value x [--as y].";

    /// <inheritdoc/>
    public IReadOnlyList<string> Options => ["--from", "--name", "--as", "--mime-type"];

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan)
    {
        var options = DirectiveOptions.Read(line, Options);
        var source = options.Require("--from");
        var name = options.Find("--name") ?? (options.Words is [var only] ? only : throw line.Error("DNI104", "#!share: --name is missing"));
        var target = SharedValue.CheckName(options.Find("--as") ?? name, line);
        var mimeType = options.Find("--mime-type");
        plan.AddCode(line, session => SharedValue.Expression(source, name, mimeType, line, session) is var value && value == target ? "" : $"var {target} = {value};");
    }
}
