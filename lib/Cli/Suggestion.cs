namespace Workbook.Cli;

/// <summary>Finds the word a mistyped one was meant to be.</summary>
internal static class Suggestion
{
    private const int MostEdits = 3;

    /// <returns>null when nothing is close.</returns>
    public static string? For(string typed, IEnumerable<string> known) =>
        known.Select(word => (Word: word, Edits: Edits(typed, word)))
            .Where(candidate => candidate.Edits <= Math.Min(MostEdits, candidate.Word.Length / 3))
            .OrderBy(candidate => candidate.Edits)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();

    /// <summary>Levenshtein's distance, a swap of neighbours counting as one edit.</summary>
    private static int Edits(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }

        return edits[a.Length, b.Length];
    }
}
