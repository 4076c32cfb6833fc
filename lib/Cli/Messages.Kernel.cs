using Workbook.JupyterKernel.Install;

namespace Workbook.Cli;

/// <summary>What <c>workbook kernel</c> says.</summary>
internal static partial class Messages
{
    public const string Kernel = "Installs, removes, lists and examines the C# kernel for VS Code and Jupyter.";
    public const string KernelInstall = "Installs the C# kernel, so that VS Code and Jupyter offer it; again after the workbook has moved.";
    public const string KernelUninstall = "Removes the C# kernel of the workbook.";
    public const string KernelList = "Lists the kernels of this machine, as VS Code and Jupyter find them.";
    public const string KernelDoctor = "Checks all that VS Code and Jupyter need, starts the kernel, and says how to mend what is wrong.";

    public const string KernelNameOption =
        $"The name; without it {KernelName.Default} and {KernelName.OfNotebooks}, the one that C# notebooks ask for.";

    public const string KernelPrefix = "The folder below which share/jupyter/kernels lies, such as a Python environment; without it the user's own Jupyter folder.";
    public const string KernelDisplayName = "The name people see.";
    public const string KernelUser = "The user's own Jupyter folder, as without --prefix.";
    public const string KernelSysPrefix = "The Python environment that is active in this shell.";
    public const string KernelForce = "Also over, or of, a kernel that is not the workbook's.";

    public const string TwoPlaces = "--prefix, --sys-prefix and --user exclude each other: give one of them";
    public const string NoEnvironment = "--sys-prefix: no Python environment is active (VIRTUAL_ENV and CONDA_PREFIX are not set); activate one, or name its folder with --prefix";
    public const string EmptyPrefix = "--prefix must name a folder, but is empty";
    public const string BadDisplayName = "--display-name must be one line of text that is not empty";
    public const string VsCodeNext = "VS Code: reload the window, open a notebook, then Select Kernel, Jupyter Kernel…, and choose it.";
    public const string JupyterNext = "Jupyter: the next jupyter notebook offers it.";

    public const string NoFrontEnd = "no program that shows notebooks was found: neither VS Code nor Jupyter";
    public const string MendFrontEnd = "install VS Code and its extension ms-toolsai.jupyter, or Jupyter Notebook (Debian: apt-get install jupyter-notebook)";

    public const string ThisWorkbook = "this workbook";
    public const string AnotherWorkbook = "another workbook";

    /// <summary>The launcher as people type it here.</summary>
    public static string Launcher => OperatingSystem.IsWindows() ? "./workbook.ps1" : "./workbook";

    public static string NeedsSubcommand(string command, IEnumerable<string> subcommands) =>
        $"'{command}' needs one of {string.Join(", ", subcommands)}; see workbook {command} --help";

    public static string KernelInstalled(string name, string displayName, string directory) => $"{displayName}: installed as {name} in {directory}";

    public static string JupyterPathNext(string data) =>
        OperatingSystem.IsWindows()
            ? $"Jupyter and VS Code look there when told: $env:JUPYTER_PATH = '{data}'"
            : $"Jupyter and VS Code look there when told: export JUPYTER_PATH={Quoted(data)}";

    public static string NotebookNameTaken(FoundKernel other) =>
        $"{KernelName.OfNotebooks}: left to {Owner(other)} in {other.Directory}. Notebooks ask for that name: choose ours in the front end's kernel menu, " +
        $"give nbconvert --ExecutePreprocessor.kernel_name={KernelName.Default}, or take the name with {Launcher} kernel install --name {KernelName.OfNotebooks} --force";

    public static string KernelRemoved(string name, string directory) => $"{name}: removed from {directory}";

    public static string NoKernelHere(string name, string directory, string? elsewhere) =>
        $"{name}: not installed in {directory}{(elsewhere is null ? "" : $", but in {elsewhere}: name that with --prefix")}";

    public static string NothingToRemove(string directory) => $"nothing to remove: the workbook has no kernel in {directory}";

    public static string KernelRow(string name, string displayName, string language, string directory, string state) =>
        $"{name}: {displayName}, {language}, {directory}{(state.Length == 0 ? "" : $" ({state})")}";

    public static string NoKernels(IEnumerable<string> folders) => $"no kernels in {string.Join(", ", folders)}";

    public static string BrokenKernel(string problem) => $"broken: {problem}";

    public static string Mend(string mend) => $"  → {mend}";

    public static string DoctorFine(int checks) => $"all {checks} checks fine";

    public static string DoctorFound(int wrong) => $"{Count(wrong, "thing")} to mend";

    public static string Runtime(string version, string dotnet) => $".NET {version} ({dotnet})";

    public static string SdkFound(string version) => $".NET SDK {version}";

    public static string NoSdk(string folder) => $"no .NET SDK 10 in {folder}";

    public static string SpecGood(string name, string directory) => $"{name} is installed in {directory}";

    public static string SpecBroken(string name, string problem) => $"{name} does not start: {problem}";

    public static string SpecRelative(string name, string program) => $"{name} starts '{program}', which is no absolute path: VS Code may not find it";

    public static string SpecElsewhere(string name, string dll) => $"{name} starts another build: {dll}";

    public static string NoSpec(IEnumerable<string> folders) => $"the workbook's kernel is not where VS Code and Jupyter look: {string.Join(", ", folders)}";

    public static string NoNotebookName() => $"no kernel is named {KernelName.OfNotebooks}, as C# notebooks ask: jupyter nbconvert and Jupyter Notebook will not find theirs";

    public static string SameDisplayName(string name, FoundKernel other) =>
        $"{name} and {other.Name} ({other.Directory}) are both shown as \"{other.Spec!.DisplayName}\"";

    public static string ForeignBroken(FoundKernel kernel) => $"{kernel.Name}: front ends pass it over: {kernel.Problem}";

    public static string LibraryBuilt(string dll) => $"the library of the notebooks is built: {dll}";

    public static string LibraryMissing(string dll) => $"the library of the notebooks is not built: {dll} is not there";

    public static string PortsFine => "ports of this machine's own address (127.0.0.1) can be opened";

    public static string PortsFail(string problem) => $"ports of this machine's own address (127.0.0.1) cannot be opened: {problem}";

    public static string MendPorts => "let your firewall or container allow connections from 127.0.0.1 to itself";

    public static string KernelAnswers(string name, string time) => $"{name} starts and answers: a cell's result after {time}";

    public static string KernelFails(string name, string problem) => $"{name} does not answer: {OneLine(problem)}";

    public static string WrongAnswer(string answer) => $"the cell 6 * 7 ended with {OneLine(answer)}";

    public static string MendBuild => $"{Launcher} build";

    public static string MendStart => $"{Launcher} build, then {Launcher} kernel install; should it go on, report the line above";

    public static string MendInstall(string arguments = "") => $"{Launcher} kernel install{arguments}";

    public static string MendInstallBelow(string data, string arguments) =>
        OperatingSystem.IsWindows()
            ? $"$env:JUPYTER_DATA_DIR = '{data}'; {MendInstall(arguments)}"
            : $"JUPYTER_DATA_DIR={Quoted(data)} {MendInstall(arguments)}";

    public static string MendDisplayName => $"{Launcher} kernel install --display-name \"C# (my workbook)\"";

    public static string MendSdk => "install the .NET SDK 10.0: https://dot.net/download";

    public static string VsCodeExtension(string extension) => $"VS Code has no extension {extension}";

    public static string MendVsCodeExtension(string extension) => $"code --install-extension {extension}";

    public static string VsCodeTrigger(string file, string setting) => $"VS Code asks our kernel for members after a dot once its user settings ({file}) hold {setting}";

    private static string Owner(FoundKernel kernel) => kernel.Spec is { } spec ? $"\"{spec.DisplayName}\" ({spec.Argv[0]})" : "a kernel that cannot be read";

    private static string Quoted(string path) => path.All(c => char.IsAsciiLetterOrDigit(c) || "/._-+".Contains(c)) ? path : $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
