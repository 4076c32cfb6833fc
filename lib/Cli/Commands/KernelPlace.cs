using System.CommandLine;
using Workbook.JupyterKernel.Install;

namespace Workbook.Cli;

/// <summary>The options that say which kernel is meant, and where: <c>--name</c>, <c>--prefix</c>, <c>--sys-prefix</c>, <c>--user</c> and <c>--force</c>.</summary>
internal sealed class KernelPlace
{
    private readonly Option<string?> _name = new("--name") { Description = Messages.KernelNameOption, HelpName = "N" };
    private readonly Option<string?> _prefix = new("--prefix") { Description = Messages.KernelPrefix, HelpName = "DIR" };
    private readonly Option<bool> _environment = new("--sys-prefix") { Description = Messages.KernelSysPrefix };
    private readonly Option<bool> _user = new("--user") { Description = Messages.KernelUser };
    private readonly Option<bool> _force = new("--force") { Description = Messages.KernelForce };

    public Option[] Options => [_name, _prefix, _environment, _user, _force];

    public bool IsForced(ParseResult parsed) => parsed.GetValue(_force);

    public bool HasPrefix(ParseResult parsed) => parsed.GetValue(_prefix) is not null || parsed.GetValue(_environment);

    /// <summary>The name the user gave, as its folder has it.</summary>
    /// <exception cref="UsageException">It is no name for a kernel.</exception>
    public string? Name(ParseResult parsed)
    {
        try
        {
            return parsed.GetValue(_name) is { } name ? KernelName.Parse(name) : null;
        }
        catch (ArgumentException error)
        {
            throw new UsageException($"--name: {error.Message}");
        }
    }

    /// <summary>The Jupyter data folder the user means.</summary>
    /// <exception cref="UsageException">Two places are named, or one that there is not.</exception>
    public string DataFolder(ParseResult parsed, JupyterPaths paths)
    {
        string? prefix = parsed.GetValue(_prefix);
        bool environment = parsed.GetValue(_environment);
        if (new[] { prefix is not null, environment, parsed.GetValue(_user) }.Count(isGiven => isGiven) > 1)
        {
            throw new UsageException(Messages.TwoPlaces);
        }

        return environment ? Below(JupyterPaths.ActiveEnvironment() ?? throw new UsageException(Messages.NoEnvironment))
            : prefix is null ? paths.User
            : prefix.Length == 0 ? throw new UsageException(Messages.EmptyPrefix)
            : Below(prefix);
    }

    private static string Below(string prefix) => JupyterPaths.Below(Path.GetFullPath(prefix));
}
