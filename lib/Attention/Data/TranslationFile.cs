namespace Workbook.Attention.Data;

/// <summary>Reads sentence pairs from a file with a pair in each line: two columns, or the three of <c>fra.txt</c>, separated by tabs.</summary>
public static class TranslationFile
{
    /// <summary>Reads pairs and splits them into tokens. Empty lines are passed over; a third column, such as a credit, is left aside.</summary>
    /// <param name="path">A text file in UTF-8.</param>
    /// <param name="count">How many pairs to read; null: all.</param>
    /// <param name="straightApostrophes">Whether ’ becomes ', so that the two spellings of j'ai are one token.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">A line does not have two or three columns, or one of the first two is empty.</exception>
    /// <exception cref="ArgumentException">The count is below 1.</exception>
    public static IReadOnlyList<SentencePair> Read(string path, int? count = null, bool straightApostrophes = true)
    {
        if (count is { } wanted)
        {
            Shapes.RequirePositive(nameof(TranslationFile), nameof(count), wanted);
        }

        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"TranslationFile: there is no file {path}.", path);
        }

        return [.. File.ReadLines(path).Index()
            .Where(line => !string.IsNullOrWhiteSpace(line.Item))
            .Take(count ?? int.MaxValue)
            .Select(line => Parse(line.Item, $"{Path.GetFileName(path)}:{line.Index + 1}", straightApostrophes))];
    }

    private static SentencePair Parse(string line, string place, bool straightApostrophes)
    {
        string[] columns = line.TrimStart('\ufeff').Split('\t');
        if (columns.Length is not (2 or 3))
        {
            throw new FormatException($"TranslationFile: {place}: a line must have two columns, or three with a credit, separated by tabs, but it has {columns.Length}.");
        }

        SentencePair pair = new(Tokenizer.Tokenize(columns[0], straightApostrophes), Tokenizer.Tokenize(columns[1], straightApostrophes));
        return pair.Source.IsEmpty || pair.Target.IsEmpty
            ? throw new FormatException($"TranslationFile: {place}: both sentences must have words, but one of them is empty.")
            : pair;
    }
}
