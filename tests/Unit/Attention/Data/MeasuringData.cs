using System.Runtime.CompilerServices;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

/// <summary>The pairs that published numbers are about. They are no part of the workbook, and lie beside the checkout where they are at all.</summary>
internal static class MeasuringData
{
    private const string Place = "../shared/data/d2l_first601.tsv";

    /// <summary>The first 601 pairs of Tatoeba's English–French list, with apostrophes as they stand; skips the test where they are absent.</summary>
    public static TranslationData Book()
    {
        string path = Path.GetFullPath(Path.Combine(Checkout(), Place));
        Assert.SkipUnless(File.Exists(path), $"{Place} is not beside this checkout");
        return new TranslationData(TranslationFile.Read(path, straightApostrophes: false), numSteps: 10);
    }

    private static string Checkout([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "..");
}
