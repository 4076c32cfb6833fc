using System.Collections.Immutable;

namespace Workbook.JupyterKernel.Install;

/// <summary>How to start a kernel: a kernel.json and the folder it lies in.</summary>
/// <param name="Name">The folder's name, in lower case: what <c>--kernel</c> takes.</param>
/// <param name="Directory">The folder.</param>
/// <param name="Argv">The command line, with <c>{connection_file}</c> and perhaps <c>{resource_dir}</c> in it.</param>
/// <param name="DisplayName">The name people see.</param>
/// <param name="Language">The language of its cells.</param>
/// <param name="InterruptByMessage">Whether it is interrupted by a message on control rather than by a signal.</param>
/// <param name="Environment">Variables to set for it.</param>
/// <remarks>Jupyter client documentation, "Kernel specs".</remarks>
public sealed record KernelSpec(
    string Name,
    string Directory,
    ImmutableArray<string> Argv,
    string DisplayName,
    string Language,
    bool InterruptByMessage,
    ImmutableDictionary<string, string> Environment);
