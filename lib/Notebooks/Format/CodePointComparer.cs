namespace Workbook.Notebooks.Format;

/// <summary>Orders strings by Unicode code point, as Python sorts keys; UTF-16 order differs beyond U+FFFF.</summary>
internal sealed class CodePointComparer : IComparer<string>
{
    public static CodePointComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return string.CompareOrdinal(x, y);
        }

        int common = x.AsSpan().CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
        {
            return x.Length - y.Length;
        }

        char left = x[common], right = y[common];
        bool leftSurrogate = char.IsSurrogate(left), rightSurrogate = char.IsSurrogate(right);
        return leftSurrogate == rightSurrogate ? left - right : leftSurrogate ? 1 : -1;
    }
}
