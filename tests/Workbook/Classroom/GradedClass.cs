using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Workbook.Tests.Classroom;

/// <summary>A class whose notebooks were damaged, and one that attacks, graded once from the command line.</summary>
public sealed class GradedClass : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workbook class ");

    internal string Path(params string[] parts) => System.IO.Path.Combine([_folder.FullName, .. parts]);

    internal Run Created { get; private set; } = null!;

    internal Run Graded { get; private set; } = null!;

    /// <summary>Whether this system can confine students' code.</summary>
    internal static bool CanConfine { get; } = OperatingSystem.IsLinux() && Call(LandlockCreateRuleset, 0, 0, AskVersion) > 0;

    public async ValueTask InitializeAsync()
    {
        if (!CanConfine)
        {
            return;
        }

        Directory.CreateDirectory(Path("source"));
        await File.WriteAllTextAsync(Path("source", SmallAssignment.Name), SmallAssignment.Source().ToJsonString());
        Created = await Run.Workbook(Path(), "assignment", "create", "source/small.ipynb", "-o", "release");
        foreach (var damage in Damage.All)
        {
            HandIn(damage.Name, damage.Do);
        }

        foreach (var attack in Attack.All)
        {
            HandIn(attack.Name, notebook =>
            {
                notebook.Cell("sq")["source"] = Real(attack.Answer);
                if (attack.Added.Length > 0)
                {
                    notebook.Cells().Insert(1, SmallAssignment.Code("added", Real(attack.Added)));
                }
            });
        }

        Directory.CreateDirectory(Path("submitted", "broken"));
        await File.WriteAllTextAsync(Path("submitted", "broken", SmallAssignment.Name), "{ \"cells\": [");
        Directory.CreateDirectory(Path("submitted", "nothing"));
        Graded = await Grade();
    }

    /// <summary>Grades the class; what is graded already stays.</summary>
    internal Task<Run> Grade(params string[] options) =>
        Run.Workbook(Path(), ["grade", "submitted", "-a", "source/small.ipynb", "-o", "results", "-j", "2", "--cell-timeout", "12", "--memory", "700M", "--disk", "50M", .. options]);

    /// <summary>A student's result.json.</summary>
    internal JsonElement Result(string student) => JsonDocument.Parse(File.ReadAllText(Path("results", student, "result.json"))).RootElement;

    /// <summary>The student copy with both answers.</summary>
    internal JsonObject Solved()
    {
        var notebook = JsonNode.Parse(File.ReadAllText(Path("release", SmallAssignment.Name)))!.AsObject();
        foreach (var cell in notebook.Cells())
        {
            if (cell!["source"] is JsonArray lines)
            {
                cell["source"] = string.Concat(lines.Select(line => (string?)line));
            }
        }

        notebook["stubs"] = new JsonObject { ["sq"] = (string)notebook.Cell("sq")["source"]!, ["scale"] = (string)notebook.Cell("scale")["source"]! };
        notebook.Cell("sq")["source"] = SmallAssignment.Square;
        notebook.Cell("scale")["source"] = SmallAssignment.Scale;
        notebook.Cell("essay")["source"] = "Since minus times minus is plus.";
        return notebook;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private const long LandlockCreateRuleset = 444;
    private const nuint AskVersion = 1;

    [DllImport("libc", EntryPoint = "syscall")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern long Call(long number, nint attributes, nuint size, nuint flags);

    private string Real(string code) => code.Replace("SOURCE", Path("source", SmallAssignment.Name), StringComparison.Ordinal).Replace("RESULTS", Path("results"), StringComparison.Ordinal);

    private void HandIn(string student, Action<JsonObject> change)
    {
        var notebook = Solved();
        change(notebook);
        notebook.Remove("stubs");
        Directory.CreateDirectory(Path("submitted", student));
        File.WriteAllText(Path("submitted", student, SmallAssignment.Name), notebook.ToJsonString());
    }
}
