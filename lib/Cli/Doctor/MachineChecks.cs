using System.Net;
using System.Net.Sockets;
using Workbook.Cli.Paths;
using Workbook.JupyterKernel.Install;

namespace Workbook.Cli.Doctor;

/// <summary>What the kernel needs besides itself.</summary>
internal static class MachineChecks
{
    public static IEnumerable<Finding> Sdk(KernelProgram program)
    {
        yield return Finding.Fine(Messages.Runtime(Environment.Version.ToString(), program.Dotnet));

        // A dotnet on the PATH may be a link to the one beside its SDKs.
        string dotnet = File.ResolveLinkTarget(program.Dotnet, returnFinalTarget: true)?.FullName ?? program.Dotnet;
        string folder = Path.Combine(Path.GetDirectoryName(dotnet)!, "sdk");
        string? sdk = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder, "10.*").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        yield return sdk is null ? Finding.Wrong(Messages.NoSdk(folder), Messages.MendSdk) : Finding.Fine(Messages.SdkFound(sdk));
    }

    /// <summary>The library lies beside the program's folder; the launcher says where when the program runs from elsewhere.</summary>
    public static Finding Library(KernelProgram program)
    {
        string artifacts = Environment.GetEnvironmentVariable(WorkbookFolder.Variable) is { Length: > 0 } root
            ? Path.Combine(root, "artifacts")
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(program.Dll)!, ".."));
        string dll = Path.Combine(artifacts, "workbook", "Workbook.Attention.dll");
        return File.Exists(dll) ? Finding.Fine(Messages.LibraryBuilt(dll)) : Finding.Wrong(Messages.LibraryMissing(dll), Messages.MendBuild);
    }

    public static Finding Ports()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            using var client = new TcpClient();
            client.Connect((IPEndPoint)listener.LocalEndpoint);
            return Finding.Fine(Messages.PortsFine);
        }
        catch (SocketException error)
        {
            return Finding.Wrong(Messages.PortsFail(error.Message), Messages.MendPorts);
        }
    }
}
