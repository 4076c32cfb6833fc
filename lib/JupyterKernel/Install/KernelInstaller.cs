using System.Collections.Immutable;
using System.Text;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Install;

/// <summary>Installs and removes kernels in a Jupyter data folder.</summary>
/// <param name="dataFolder">The data folder; kernels go to <c>kernels</c> below it.</param>
public sealed class KernelInstaller(string dataFolder)
{
    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png"];

    /// <summary>The folder of a kernel.</summary>
    public string DirectoryOf(string name) => Path.Combine(Path.GetFullPath(dataFolder), "kernels", name);

    /// <summary>The kernel that is installed here under a name; null when there is none.</summary>
    public FoundKernel? Installed(string name) =>
        File.Exists(Path.Combine(DirectoryOf(name), KernelSpecFile.Name)) ? FoundKernel.In(DirectoryOf(name)) : null;

    /// <summary>Writes a kernel's folder; front ends see the kernel complete or not at all.</summary>
    /// <param name="program">What the kernel starts.</param>
    /// <param name="name">A name as <see cref="KernelName.Parse"/> gives it.</param>
    /// <param name="displayName">The name people see.</param>
    /// <param name="force">Whether a kernel that is not the workbook's may be replaced.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="IOException">Another kernel has the name, or the folder cannot be written; the message says which.</exception>
    public string Install(KernelProgram program, string name, string displayName, bool force)
    {
        string directory = DirectoryOf(name);
        if (IsForeign(name, force))
        {
            // Its logos and scripts would be taken for ours.
            Directory.Delete(directory, recursive: true);
        }

        Directory.CreateDirectory(directory);
        foreach (string logo in Logos)
        {
            AtomicFile.Write(Path.Combine(directory, logo), Resource(logo));
        }

        // Last: a folder without kernel.json is no kernel yet.
        var spec = new KernelSpec(name, directory, program.Argv, displayName, "C#", InterruptByMessage: true, ImmutableDictionary<string, string>.Empty);
        AtomicFile.Write(Path.Combine(directory, KernelSpecFile.Name), Encoding.UTF8.GetBytes(KernelSpecFile.Text(spec)));
        return directory;
    }

    /// <summary>Removes a kernel's folder.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="IOException">The kernel is not the workbook's, or the folder cannot be removed; the message says which.</exception>
    public bool Uninstall(string name, bool force)
    {
        if (Installed(name) is null)
        {
            return false;
        }

        _ = IsForeign(name, force);

        // First: without it the rest is no kernel, should anything interrupt.
        File.Delete(Path.Combine(DirectoryOf(name), KernelSpecFile.Name));
        Directory.Delete(DirectoryOf(name), recursive: true);
        return true;
    }

    /// <summary>Whether somebody else's kernel has the name; without force that is an error.</summary>
    private bool IsForeign(string name, bool force)
    {
        FoundKernel? installed = Installed(name);
        if (installed is null || (installed.Spec is { } spec && KernelProgram.IsOurs(spec)))
        {
            return false;
        }

        return force ? true
            : installed.Spec is { } other ? throw new IOException(InstallMessages.ForeignSpec(installed.Directory, other.DisplayName, other.Argv[0]))
            : throw new IOException(InstallMessages.ForeignFolder(installed.Directory, installed.Problem!));
    }

    private static byte[] Resource(string name)
    {
        using Stream stream = typeof(KernelInstaller).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
