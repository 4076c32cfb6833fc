using System.CommandLine;

namespace Workbook.Cli;

/// <summary><c>workbook kernel …</c>: our kernel among those of VS Code and Jupyter.</summary>
internal static class KernelCommand
{
    public static Command Create(Terminal terminal) =>
        new("kernel", Messages.Kernel)
        {
            KernelInstallCommand.Create(terminal),
            KernelUninstallCommand.Create(terminal),
            KernelListCommand.Create(terminal),
            KernelDoctorCommand.Create(terminal),
        };
}
