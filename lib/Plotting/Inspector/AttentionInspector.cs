using System.Collections.Immutable;
using Workbook.Display;

namespace Workbook.Plotting;

/// <summary>Attention to look into: heads to choose, words to point at, and the steps from scores over the mask to weights.</summary>
/// <remarks>
/// Shows itself as HTML that needs neither network nor library, as a PNG of all heads' weights, and as text. Where scripts are
/// stripped from HTML (GitHub, notebooks that are not trusted) the same PNG stands in it.
/// </remarks>
public sealed record AttentionInspector : IDisplayable
{
    private const string Subject = "AttentionInspector";

    private AttentionInspector(InspectorData data) => Data = data;

    /// <summary>The weights of all heads as maps side by side.</summary>
    public Figure Figure => field ??= InspectorFigure.Of(Data, AltText);

    /// <summary>What the inspector shows, in words: heads, words and for each query the key with the most weight.</summary>
    public string AltText => field ??= InspectorText.Describe(Data);

    internal InspectorData Data { get; }

    /// <summary>Scores of several heads, with the mask and softmax still to come.</summary>
    /// <param name="scores">Shape (heads, queries, keys); −∞ is as good as masked.</param>
    /// <param name="queries">A word per query.</param>
    /// <param name="keys">A word per key.</param>
    /// <param name="mask">Shape (queries, keys), the same for all heads: true where a query may look; null: everywhere.</param>
    /// <param name="headNames">A name per head; null: head 1, head 2, …</param>
    /// <param name="title">Title; null: Attention.</param>
    /// <exception cref="ArgumentException">There are no heads, queries or keys, words, mask and scores differ in number, or a score is NaN or +∞.</exception>
    public static AttentionInspector Of<T>(T[,,] scores, IEnumerable<string> queries, IEnumerable<string> keys, bool[,]? mask = null, IEnumerable<string>? headNames = null, string? title = null)
        where T : IConvertible =>
        new(new InspectorData(title ?? "Attention", Names(scores, headNames), Words(queries), Words(keys), Heads(scores), Copy(mask), IsScores: true).Checked(Subject));

    /// <summary>Scores of one head, with the mask and softmax still to come.</summary>
    /// <param name="scores">Shape (queries, keys); −∞ is as good as masked.</param>
    /// <param name="queries">A word per query.</param>
    /// <param name="keys">A word per key.</param>
    /// <param name="mask">Shape (queries, keys): true where a query may look; null: everywhere.</param>
    /// <param name="title">Title; null: Attention.</param>
    /// <exception cref="ArgumentException">There are no queries or keys, words, mask and scores differ in number, or a score is NaN or +∞.</exception>
    public static AttentionInspector Of<T>(T[,] scores, IEnumerable<string> queries, IEnumerable<string> keys, bool[,]? mask = null, string? title = null)
        where T : IConvertible =>
        Of(Single(scores), queries, keys, mask, null, title);

    /// <summary>Weights of several heads, where scores are not known: no steps, no temperature.</summary>
    /// <param name="weights">Shape (heads, queries, keys), each from 0 to 1.</param>
    /// <param name="queries">A word per query.</param>
    /// <param name="keys">A word per key.</param>
    /// <param name="headNames">A name per head; null: head 1, head 2, …</param>
    /// <param name="title">Title; null: Attention.</param>
    /// <exception cref="ArgumentException">There are no heads, queries or keys, words and weights differ in number, or a weight is not from 0 to 1.</exception>
    public static AttentionInspector OfWeights<T>(T[,,] weights, IEnumerable<string> queries, IEnumerable<string> keys, IEnumerable<string>? headNames = null, string? title = null)
        where T : IConvertible =>
        new(new InspectorData(title ?? "Attention", Names(weights, headNames), Words(queries), Words(keys), Heads(weights), null, IsScores: false).Checked(Subject));

    /// <summary>Weights of one head, where scores are not known: no steps, no temperature.</summary>
    /// <param name="weights">Shape (queries, keys), each from 0 to 1.</param>
    /// <param name="queries">A word per query.</param>
    /// <param name="keys">A word per key.</param>
    /// <param name="title">Title; null: Attention.</param>
    /// <exception cref="ArgumentException">There are no queries or keys, words and weights differ in number, or a weight is not from 0 to 1.</exception>
    public static AttentionInspector OfWeights<T>(T[,] weights, IEnumerable<string> queries, IEnumerable<string> keys, string? title = null)
        where T : IConvertible =>
        OfWeights(Single(weights), queries, keys, null, title);

    /// <summary>The HTML, a PNG with width, height and alt text as metadata, and the alt text.</summary>
    public MimeBundle ToMimeBundle()
    {
        MimeBundle picture = Figure.ToMimeBundle();
        return (picture with { Data = picture.Data.Remove(MimeTypes.Plotly) })
            .With(MimeTypes.Html, InspectorHtml.Write(Data, Figure, picture.Data[MimeTypes.Png]));
    }

    /// <summary>The alt text.</summary>
    public override string ToString() => AltText;

    private static ImmutableArray<string> Words(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. words.Select(word => word ?? "")];
    }

    private static ImmutableArray<string> Names(Array heads, IEnumerable<string>? names)
    {
        ArgumentNullException.ThrowIfNull(heads);
        return names is null ? [.. Enumerable.Range(1, heads.GetLength(0)).Select(head => $"head {head}")] : Words(names);
    }

    private static double[,,] Heads<T>(T[,,] values) where T : IConvertible
    {
        double[,,] copy = new double[values.GetLength(0), values.GetLength(1), values.GetLength(2)];
        foreach ((int head, int query, int key) in Places(copy))
        {
            copy[head, query, key] = Coordinates.Number(values[head, query, key]);
        }

        return copy;
    }

    private static T[,,] Single<T>(T[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        T[,,] heads = new T[1, values.GetLength(0), values.GetLength(1)];
        for (int i = 0; i < values.Length; i++)
        {
            (int query, int key) = Math.DivRem(i, values.GetLength(1));
            heads[0, query, key] = values[query, key];
        }

        return heads;
    }

    private static bool[,]? Copy(bool[,]? mask) => (bool[,]?)mask?.Clone();

    private static IEnumerable<(int Head, int Query, int Key)> Places(double[,,] values) =>
        from head in Enumerable.Range(0, values.GetLength(0))
        from query in Enumerable.Range(0, values.GetLength(1))
        from key in Enumerable.Range(0, values.GetLength(2))
        select (head, query, key);
}
