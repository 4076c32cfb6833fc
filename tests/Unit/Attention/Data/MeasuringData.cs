using System.Runtime.CompilerServices;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

/// <summary>The pairs and digits that published numbers are about. They are no part of the workbook, and lie beside the checkout where they are at all.</summary>
internal static class MeasuringData
{
    private const string Folder = "../shared/data";

    /// <summary>The first 601 pairs of Tatoeba's English–French list, with apostrophes as they stand; skips the test where they are absent.</summary>
    public static TranslationData Book()
    {
        string path = Find("d2l_first601.tsv");
        return new TranslationData(TranslationFile.Read(path, straightApostrophes: false), numSteps: 10);
    }

    /// <summary>A file of the UCI data set <em>Optical recognition of handwritten digits</em>, "tra" or "tes"; skips the test where it is absent.</summary>
    public static string Digits(string part) => Find($"optdigits/optdigits.{part}.csv");

    private static string Find(string name)
    {
        string path = Path.GetFullPath(Path.Combine(Checkout(), Folder, name));
        Assert.SkipUnless(File.Exists(path), $"{Folder}/{name} is not beside this checkout");
        return path;
    }

    private static string Checkout([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "..");
}
