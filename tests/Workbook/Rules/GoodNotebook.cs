using System.Text.Json.Nodes;

namespace Workbook.Tests.Rules;

/// <summary>A small chapter, built in memory, that keeps every rule, and the ways to break it that tests use.</summary>
internal sealed class GoodNotebook : IDisposable
{
    public const string LibraryFile = "Scoring/Half.cs";

    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("workbook-rules-");

    public GoodNotebook()
    {
        var library = Path.Combine(_root.FullName, "lib", "Attention", LibraryFile);
        Directory.CreateDirectory(Path.GetDirectoryName(library)!);
        Directory.CreateDirectory(Folder);
        File.WriteAllText(library, """
            public static class Half
            {
                /// <summary>Half of it.</summary>
                public static double Of(double x)
                {
                    return x / 2;
                }
            }

            """);
        File.WriteAllText(Path.Combine(Folder, "other.ipynb"), "{}");
        Json = Build();
    }

    public JsonObject Json { get; }

    public string Folder => Path.Combine(_root.FullName, "notebooks");

    public JsonArray Cells => Json["cells"]!.AsArray();

    public JsonObject Cell(string id) => Cells.Single(cell => (string?)cell!["id"] == id)!.AsObject();

    public void SetSource(string id, string source) => Cell(id)["source"] = source;

    public void AddBefore(string id, JsonObject cell) => Cells.Insert(Cells.IndexOf(Cell(id)), cell);

    public Notebook Parse() => Notebook.Parse(Folder, Json.ToJsonString());

    public void Dispose() => _root.Delete(recursive: true);

    public static JsonObject Markdown(string id, string source) => new()
    {
        ["cell_type"] = "markdown",
        ["id"] = id,
        ["metadata"] = new JsonObject(),
        ["source"] = source,
    };

    public static JsonObject Code(string id, int? count, string source, params JsonNode[] outputs) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = count,
        ["id"] = id,
        ["metadata"] = new JsonObject(),
        ["outputs"] = new JsonArray(outputs),
        ["source"] = source,
    };

    public static JsonObject Error() => new()
    {
        ["ename"] = "Exception",
        ["evalue"] = "no",
        ["output_type"] = "error",
        ["traceback"] = new JsonArray("cell[2]:line 1"),
    };

    public static JsonObject Text(string text) => new()
    {
        ["name"] = "stdout",
        ["output_type"] = "stream",
        ["text"] = text,
    };

    private static JsonObject Build()
    {
        const string Prose = "Queries meet keys, scores become weights, and the weighted values are what the model sees next in the text.";
        var cells = new JsonArray(
            Markdown("title", $"# A chapter\n\n{Prose} See [another](other.ipynb#part) and [the paper](https://example.org/paper)."),
            Code("load", 1, FirstCodeCell.Load.Trim() + "\nusing Workbook.Attention;"),
            Markdown("why", $"## Halves\n\n{Prose} The formula is $x/2$."),
            Code("half", 2, $"// lib: {LibraryFile}\npublic static double Of(double x)\n{{\n    return x / 2;\n}}"),
            Markdown("draw", $"## Figure\n\n{Prose} {Prose}"),
            Code("figure", 3, "Chart.Heatmap(weights)", Figure()),
            Markdown("traps", $"## Traps\n\n{Prose}"),
            Code("trap", 4, "Half(null)", Error()),
            Markdown("end", $"## Summary\n\n{Prose}\n\n## Further reading\n\nNadaraya, 1964."),
            Markdown("exercises", "## Exercises"));
        cells.Single(cell => (string?)cell!["id"] == "trap")!["metadata"]!["tags"] = new JsonArray("raises-exception");
        for (var i = 1; i <= 3; i++)
        {
            cells.Add(Markdown($"task{i}", $"{Prose} Write it as a function."));
            cells.Add(Graded(Code($"answer{i}", (2 * i) + 3, "int F() {\n    // BEGIN SOLUTION\n    return 1;\n    // END SOLUTION\n}"), $"ex{i}", solution: true));
            cells.Add(Markdown($"test{i}", "The check compares it with one."));
            cells.Add(Graded(Code($"check{i}", (2 * i) + 4, "Check(F());\n// BEGIN HIDDEN TESTS\nCheck(F() == 1);\n// END HIDDEN TESTS"), $"ex{i}-test", solution: false));
        }

        return new JsonObject
        {
            ["cells"] = cells,
            ["metadata"] = JsonNode.Parse("""
                {
                  "kernelspec": { "name": ".net-csharp", "display_name": ".NET (C#)", "language": "C#" },
                  "language_info": { "name": "C#", "version": "14.0", "mimetype": "text/x-csharp", "file_extension": ".cs", "pygments_lexer": "csharp" },
                  "polyglot_notebook": { "kernelInfo": { "defaultKernelName": "csharp", "items": [{ "name": "csharp", "aliases": [] }] } }
                }
                """),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
    }

    private static JsonObject Graded(JsonObject cell, string gradeId, bool solution)
    {
        var nbgrader = new JsonObject
        {
            ["grade"] = !solution,
            ["grade_id"] = gradeId,
            ["locked"] = !solution,
            ["schema_version"] = 3,
            ["solution"] = solution,
            ["task"] = false,
        };
        if (!solution)
        {
            nbgrader["points"] = 1;
        }

        cell["metadata"]!["nbgrader"] = nbgrader;
        return cell;
    }

    private static JsonObject Figure() => new()
    {
        ["data"] = new JsonObject
        {
            ["application/vnd.plotly.v1+json"] = new JsonObject { ["data"] = new JsonArray(), ["layout"] = new JsonObject() },
            ["image/png"] = Png,
            ["text/plain"] = "Heat map of weights, queries by keys",
        },
        ["metadata"] = new JsonObject { ["image/png"] = new JsonObject { ["alt"] = "Heat map of weights, queries by keys" } },
        ["output_type"] = "display_data",
    };
}
