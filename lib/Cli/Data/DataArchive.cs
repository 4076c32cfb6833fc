using System.IO.Compression;
using Workbook.Notebooks.Format;

namespace Workbook.Cli.Data;

/// <summary>Takes a data set out of its zip archive.</summary>
internal static class DataArchive
{
    /// <summary>Writes the set's file and its notice to a folder, each as a whole or not at all.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="set">What to look for in it.</param>
    /// <param name="folder">Where to; it must be there.</param>
    /// <exception cref="DataCheckException">It is no zip archive, or the set's file is not in it.</exception>
    public static void Extract(string path, DataSet set, string folder)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            ZipArchiveEntry data = Find(archive, set.File) ?? throw new DataCheckException(Messages.NotInArchive(set.File, archive.Entries.Select(entry => entry.FullName)));
            if (Find(archive, set.Notice) is { } notice)
            {
                Write(notice, Path.Combine(folder, set.Notice));
            }

            // Last: whoever finds it finds everything.
            Write(data, Path.Combine(folder, set.File));
        }
        catch (InvalidDataException problem)
        {
            throw new DataCheckException(Messages.NoArchive(problem.Message));
        }
    }

    private static ZipArchiveEntry? Find(ZipArchive archive, string name) => archive.Entries.FirstOrDefault(entry => entry.Name == name);

    private static void Write(ZipArchiveEntry entry, string path)
    {
        using var bytes = new MemoryStream();
        using (Stream packed = entry.Open())
        {
            packed.CopyTo(bytes);
        }

        AtomicFile.Write(path, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
