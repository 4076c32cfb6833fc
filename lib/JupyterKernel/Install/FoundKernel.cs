namespace Workbook.JupyterKernel.Install;

/// <summary>A kernel's folder on the search path.</summary>
/// <param name="Name">The folder's name, in lower case.</param>
/// <param name="Directory">The folder.</param>
/// <param name="Spec">What its kernel.json says; null when that cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
public sealed record FoundKernel(string Name, string Directory, KernelSpec? Spec, string? Problem)
{
    /// <summary>Reads a kernel's folder.</summary>
    internal static FoundKernel In(string directory)
    {
        string name = Path.GetFileName(directory).ToLowerInvariant();
        try
        {
            return new(name, directory, KernelSpecFile.Read(directory), null);
        }
        catch (InvalidDataException error)
        {
            return new(name, directory, null, error.Message);
        }
    }
}
