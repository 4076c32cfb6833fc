using System.CommandLine;
using Workbook.JupyterKernel.Install;

namespace Workbook.Cli;

/// <summary><c>workbook kernel install</c>: makes VS Code and Jupyter offer our kernel.</summary>
internal sealed class KernelInstallCommand
{
    private const string DefaultDisplayName = "C# (workbook)";

    private readonly Terminal _terminal;
    private readonly KernelPlace _place = new();
    private readonly Option<string> _displayName =
        new("--display-name") { Description = Messages.KernelDisplayName, HelpName = "TEXT", DefaultValueFactory = _ => DefaultDisplayName };

    private KernelInstallCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var install = new KernelInstallCommand(terminal);
        var command = new Command("install", Messages.KernelInstall) { install._displayName };
        foreach (Option option in install._place.Options)
        {
            command.Add(option);
        }

        command.SetAction(install.Execute);
        return command;
    }

    private int Execute(ParseResult parsed)
    {
        string displayName = parsed.GetRequiredValue(_displayName);
        if (displayName.Trim().Length == 0 || displayName.Any(char.IsControl))
        {
            throw new UsageException(Messages.BadDisplayName);
        }

        var paths = JupyterPaths.Current();
        var program = KernelProgram.Current();
        string data = _place.DataFolder(parsed, paths);
        string? name = _place.Name(parsed);
        var installer = new KernelInstaller(data);
        Install(name ?? KernelName.Default);
        if (name is null)
        {
            InstallForNotebooks();
        }

        TellNext(data, paths);
        return ExitCode.Fine;

        void Install(string under) =>
            _terminal.Out.WriteLine(Messages.KernelInstalled(under, displayName, installer.Install(program, under, displayName, _place.IsForced(parsed))));

        void InstallForNotebooks()
        {
            // Somebody else's kernel of that name keeps it, wherever it lies; a prefix is the user's own arrangement.
            FoundKernel? other = _place.HasPrefix(parsed)
                ? installer.Installed(KernelName.OfNotebooks)
                : KernelSpecs.Scan(paths).FirstOrDefault(kernel => kernel.Name == KernelName.OfNotebooks);
            if (other is null || (other.Spec is { } spec && KernelProgram.IsOurs(spec)))
            {
                Install(KernelName.OfNotebooks);
            }
            else
            {
                _terminal.Out.WriteLine(Messages.NotebookNameTaken(other));
            }
        }
    }

    private void TellNext(string data, JupyterPaths paths)
    {
        if (paths.Search.Contains(data))
        {
            _terminal.Out.WriteLine(Messages.VsCodeNext);
            _terminal.Out.WriteLine(Messages.JupyterNext);
        }
        else
        {
            _terminal.Out.WriteLine(Messages.JupyterPathNext(data));
        }
    }
}
