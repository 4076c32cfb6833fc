using System.CommandLine;
using Workbook.JupyterKernel.Install;

namespace Workbook.Cli;

/// <summary><c>workbook kernel uninstall</c>: removes what install wrote.</summary>
internal sealed class KernelUninstallCommand
{
    private readonly Terminal _terminal;
    private readonly KernelPlace _place = new();

    private KernelUninstallCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var uninstall = new KernelUninstallCommand(terminal);
        var command = new Command("uninstall", Messages.KernelUninstall);
        foreach (Option option in uninstall._place.Options)
        {
            command.Add(option);
        }

        command.SetAction(uninstall.Execute);
        return command;
    }

    private int Execute(ParseResult parsed)
    {
        var paths = JupyterPaths.Current();
        var installer = new KernelInstaller(_place.DataFolder(parsed, paths));
        return _place.Name(parsed) is { } name ? Named(name, installer, paths, _place.IsForced(parsed)) : Ours(installer);
    }

    private int Named(string name, KernelInstaller installer, JupyterPaths paths, bool force)
    {
        if (!installer.Uninstall(name, force))
        {
            FoundKernel? elsewhere = KernelSpecs.Scan(paths).FirstOrDefault(kernel => kernel.Name == name);
            throw new UsageException(Messages.NoKernelHere(name, installer.DirectoryOf(name), elsewhere?.Directory));
        }

        _terminal.Out.WriteLine(Messages.KernelRemoved(name, installer.DirectoryOf(name)));
        return ExitCode.Fine;
    }

    /// <summary>The two names install writes without being told; a kernel of somebody else's is none of ours.</summary>
    private int Ours(KernelInstaller installer)
    {
        string[] ours = [.. new[] { KernelName.Default, KernelName.OfNotebooks }
            .Where(name => installer.Installed(name)?.Spec is { } spec && KernelProgram.IsOurs(spec))];
        foreach (string name in ours)
        {
            installer.Uninstall(name, force: false);
            _terminal.Out.WriteLine(Messages.KernelRemoved(name, installer.DirectoryOf(name)));
        }

        if (ours.Length == 0)
        {
            _terminal.Out.WriteLine(Messages.NothingToRemove(installer.DirectoryOf("")));
        }

        return ExitCode.Fine;
    }
}
