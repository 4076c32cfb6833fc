using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Workbook.Cli.Data;

/// <summary>What has been fetched of a file so far. It outlasts a cut connection and the process, and its name is never that of a finished file.</summary>
/// <param name="path">Where it lies; the server's tag of the version lies beside it.</param>
internal sealed class PartFile(string path)
{
    private string TagPath => $"{Path}.etag";

    /// <summary>Where it lies.</summary>
    public string Path { get; } = path;

    /// <summary>Bytes fetched so far.</summary>
    public long Length
    {
        get
        {
            if (!File.Exists(Path))
            {
                return 0;
            }

            using FileStream file = File.OpenRead(Path);
            return file.Length;
        }
    }

    /// <summary>The tag of the version the bytes belong to; null when the server gave none.</summary>
    public EntityTagHeaderValue? Tag =>
        File.Exists(TagPath) && EntityTagHeaderValue.TryParse(File.ReadAllText(TagPath), out EntityTagHeaderValue? tag) ? tag : null;

    /// <summary>Opens it to write the bytes from an offset on; at 0 what was there before is dropped.</summary>
    /// <param name="offset">Where the bytes to come belong.</param>
    /// <param name="tag">The tag of their version. A weak one says nothing about single bytes, and is not kept.</param>
    /// <exception cref="IOException">It cannot be written, or another process writes it.</exception>
    public FileStream OpenAt(long offset, EntityTagHeaderValue? tag)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        // Unbuffered: when the disk is full, the write fails and not the closing.
        var file = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            if (offset == 0)
            {
                Restart(file, tag);
            }

            file.Position = offset;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The SHA-1 of what is there, in lower-case hexadecimal digits.</summary>
    public string Sha1()
    {
        using FileStream file = File.OpenRead(Path);
        return Convert.ToHexStringLower(SHA1.HashData(file));
    }

    /// <summary>Removes it, if it is there.</summary>
    public void Remove()
    {
        // Not File.Delete alone: a folder that is missing would be an error of its own.
        foreach (string file in new[] { Path, TagPath }.Where(File.Exists))
        {
            File.Delete(file);
        }
    }

    private void Restart(FileStream file, EntityTagHeaderValue? tag)
    {
        if (file.Length > 0)
        {
            file.SetLength(0);
        }

        // Before the first byte, so that no byte is taken for one of another version.
        File.Delete(TagPath);
        if (tag is { IsWeak: false })
        {
            File.WriteAllText(TagPath, tag.ToString());
        }
    }
}
