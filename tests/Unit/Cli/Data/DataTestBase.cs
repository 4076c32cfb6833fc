using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Workbook.Cli.Data;

namespace Workbook.Tests.Cli.Data;

/// <summary>Fetches a small set from a server of this machine, without long waits.</summary>
public abstract class DataTestBase : CliTestBase
{
    private protected const string Tag = "\"version-1\"";

    // Noise does not shrink: the archive is large enough to be cut in its middle.
    private protected string Text { get; } = $"Go.\tVa !\n{Convert.ToBase64String(RandomNumberGenerator.GetBytes(30_000))}\tné\n";

    private protected string Target => In("set");

    private protected string Finished => In("set/fra.txt");

    private protected string Part => In("set/little.zip.part");

    private protected static byte[] Archive(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private protected byte[] GoodArchive() => Archive(("fra-eng/_about.txt", "terms"), ("fra-eng/fra.txt", Text));

    /// <summary>Fetches the set, whose archive should be these bytes.</summary>
    private protected Task<int> GetAsync(byte[] archive, Uri url, params string[] options)
    {
        DataSets = SetsOf(archive, url);
        return WorkbookAsync(["data", "get", "little", "--to", Target, .. options]);
    }

    private protected static DataSets SetsOf(byte[] archive, Uri url) => new(
        [
            Workbook.Cli.Data.DataSets.Public.Known[0] with { Name = "little", Url = url, Sha1 = Convert.ToHexStringLower(SHA1.HashData(archive)) },
        ],
        [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2)],
        TimeSpan.FromMinutes(1));
}
