using System.Collections.Immutable;

namespace Workbook.Plotting;

/// <summary>What an inspector shows: words, heads and their scores or weights.</summary>
internal sealed record InspectorData(string Title, ImmutableArray<string> Heads, ImmutableArray<string> Queries, ImmutableArray<string> Keys, double[,,] Values, bool[,]? Mask, bool IsScores)
{
    // Weights computed in single precision may miss 0 and 1 by a little.
    private const double Slack = 1e-4;

    /// <summary>The data, if their shapes and numbers are right.</summary>
    public InspectorData Checked(string subject)
    {
        string what = IsScores ? "scores" : "weights";
        (int heads, int queries, int keys) = (Values.GetLength(0), Values.GetLength(1), Values.GetLength(2));
        if (Values.Length == 0)
        {
            throw InspectorErrors.NoCells(what, heads, queries, keys);
        }

        Same(subject, "head names", Heads.Length, "heads", heads);
        Same(subject, "query words", Queries.Length, "queries", queries);
        Same(subject, "key words", Keys.Length, "keys", keys);
        if (Mask is not null && (Mask.GetLength(0) != queries || Mask.GetLength(1) != keys))
        {
            throw InspectorErrors.MaskShape(Mask.GetLength(0), Mask.GetLength(1), queries, keys);
        }

        CheckNumbers();
        return this;
    }

    /// <summary>Whether a query must not look at a key.</summary>
    public bool IsHidden(int head, int query, int key) =>
        IsScores && (double.IsNegativeInfinity(Values[head, query, key]) || Mask?[query, key] == false);

    /// <summary>The weights of one head: given, or the softmax of its scores over the keys that are not hidden.</summary>
    public double[,] Weights(int head)
    {
        double[,] weights = new double[Queries.Length, Keys.Length];
        for (int query = 0; query < Queries.Length; query++)
        {
            double[] row = IsScores ? Softmax(head, query) : [.. Enumerable.Range(0, Keys.Length).Select(key => Values[head, query, key])];
            for (int key = 0; key < row.Length; key++)
            {
                weights[query, key] = row[key];
            }
        }

        return weights;
    }

    private double[] Softmax(int head, int query)
    {
        double[] scores = [.. Enumerable.Range(0, Keys.Length).Select(key => IsHidden(head, query, key) ? double.NegativeInfinity : Values[head, query, key])];
        double most = scores.Max();
        if (double.IsNegativeInfinity(most))
        {
            return new double[scores.Length];
        }

        double[] parts = [.. scores.Select(score => Math.Exp(score - most))];
        double sum = parts.Sum();
        return [.. parts.Select(part => part / sum)];
    }

    private void CheckNumbers()
    {
        bool anyFinite = false;
        for (int head = 0; head < Heads.Length; head++)
        {
            for (int query = 0; query < Queries.Length; query++)
            {
                for (int key = 0; key < Keys.Length; key++)
                {
                    double value = Values[head, query, key];
                    anyFinite |= double.IsFinite(value);
                    if (!IsAllowed(value))
                    {
                        throw IsScores ? InspectorErrors.BadScore(head, query, key, value) : InspectorErrors.BadWeight(head, query, key, value);
                    }
                }
            }
        }

        if (!anyFinite)
        {
            throw InspectorErrors.NothingToSee(Values.Length);
        }
    }

    private bool IsAllowed(double value) =>
        IsScores ? !double.IsNaN(value) && !double.IsPositiveInfinity(value) : value is >= -Slack and <= 1 + Slack;

    private static void Same(string subject, string what, int labels, string cells, int count)
    {
        if (labels != count)
        {
            throw PlotErrors.LabelCount(subject, what, labels, cells, count);
        }
    }
}
