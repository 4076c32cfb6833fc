using System.Collections.Immutable;
using System.Globalization;
using Workbook.Notebooks.Evaluation.Directives;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Evaluation.Importing;

/// <summary>Runs imported files in a session; knows which are being run, for paths inside them and against circles.</summary>
internal sealed class Imports(Session session)
{
    private readonly List<string> _running = [];

    /// <summary>The folder of the file being imported; null when none is.</summary>
    public string? Directory => _running.Count == 0 ? null : Path.GetDirectoryName(_running[^1]);

    /// <summary>Runs a file's cells, up to the first that fails.</summary>
    /// <exception cref="DirectiveException">The file cannot be imported.</exception>
    public EvaluationResult Run(string file, DirectiveLine line)
    {
        var path = Path.GetFullPath(file, session.Directory);
        if (_running.Contains(path))
        {
            throw line.Error("DNI211", $"#!import: '{file}' imports itself: {string.Join(" → ", _running.SkipWhile(running => running != path).Append(path).Select(Path.GetFileName))}");
        }

        var cells = Read(path, file, line);
        var importer = session.CellName;
        _running.Add(path);
        try
        {
            return WithPlace(RunAll(cells), importer, line);
        }
        finally
        {
            _running.RemoveAt(_running.Count - 1);
        }
    }

    private static ImmutableArray<(string Name, string Code)> Read(string path, string file, DirectiveLine line)
    {
        try
        {
            return [.. ImportedFile.Read(path)];
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw line.Error("DNI211", $"#!import: '{file}' could not be found; the path is relative to the notebook's folder");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or NotebookFormatException)
        {
            throw line.Error("DNI211", $"#!import: '{file}': {exception.Message}");
        }
    }

    private EvaluationResult RunAll(ImmutableArray<(string Name, string Code)> cells)
    {
        EvaluationResult result = new EvaluationResult.Success(null);
        foreach (var (name, code) in cells)
        {
            Session.ShowEarlierValue(result);
            result = session.EvaluateImported(code, name);
            if (result is not EvaluationResult.Success)
            {
                break;
            }
        }

        return result;
    }

    // To the importing cell an error is on the line of the import.
    private static EvaluationResult WithPlace(EvaluationResult result, string importer, DirectiveLine line) => result is EvaluationResult.Error error
        ? error with { Line = line.Line, Traceback = error.Traceback.Add(string.Create(CultureInfo.InvariantCulture, $"at {importer}:line {line.Line}")) }
        : result;
}
