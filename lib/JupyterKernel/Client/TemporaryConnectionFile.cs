using Workbook.JupyterKernel.Wire;

namespace Workbook.JupyterKernel.Client;

/// <summary>A connection file for one kernel, in a folder that only its owner can enter; gone when disposed.</summary>
/// <remarks>A kernel reads the file once, while it starts.</remarks>
internal sealed class TemporaryConnectionFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workbook-kernel-").FullName;

    public TemporaryConnectionFile(string kernelName)
    {
        Connection = ConnectionInfo.Create();
        Path = System.IO.Path.Combine(_folder, "connection.json");
        Connection.Write(Path, kernelName);
    }

    /// <summary>Ports and key.</summary>
    public ConnectionInfo Connection { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // Somebody still reads it; what it opens ends with the kernel.
        }
    }
}
