using System.Text.RegularExpressions;

namespace Workbook.Cli.Reporting;

/// <summary>Text of a notebook's author or of an exception, made fit for a line of a terminal or log.</summary>
internal static partial class PlainText
{
    private const int MaxLength = 500;

    /// <summary>The text without escape sequences and control characters, which could recolour or clear the reader's terminal, and cut when long.</summary>
    public static string Of(string text)
    {
        string plain = Unprintable().Replace(text, "");
        return plain.Length <= MaxLength ? plain : plain[..MaxLength] + "…";
    }

    [GeneratedRegex(@"\e\[[0-9;?]*[ -/]*[@-~]|\e\][^\a\e]*(\a|\e\\)|[\p{Cc}-[\t]]")]
    private static partial Regex Unprintable();
}
