using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Workbook.JupyterKernel.Install;

namespace Workbook.Cli.Doctor;

/// <summary>All checks, in the order in which one needs the other.</summary>
internal sealed class KernelDoctor(JupyterPaths paths, KernelProgram program)
{
    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        ImmutableArray<FoundKernel> kernels = KernelSpecs.Scan(paths);
        foreach (Finding finding in MachineChecks.Sdk(program)
            .Concat(new SpecChecks(paths, program, kernels).All())
            .Append(MachineChecks.Library(program))
            .Append(MachineChecks.Ports()))
        {
            yield return finding;
        }

        yield return await StartCheck.RunAsync(program, kernels, cancellation);
        foreach (Finding hint in EditorHints.All())
        {
            yield return hint;
        }
    }
}
