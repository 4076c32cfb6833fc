using System.Text.Json.Nodes;

namespace Workbook.Tests.Classroom;

/// <summary>An assignment of two exercises and an essay, 6 points, that needs no library; and answers to it.</summary>
internal static class SmallAssignment
{
    public const string Name = "small.ipynb";
    public const double MaxPoints = 6;

    public const string Square = "int Sq(int x)\n{\n    return Twice(x) * x / 2;\n}";
    public const string Scale = "double[] Scaled(double[] v, double by)\n{\n    return [.. v.Select(x => x * by)];\n}";

    /// <summary>The assignment as its author wrote it.</summary>
    public static JsonObject Source() => Notebook(
        Code("twice", "int Twice(int x) => 2 * x;"),
        Code("sq", "int Sq(int x)\n{\n    // BEGIN SOLUTION\n    return x * x;\n    // END SOLUTION\n}", Nbgrader("sq", solution: true)),
        Code(
            "sq-check",
            "if (Sq(3) != 9) throw new Exception(\"Sq(3)\");\nif (Sq(-4) != 16) throw new Exception(\"Sq(-4)\");\n// BEGIN HIDDEN TESTS\nif (Sq(1234) != 1522756) throw new Exception(\"secret\");\nif (Sq(0) != 0) throw new Exception(\"Sq(0)\");\n// END HIDDEN TESTS",
            Nbgrader("sq-check", grade: true, points: 2)),
        Code("scale", "double[] Scaled(double[] v, double by)\n{\n    // BEGIN SOLUTION\n    return [.. v.Select(x => x * by)];\n    // END SOLUTION\n}", Nbgrader("scale", solution: true)),
        Code(
            "scale-check",
            "double[] given = [1, -2, 0.5];\nif (!Scaled(given, 2).SequenceEqual([2.0, -4, 1])) throw new Exception(\"by 2\");\nif (!given.SequenceEqual([1, -2, 0.5])) throw new Exception(\"the array given was changed\");\n// BEGIN HIDDEN TESTS\nif (Scaled([], 2).Length != 0) throw new Exception(\"empty\");\n// END HIDDEN TESTS",
            Nbgrader("scale-check", grade: true, points: 3)),
        new JsonObject { ["cell_type"] = "markdown", ["id"] = "essay", ["metadata"] = new JsonObject { ["nbgrader"] = Nbgrader("essay", solution: true, grade: true, points: 1) }, ["source"] = "Because squares are not negative." });

    /// <summary>A code cell.</summary>
    public static JsonObject Code(string id, string source, JsonObject? nbgrader = null) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["id"] = id,
        ["metadata"] = nbgrader is null ? new JsonObject() : new JsonObject { ["nbgrader"] = nbgrader },
        ["outputs"] = new JsonArray(),
        ["source"] = source,
    };

    /// <summary>A cell of a notebook.</summary>
    public static JsonObject Cell(this JsonObject notebook, string id) => notebook.Cells().OfType<JsonObject>().First(cell => (string?)cell["id"] == id);

    /// <summary>The cells of a notebook.</summary>
    public static JsonArray Cells(this JsonObject notebook) => notebook["cells"]!.AsArray();

    private static JsonObject Notebook(params JsonObject[] cells) => new()
    {
        ["cells"] = new JsonArray([.. cells]),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" } },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    };

    private static JsonObject Nbgrader(string id, bool solution = false, bool grade = false, double? points = null)
    {
        var json = new JsonObject { ["schema_version"] = 3, ["grade_id"] = id, ["solution"] = solution, ["grade"] = grade, ["locked"] = grade && !solution, ["task"] = false };
        if (points is { } number)
        {
            json["points"] = number;
        }

        return json;
    }
}
