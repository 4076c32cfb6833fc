using Workbook.Notebooks.Running;

namespace Workbook.Cli;

/// <summary>Every word the command line says, in one place.</summary>
internal static partial class Messages
{
    public const string Root =
        """
        Runs, checks and cleans the notebooks of the Attention Workbook.

          The launcher script (./workbook, workbook.ps1) has three commands more:
            build   builds the library the notebooks load
            test    runs all tests
            bench   compares speed with PyTorch
            clean   removes what was built

          Exit codes: 0 fine; 1 a notebook or a check failed (or an internal error); 2 wrong usage; 130 stopped by Ctrl-C.
        """;

    public const string Run = "Runs notebooks from top to bottom, each in its own folder and session, up to the first cell that fails.";
    public const string RunPaths = "Notebooks, folders or patterns such as notebooks/0*.ipynb; without any, the workbook's notebooks folder.";
    public const string Paths = "Notebooks, folders or patterns such as notebooks/0*.ipynb.";
    public const string Timeout = "Seconds a whole notebook may run; goes before execution.timeout in its metadata.";
    public const string CellTimeout = "Seconds one cell may run; goes before execution.timeout in the cell's metadata.";
    public const string Output = "Write the executed notebooks to this folder, failed ones too.";
    public const string InPlace = "Write the executed notebooks over the originals, if they pass.";
    public const string KernelOfRun = "Run cells in an installed kernel (see workbook kernel list) instead of the workbook's own.";
    public const string Memory = "Memory a notebook may use, such as 700M or 2G; by default four fifths of the machine's, shared by the notebooks that run at a time.";
    public const string Jobs = "How many notebooks run at the same time, each with its share of cores and memory; 0: as many as there are cores.";
    public const string FailFast = "Begin no other notebook once one has failed.";
    public const string RunTimeout = "Seconds the whole run may take.";
    public const string Parameter = "A value for a variable in the cell tagged parameters; may be given several times.";
    public const string Check = "Compare what cells put out with the outputs stored in the notebook; a difference fails the cell.";
    public const string ToleranceOfRun = "With --check: how far a number may be from the stored one, as a share of it (1e-4 by default); a cell may set its own in metadata workbook.tolerance.";
    public const string JUnit = "Write the results to this file as JUnit XML, a case for each cell; folders that are missing are made.";
    public const string CheckInPlace = "--check and --in-place exclude each other: give one of them";
    public const string ToleranceWithoutCheck = "--tolerance is for --check, which is not given";
    public const string Quiet = "Say nothing but what failed.";
    public const string NoProgress = "Show the summary only, no progress.";
    public const string Strip = "Removes outputs and execution counts; cell ids stay.";
    public const string Validate = "Checks notebooks against the nbformat 4.5 schema.";

    public const string Jupyter = "Serves a Jupyter front end as its C# kernel, until the front end ends it; kernel.json calls it.";
    public const string ConnectionFile = "The connection file the front end wrote: where to listen, and the key.";

    public const string TwoTargets = "--output and --in-place exclude each other: give one of them";
    public const string NoWorkbook = "no notebooks named, and no Workbook.sln in this folder or above it: name notebooks or folders";

    public static string Line(string message) => $"workbook: {message}";

    public static string UnknownOption(string option, string? similar, string command) => $"unknown option '{option}'{DidYouMean(similar, command)}";

    public static string UnknownCommand(string command, string? similar, string parent) => $"unknown command '{command}'{DidYouMean(similar, parent)}";

    public static string LauncherCommand(string command) => $"'{command}' belongs to the launcher script: ./workbook {command} (Windows: ./workbook.ps1 {command})";

    public static string BadSeconds(string option, string actual) => $"{option} must be a positive number of seconds, but is '{actual}'";

    public static string BadJobs(string actual) => $"--jobs must be a whole number from 0 on, but is '{actual}'";

    public static string BadToleranceOfRun(string actual) => $"--tolerance must be a number from 0 to below 1, such as 1e-4, but is '{actual}'";

    public static string NoParameterValue(string actual) => $"-p must be NAME=VALUE, but is '{actual}'";

    public static string ParameterTwice(string name) => $"-p {name} is given twice";

    public static string NotSaved(string option, string path, string reason) => $"{option}: {path} cannot be written: {reason}";

    public static string BadSize(string option, string actual) => $"{option} must be a size such as 700M or 2G, but is '{actual}'";

    public static string UnknownKernel(string name, IEnumerable<string> known) =>
        $"--kernel: no kernel is named '{name}'; found: {string.Join(", ", known.DefaultIfEmpty("none"))}";

    public static string BrokenKernelOfRun(string problem) => $"--kernel: {problem}";

    public static string Missing(string path) => $"{(path.Length == 0 ? "''" : path)}: no such file or folder";

    public static string Dangling(string path, string target) => $"{path}: the symbolic link leads to {target}, which is not there";

    public static string NotANotebook(string path) => $"{path}: not a notebook; its name must end in .ipynb";

    public static string EmptyFolder(string path) => $"{path}: the folder holds no notebooks";

    public static string NoMatch(string pattern) => $"{pattern}: no notebook matches the pattern";

    public static string SameName(string first, string second) => $"--output: {first} and {second} would be written to the same file";

    public static string OverInput(string path) => $"--output: would overwrite {path}; use --in-place for that";

    public static string OutputIsFile(string path) => $"--output: {path} is a file, not a folder";

    public static string OutputNotWritable(string path) => $"--output: {path} cannot be written to";

    public static string ReadOnly(string path) => $"--in-place: {path} is read-only";

    public static string Internal(Exception error) =>
        $"internal error, please report it with the notebook that shows it: {error.GetType().Name}: {OneLine(error.Message)}{At(error)}";

    public static string Started(string path, int cells) => $"{path}: running {Count(cells, "cell")}";

    public static string CellDone(string path, int cell, int cells, string time) => $"{path}: cell[{cell}] of {cells} done after {time}";

    public static string Finished(string path, string result, string time) => $"{path}: {result} after {time}";

    public static string CellOf(int cell, int cells) => $"cell[{cell}] of {cells}";

    public static string Failure(string path, string cell, string error) => $"{path} {cell}: {error}";

    public static string FailedCell(int number, string id, int? line) => number == 0 ? "outside its cells" : line is null ? $"cell[{number}] (id {id})" : $"cell[{number}] (id {id}), line {line}";

    public static string MoreLines(int count) => $"({Count(count, "line")} more)";

    public static string Row(string path, string cells, string time, string result) => $"{path}: {result}, cells {cells}, {time}";

    public const string NotBegunStopped = "not begun: the run was stopped before";

    public const string NotBegunAfterFailure = "not begun: a notebook before it failed (--fail-fast)";

    public static string NotBegunInTime(TimeSpan limit) => $"not begun: the run timeout of {limit.TotalSeconds:0.###} s was over (--run-timeout)";

    public const string NotRun = "not run: the notebook ended before this cell";

    public static string AllPassed(int notebooks, string time) => $"{Count(notebooks, "notebook")} passed in {time}";

    public static string SomeFailed(int failed, int notBegun, int notebooks, string time) =>
        $"{failed} of {Count(notebooks, "notebook")} failed{(notBegun > 0 ? $", {notBegun} not begun," : "")} in {time}";

    public static string Stopped(int notRun) => $"stopped; {Count(notRun, "notebook")} did not run to the end";

    public static string OverTime(int notRun, TimeSpan limit) =>
        $"the run timeout of {limit.TotalSeconds:0.###} s was over (--run-timeout); {Count(notRun, "notebook")} did not run to the end";

    public static string NotWritten(string path, RunStatus status) =>
        $"{path}: left as it was, because it {(status == RunStatus.Interrupted ? "was interrupted" : status == RunStatus.NotBegun ? "was not begun" : "failed")}";

    public static string Valid(int notebooks) => $"{Count(notebooks, "notebook")} valid";

    public static string Invalid(int problems, int notebooks) => $"{Count(problems, "problem")} in {Count(notebooks, "notebook")}";

    public static string Stripped(int changed, int notebooks) => $"{changed} of {Count(notebooks, "notebook")} stripped, the rest had no outputs";

    public static string Time(TimeSpan time) =>
        time.TotalSeconds < 60
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
            : $"{(int)time.TotalMinutes} min {time.Seconds:00} s";

    public static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string DidYouMean(string? similar, string command) => similar is null ? $"; see {command} --help" : $"; did you mean '{similar}'?";

    private static string At(Exception error) =>
        error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Workbook.", StringComparison.Ordinal))?.Trim() is { } frame ? $" ({frame})" : "";
}
