using System.Collections.Immutable;
using Workbook.JupyterKernel.Client;
using Workbook.JupyterKernel.Install;
using Workbook.Notebooks.Running;

namespace Workbook.Cli;

/// <summary>Opens the sessions notebooks run in: a kernel process for each.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Limits">What each process may use.</param>
internal sealed record Sessions(KernelSpec Kernel, KernelLimits Limits)
{
    // As VS Code waits.
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Chooses the kernel and shares out the machine.</summary>
    /// <param name="kernel">The name of an installed kernel; null for this program itself.</param>
    /// <param name="memory">The memory each process may have; null for its share of the machine's.</param>
    /// <param name="parallel">How many run at the same time.</param>
    /// <exception cref="UsageException">There is no such kernel, or it cannot be read.</exception>
    public static Sessions Of(string? kernel, long? memory, int parallel)
    {
        int? threads = parallel > 1 ? Math.Max(1, Environment.ProcessorCount / parallel) : null;
        return new(
            kernel is null ? KernelProgram.Current().ToSpec() : Find(kernel),
            new KernelLimits(StartTimeout, memory ?? KernelLimits.DefaultMemoryBytes(parallel), threads));
    }

    /// <inheritdoc cref="OpenSession"/>
    public async Task<ICellSession> OpenAsync(string directory, CancellationToken cancellation) =>
        await KernelSession.StartAsync(Kernel, directory, Limits, cancellation);

    private static KernelSpec Find(string name)
    {
        ImmutableArray<FoundKernel> kernels = KernelSpecs.Scan(JupyterPaths.Current());
        FoundKernel kernel = kernels.FirstOrDefault(found => string.Equals(found.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(Messages.UnknownKernel(name, kernels.Select(found => found.Name)));
        return kernel.Spec ?? throw new UsageException(Messages.BrokenKernelOfRun(kernel.Problem!));
    }
}
