using System.Text;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>Saves notebooks so that a file is either the old or the new one, never a half.</summary>
public static class NotebookFile
{
    /// <summary>Writes a notebook to a temporary file beside its target and renames it; a file with equal bytes is left alone.</summary>
    /// <param name="path">The target; of a symbolic link, what it points to.</param>
    /// <param name="notebook">The notebook.</param>
    /// <exception cref="IOException">The file or its folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only.</exception>
    public static void Save(string path, Notebook notebook)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(NotebookWriter.Write(notebook));
        string? linked = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null;
        var target = new FileInfo(linked ?? Path.GetFullPath(path));
        if (target.Exists && target.IsReadOnly)
        {
            throw new UnauthorizedAccessException(Messages.ReadOnly(path));
        }

        if (target.Exists && target.Length == bytes.Length && File.ReadAllBytes(target.FullName).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        try
        {
            AtomicFile.Write(target.FullName, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException(Messages.NotSaved(path, error.Message), error);
        }
    }
}
