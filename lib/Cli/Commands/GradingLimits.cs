using System.CommandLine;
using Workbook.JupyterKernel.Install;
using Workbook.Notebooks.Grading.Confinement;
using Workbook.Notebooks.Grading.Scoring;

namespace Workbook.Cli;

/// <summary>The options of commands that run students' code.</summary>
internal sealed class GradingLimits
{
    private readonly SecondsOption _cellTimeout = new("--cell-timeout", Messages.StudentCellTimeout);
    private readonly SecondsOption _timeout = new("--timeout", Messages.SubmissionTimeout);
    private readonly SizeOption _memory = new("--memory", Messages.StudentMemory);
    private readonly SizeOption _disk = new("--disk", Messages.StudentDisk);
    private readonly Option<string[]> _data = new("--data") { Description = Messages.StudentData, HelpName = "DIR" };
    private readonly Option<bool> _unconfined = new("--unconfined") { Description = Messages.Unconfined };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_cellTimeout, _timeout, _memory, _disk, _data, _unconfined])
        {
            command.Options.Add(option);
        }
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="mustConfine">Whether code that cannot be confined is not to run unless asked for.</param>
    /// <exception cref="UsageException">This system cannot confine code.</exception>
    public GradingOptions Of(ParseResult parsed, bool mustConfine)
    {
        bool isConfined = !parsed.GetValue(_unconfined) && ConfinedProcess.IsSupported;
        if (mustConfine && !isConfined && !parsed.GetValue(_unconfined))
        {
            throw new UsageException(Messages.CannotConfine);
        }

        var program = KernelProgram.Current();
        var options = new GradingOptions([program.Dotnet, program.Dll]) { IsConfined = isConfined, Data = [.. parsed.GetValue(_data) ?? []] };
        return options with
        {
            CellTimeout = parsed.GetValue(_cellTimeout) ?? options.CellTimeout,
            Timeout = parsed.GetValue(_timeout) ?? options.Timeout,
            MemoryBytes = parsed.GetValue(_memory) ?? options.MemoryBytes,
            DiskBytes = parsed.GetValue(_disk) ?? options.DiskBytes,
        };
    }
}
