using System.Runtime.CompilerServices;
using Xunit;

namespace Workbook.Tests.Attention.Data;

/// <summary>The first 601 pairs of the corpus that Dive into Deep Learning trains on. They do not ship; tests with them run where they lie beside the checkout.</summary>
internal static class BookPairs
{
    /// <summary>The file; where it is absent the test is skipped.</summary>
    public static string Path
    {
        get
        {
            string path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder(), "..", "..", "..", "..", "..", "shared", "data", "d2l_first601.tsv"));
            Assert.SkipUnless(File.Exists(path), "d2l_first601.tsv, the book's pairs, is not in ../shared/data.");
            return path;
        }
    }

    private static string Folder([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;
}
