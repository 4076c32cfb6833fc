using System.Collections.Immutable;
using System.CommandLine;
using Workbook.Cli.Reporting;
using Workbook.JupyterKernel.Install;

namespace Workbook.Cli;

/// <summary><c>workbook kernel list</c>: all kernels a front end would offer, and those it passes over.</summary>
internal static class KernelListCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("list", Messages.KernelList);
        command.SetAction(_ => List(terminal));
        return command;
    }

    private static int List(Terminal terminal)
    {
        var paths = JupyterPaths.Current();
        ImmutableArray<FoundKernel> kernels = KernelSpecs.Scan(paths);
        if (kernels.IsEmpty)
        {
            terminal.Out.WriteLine(Messages.NoKernels(paths.Search.Select(data => Path.Combine(data, "kernels"))));
            return ExitCode.Fine;
        }

        TextTable.Write(
            terminal,
            ["Name", "Shown as", "Language", "Folder", "State"],
            [.. kernels.Select(kernel => Row(kernel, KernelProgram.Current()))],
            row => Messages.KernelRow(row[0], row[1], row[2], row[3], row[4]));
        return ExitCode.Fine;
    }

    private static string[] Row(FoundKernel kernel, KernelProgram program) =>
        [kernel.Name, PlainText.Of(kernel.Spec?.DisplayName ?? ""), PlainText.Of(kernel.Spec?.Language ?? ""), kernel.Directory, State(kernel, program)];

    private static string State(FoundKernel kernel, KernelProgram program) =>
        KernelHealth.Problem(kernel) is { } problem ? PlainText.Of(Messages.BrokenKernel(problem))
        : kernel.Spec is not { } spec || !KernelProgram.IsOurs(spec) ? ""
        : program.IsStartedBy(spec) ? Messages.ThisWorkbook
        : Messages.AnotherWorkbook;
}
