using System.Collections.Immutable;
using Workbook.JupyterKernel.Client;
using Workbook.JupyterKernel.Install;

namespace Workbook.Tests.Protocol.Client;

/// <summary>The kernels the client is tried on: ours, and one we did not write.</summary>
internal static class Kernels
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    public static KernelSpec Ours { get; } =
        Of("csharp-workbook", true, "dotnet", Path.Combine(AppContext.BaseDirectory, "workbook.dll"), "jupyter", "{connection_file}");

    public static async Task<KernelSpec> IPythonAsync()
    {
        await Needs.PythonModule("ipykernel", "python3-ipykernel");
        return Of("python3", false, PythonScript.Python, "-Xfrozen_modules=off", "-m", "ipykernel_launcher", "-f", "{connection_file}") with { Language = "python" };
    }

    public static KernelSpec Of(string name, bool byMessage, params ImmutableArray<string> command) =>
        new(name, AppContext.BaseDirectory, command, name, "C#", byMessage, ImmutableDictionary<string, string>.Empty);

    public static KernelLimits Limits(long? memoryBytes = null) => new(Longest, memoryBytes, null);

    public static Task<KernelSession> StartAsync(KernelSpec kernel, KernelLimits? limits = null) =>
        KernelSession.StartAsync(kernel, Path.GetTempPath(), limits ?? Limits(), TestContext.Current.CancellationToken);

    public static Task<KernelSession> StartAsync(KernelSpec kernel, string directory, CancellationToken cancellation) =>
        KernelSession.StartAsync(kernel, directory, Limits(), cancellation);
}
