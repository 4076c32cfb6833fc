using System.Collections.Immutable;
using Workbook.JupyterKernel.Install;

namespace Workbook.Cli.Doctor;

/// <summary>Whether front ends find our kernel, and take it for ours.</summary>
internal sealed class SpecChecks(JupyterPaths paths, KernelProgram program, ImmutableArray<FoundKernel> kernels)
{
    public IEnumerable<Finding> All() => [.. Ours(), .. NameOfNotebooks(), .. SameDisplayName(), .. Unreadable()];

    private static bool IsOurs(FoundKernel kernel) =>
        kernel.Spec is { } spec ? KernelProgram.IsOurs(spec) : kernel.Name is KernelName.Default or KernelName.OfNotebooks;

    private IEnumerable<Finding> Ours()
    {
        bool any = false;
        foreach (FoundKernel kernel in kernels.Where(IsOurs))
        {
            any = true;
            yield return Examine(kernel);
        }

        if (!any)
        {
            yield return Finding.Wrong(Messages.NoSpec(paths.Search.Select(data => Path.Combine(data, "kernels"))), Messages.MendInstall());
        }
    }

    private Finding Examine(FoundKernel kernel) =>
        kernel.Spec is not { } spec || KernelHealth.Problem(kernel) is { } ? Finding.Wrong(Messages.SpecBroken(kernel.Name, KernelHealth.Problem(kernel)!), Again(kernel))
        : !Path.IsPathFullyQualified(spec.Argv[0]) ? Finding.Wrong(Messages.SpecRelative(kernel.Name, spec.Argv[0]), Again(kernel))
        : !program.IsStartedBy(spec) ? Finding.Wrong(Messages.SpecElsewhere(kernel.Name, spec.Argv[1]), Again(kernel))
        : Finding.Fine(Messages.SpecGood(kernel.Name, kernel.Directory));

    /// <summary>The command that writes a kernel anew where it lies.</summary>
    private string Again(FoundKernel kernel)
    {
        string data = Path.GetDirectoryName(Path.GetDirectoryName(kernel.Directory)!)!;
        string arguments = $" --name {kernel.Name}{Force(kernel)}";
        return data == paths.User ? Messages.MendInstall(arguments)
            : Path.GetDirectoryName(Path.GetDirectoryName(data)) is { } prefix && JupyterPaths.Below(prefix) == data ? Messages.MendInstall($"{arguments} --prefix \"{prefix}\"")
            : Messages.MendInstallBelow(data, arguments);
    }

    private static string Force(FoundKernel kernel) => kernel.Spec is null ? " --force" : "";

    private IEnumerable<Finding> NameOfNotebooks()
    {
        FoundKernel? named = kernels.FirstOrDefault(kernel => kernel.Name == KernelName.OfNotebooks);
        if (named is null)
        {
            yield return Finding.Wrong(Messages.NoNotebookName(), Messages.MendInstall($" --name {KernelName.OfNotebooks}"));
        }
        else if (!IsOurs(named))
        {
            yield return Finding.Hint(Messages.NotebookNameTaken(named));
        }
    }

    private IEnumerable<Finding> SameDisplayName() =>
        from ours in kernels
        where ours.Spec is not null && IsOurs(ours)
        from other in kernels
        where !IsOurs(other) && other.Spec?.DisplayName == ours.Spec!.DisplayName
        select Finding.Wrong(Messages.SameDisplayName(ours.Name, other), Messages.MendDisplayName);

    private IEnumerable<Finding> Unreadable() =>
        kernels.Where(kernel => kernel.Spec is null && !IsOurs(kernel)).Select(kernel => Finding.Hint(Messages.ForeignBroken(kernel)));
}
