using System.Globalization;
using Workbook.Notebooks.Running.Parameters;

namespace Workbook.Notebooks.Running;

/// <summary>Every message of the runner, in one place.</summary>
internal static class Messages
{
    public const string NothingRaised = "the cell is tagged raises-exception, but raised nothing";
    public const string Interrupted = "the cell was interrupted";
    public const string InterruptedStart = "the run was interrupted before the first cell";
    public const string InterruptedItself = "the cell interrupted itself";

    public static string WrongException(string expected, string actual) =>
        $"the cell is tagged raises-exception:{expected}, but raised {actual}";

    public static string CellTimeout(TimeSpan limit) => $"the cell ran longer than its {limit.TotalSeconds:0.###} s";

    public static string NotebookTimeout(TimeSpan limit) => $"the notebook ran longer than its {limit.TotalSeconds:0.###} s";

    public static string RunTimeout(TimeSpan limit) => $"the run timeout of {limit.TotalSeconds:0.###} s was over";

    public static string DidNotStop(string reason) => $"{reason}, and did not stop when interrupted";

    public static string EndedWhenInterrupted(string reason, string end) => $"{reason}; {end}";

    public static string UnknownLanguage(string language) =>
        $"cells in {language} cannot run here; csharp, html, javascript, markdown and mermaid can";

    public static string ForeignNotebook(string written, string language) => $"the notebook is written in {written}, but only {language} notebooks run here";

    public static string BadTimeout(string actual) => $"metadata execution.timeout must be a positive number of seconds, but is {actual}";

    public static string BadType(string key, string expected, string actual) => $"metadata {key} must be {expected}, but is {actual}";

    public const string EmptyRaisesTag = "the tag raises-exception: must name an exception type after the colon";

    public static string Stray(string message) => $"{message} (on a thread the cell started)";

    public static string TextCut(int limit) => $"\n(the rest is left out: the cell wrote more than {limit} characters)\n";

    public static string NotSaved(string path, string reason) => $"{path}: cannot be written: {reason}";

    public static string ReadOnly(string path) => $"{path}: the file is read-only";

    public static string InCell(int number, string id, string problem) => $"cell {number} (id {id}): {problem}";

    public static string BadTolerance(string actual) => $"metadata workbook.tolerance must be a number from 0 on, but is {actual}";

    public static string OutputChanged(int line, double tolerance, IReadOnlyList<string> diff) =>
        string.Create(CultureInfo.InvariantCulture, $"the output differs from the stored one (- stored, + now), first in its line {line}; whole numbers must be equal, others may differ by {tolerance} of their size\n{string.Join('\n', diff)}");

    public const string NoParameters = "-p needs a code cell tagged parameters, and the notebook has none";

    public static string UnknownParameter(string name, IEnumerable<Parameter> known) => $"-p {name}: no such parameter; {Listed(known)}";

    public static string BadParameter(Parameter parameter, string value, IEnumerable<Parameter> known) =>
        $"-p {parameter.Name}={value}: not a value of type {parameter.Type}; {Listed(known)}";

    private static string Listed(IEnumerable<Parameter> known) => $"the parameters are: {string.Join("; ", known.Select(parameter => parameter.ToString()).DefaultIfEmpty("none"))}";
}
