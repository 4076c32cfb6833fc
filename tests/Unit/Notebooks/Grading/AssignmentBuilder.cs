using System.Text.Json.Nodes;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading;

namespace Workbook.Tests.Notebooks.Grading;

/// <summary>Writes small assignments.</summary>
internal sealed class AssignmentBuilder
{
    // Whole, since other tests take the current folder away.
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "a.ipynb");

    private readonly JsonArray _cells = [];

    public static JsonObject Nbgrader(string id, bool solution = false, bool grade = false, bool locked = false, double? points = null)
    {
        var json = new JsonObject { ["schema_version"] = 3, ["grade_id"] = id, ["solution"] = solution, ["grade"] = grade, ["locked"] = locked, ["task"] = false };
        if (points is { } number)
        {
            json["points"] = number;
        }

        return json;
    }

    public AssignmentBuilder Given(string source) => Add("code", source, null);

    public AssignmentBuilder Solution(string id, string source) => Add("code", source, Nbgrader(id, solution: true));

    public AssignmentBuilder Check(string id, string source, double points = 2) => Add("code", source, Nbgrader(id, grade: true, locked: true, points: points));

    public AssignmentBuilder Add(string type, string source, JsonObject? nbgrader, Action<JsonObject>? change = null)
    {
        var cell = new JsonObject { ["cell_type"] = type, ["id"] = $"c{_cells.Count}", ["metadata"] = new JsonObject(), ["source"] = source };
        if (type == "code")
        {
            cell["execution_count"] = null;
            cell["outputs"] = new JsonArray();
        }

        if (nbgrader is not null)
        {
            cell["metadata"]!["nbgrader"] = nbgrader;
        }

        change?.Invoke(cell);
        _cells.Add(cell);
        return this;
    }

    public Notebook Notebook(Action<JsonObject>? change = null)
    {
        var notebook = new JsonObject { ["cells"] = _cells.DeepClone(), ["metadata"] = new JsonObject(), ["nbformat"] = 4, ["nbformat_minor"] = 5 };
        change?.Invoke(notebook);
        return NotebookReader.Parse(notebook.ToJsonString());
    }

    public Assignment Assignment(Action<JsonObject>? change = null) => Workbook.Notebooks.Grading.Assignment.Of(Path, Notebook(change));
}
