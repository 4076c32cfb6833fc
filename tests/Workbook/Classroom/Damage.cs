using System.Text.Json.Nodes;

namespace Workbook.Tests.Classroom;

/// <summary>What becomes of notebooks in students' hands, and the points that are right all the same (essay aside).</summary>
/// <param name="Name">What happened.</param>
/// <param name="Score">The right points, of 5.</param>
/// <param name="Do">Does it to a student copy with both answers filled in.</param>
internal sealed record Damage(string Name, double Score, Action<JsonObject> Do)
{
    public static readonly Damage[] All =
    [
        new("solved", 5, _ => { }),
        new("untouched", 0, n => { n.Cell("sq")["source"] = Stub(n); n.Cell("scale")["source"] = (string)n["stubs"]!["scale"]!; n.Cell("essay")["source"] = "YOUR ANSWER HERE"; }),
        new("a wrong answer", 3, n => n.Cell("scale")["source"] = "double[] Scaled(double[] v, double by) => null;"),
        new("half right", 4, n => n.Cell("sq")["source"] = "int Sq(int x) => x > 0 ? x * x : 7;"),
        new("the array is changed in place", 4, n => n.Cell("scale")["source"] = "double[] Scaled(double[] v, double by) { for (int i = 0; i < v.Length; i++) v[i] *= by; return v; }"),
        new("answers in the other order", 5, n => Move(n, "scale", 1)),
        new("all cells reversed", 5, n => Reorder(n, cells => cells.Reverse())),
        new("checks deleted", 5, n => Remove(n, "sq-check", "scale-check")),
        new("checks emptied", 1, n => { n.Cell("sq-check")["source"] = ""; n.Cell("scale-check")["source"] = ""; n.Cell("sq")["source"] = "int Sq(int x) => -1;"; n.Cell("scale")["source"] = "double[] Scaled(double[] v, double by) => [9];"; }),
        new("a check that always passes", 3, n => { n.Cell("sq-check")["source"] = "Console.WriteLine(\"fine\");"; n.Cell("sq")["source"] = "int Sq(int x) => throw new Exception();"; }),
        new("given cell deleted", 5, n => Remove(n, "twice")),
        new("given cell broken", 5, n => n.Cell("twice")["source"] = "int Twice(int x) => 0;"),
        new("grading metadata gone", 5, n => { foreach (var cell in n.Cells()) { cell!["metadata"] = new JsonObject(); } }),
        new("ids gone", 5, n => { n["nbformat_minor"] = 4; foreach (var cell in n.Cells()) { cell!.AsObject().Remove("id"); } }),
        new("ids and metadata gone", 5, n => { n["nbformat_minor"] = 4; foreach (var cell in n.Cells()) { cell!.AsObject().Remove("id"); cell["metadata"] = new JsonObject(); } }),
        new("answer below its stub", 5, n => { var answer = n.Cell("sq").DeepClone(); answer["id"] = "copy"; n.Cell("sq")["source"] = Stub(n); n.Cells().Insert(2, answer); }),
        new("stub below its answer", 5, n => { var stub = n.Cell("sq").DeepClone(); stub["id"] = "copy"; stub["source"] = Stub(n); n.Cells().Insert(2, stub); }),
        new("answer now Markdown", 5, n => Retype(n, "sq", "markdown")),
        new("answer now raw", 5, n => Retype(n, "scale", "raw")),
        new("check now Markdown", 5, n => Retype(n, "sq-check", "markdown")),
        new("a helper in a cell of its own", 5, n => { n.Cells().Insert(1, SmallAssignment.Code("helper", "int Product(int a, int b) => a * b;")); n.Cell("sq")["source"] = "int Sq(int x) => Product(x, x);"; }),
        new("an added cell that throws", 5, n => n.Cells().Insert(1, SmallAssignment.Code("throws", "throw new Exception(\"mine\");"))),
        new("an added cell that does not compile", 5, n => n.Cells().Insert(1, SmallAssignment.Code("broken", "int x = ;"))),
        new("an added cell at the end that breaks the answers", 5, n => n.Cells().Add(SmallAssignment.Code("late", "int Sq(int x) => 0;"))),
        new("outputs kept", 5, n => n.Cell("sq")["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = new string('x', 100_000) })),
        new("points raised", 5, n => n.Cell("sq-check")["metadata"]!["nbgrader"]!["points"] = 1000),
        new("grading metadata of wrong types", 5, n => n.Cell("sq")["metadata"]!["nbgrader"] = "mine"),
        new("one grade_id twice", 5, n => n.Cell("scale")["metadata"]!["nbgrader"]!["grade_id"] = "sq"),
        new("another language in the metadata", 5, n => n["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = "python3", ["display_name"] = "Python", ["language"] = "python" } }),
        new("Windows line ends", 5, n => { foreach (var cell in n.Cells()) { cell!["source"] = ((string)cell["source"]!).Replace("\n", "\r\n", StringComparison.Ordinal); } }),
        new("an answer renamed", 3, n => n.Cell("sq")["source"] = "int Square(int x) => x * x;"),
        new("an answer with other parameters", 3, n => n.Cell("sq")["source"] = "int Sq(string x) => 9;"),
        new("an answer that does not compile", 3, n => n.Cell("sq")["source"] = "int Sq(int x) => x *;"),
        new("no cells", 0, n => n.Cells().Clear()),
    ];

    private static string Stub(JsonObject notebook) => (string)notebook["stubs"]!["sq"]!;

    private static void Remove(JsonObject notebook, params string[] ids)
    {
        foreach (var id in ids)
        {
            notebook.Cells().Remove(notebook.Cell(id));
        }
    }

    private static void Move(JsonObject notebook, string id, int place)
    {
        var cell = notebook.Cell(id);
        notebook.Cells().Remove(cell);
        notebook.Cells().Insert(place, cell);
    }

    private static void Reorder(JsonObject notebook, Func<IEnumerable<JsonNode?>, IEnumerable<JsonNode?>> order)
    {
        JsonNode?[] cells = [.. order(notebook.Cells().Select(cell => cell!.DeepClone()))];
        notebook["cells"] = new JsonArray(cells);
    }

    private static void Retype(JsonObject notebook, string id, string type)
    {
        var cell = notebook.Cell(id);
        cell["cell_type"] = type;
        cell.Remove("outputs");
        cell.Remove("execution_count");
    }
}
