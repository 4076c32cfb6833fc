using Workbook.Plotting;

namespace Workbook.Tests.Plotting;

/// <summary>Inspectors for tests; what they write can be looked at in a browser.</summary>
internal static class InspectorSamples
{
    public static readonly string[] Words = ["the", "cat", "sat", "on", "a", "<b>\"mat\" & co</b>", "שלום", "🐈"];

    public static AttentionInspector Causal => AttentionInspector.Of(Scores(2, 8, 8), Words, Words, Triangle(8), ["near", "far"], "Who looks at whom?");

    public static AttentionInspector OneHead => AttentionInspector.Of(new[,] { { 2.0, 1.0, double.NegativeInfinity }, { 0.5, -0.5, 3.0 } }, ["le", "chat"], ["the", "cat", "<pad>"]);

    public static AttentionInspector WeightsOnly => AttentionInspector.OfWeights(new[,] { { 0.75, 0.25 }, { 0.125, 0.875 } }, ["je", "suis"], ["i", "am"], "Alignment");

    public static double[,,] Scores(int heads, int queries, int keys)
    {
        double[,,] scores = new double[heads, queries, keys];
        for (int i = 0; i < scores.Length; i++)
        {
            (int head, int query, int key) = (i / (queries * keys), i / keys % queries, i % keys);
            scores[head, query, key] = 3 * Math.Sin(1 + 2.3 * head + 1.7 * query - 1.1 * key);
        }

        return scores;
    }

    public static bool[,] Triangle(int size)
    {
        bool[,] mask = new bool[size, size];
        for (int i = 0; i < mask.Length; i++)
        {
            mask[i / size, i % size] = i % size <= i / size;
        }

        return mask;
    }
}
