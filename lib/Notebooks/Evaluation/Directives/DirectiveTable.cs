using System.Collections.Frozen;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>All directives a cell may use.</summary>
internal static class DirectiveTable
{
    private static readonly FrozenDictionary<string, IDirective> ByName = new IDirective[]
    {
        new ReferenceDirective(),
        new PackageSourceDirective(),
        new CSharpDirective(),
        new ContentDirective("#!html", "text/html", "Shows the rest of the cell as HTML."),
        new ContentDirective("#!markdown", "text/markdown", "Shows the rest of the cell as Markdown."),
        new ContentDirective("#!javascript", "application/javascript", "Runs the rest of the cell as JavaScript, where the front end allows it."),
        new MermaidDirective(),
        new ImportDirective(),
        new SetDirective(),
        new ShareDirective(),
        new ValueDirective(),
        new TimeDirective(),
        new WhoDirective("#!who", "Lists the variables of the session.", withValues: false),
        new WhoDirective("#!whos", "Lists the variables of the session with their types and values.", withValues: true),
        new ListDirective(),
        new AboutDirective(),
    }.ToFrozenDictionary(directive => directive.Name);

    private static readonly FrozenDictionary<string, string> OtherNames = new Dictionary<string, string>
    {
        ["#!c#"] = "#!csharp",
        ["#!C#"] = "#!csharp",
        ["#!js"] = "#!javascript",
    }.ToFrozenDictionary();

    /// <summary>The directives, by name.</summary>
    public static IEnumerable<IDirective> All => ByName.Values.OrderBy(directive => directive.Name, StringComparer.Ordinal);

    /// <summary>The directive of a name, or null.</summary>
    public static IDirective? Find(string name) => ByName.GetValueOrDefault(OtherNames.GetValueOrDefault(name, name));

    /// <summary>Applies a line to the plan of its cell.</summary>
    /// <exception cref="DirectiveException">No directive has this name, or it fails.</exception>
    public static void Apply(DirectiveLine line, CellPlan plan)
    {
        if (Find(line.Name) is not { } directive)
        {
            throw line.Error("DNI101", $"Unknown magic command '{line.Name}'");
        }

        directive.Apply(line, plan);
    }
}
