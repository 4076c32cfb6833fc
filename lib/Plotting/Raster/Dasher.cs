namespace Workbook.Plotting.Raster;

/// <summary>Cuts a line into dashes.</summary>
internal static class Dasher
{
    /// <summary>The drawn parts of a line.</summary>
    /// <param name="line">The points.</param>
    /// <param name="pattern">Lengths drawn and left out in turn; empty for an unbroken line.</param>
    public static IEnumerable<IReadOnlyList<PointD>> Cut(IReadOnlyList<PointD> line, double[] pattern)
    {
        if (pattern.Length == 0)
        {
            yield return line;
            yield break;
        }

        int place = 0;
        double left = pattern[0];
        List<PointD> dash = [line[0]];
        for (int i = 1; i < line.Count; i++)
        {
            PointD from = line[i - 1];
            double length = from.DistanceTo(line[i]);
            double done = 0;
            while (length - done > left)
            {
                done += left;
                PointD cut = from.Towards(line[i], done / length);
                if (place % 2 == 0)
                {
                    dash.Add(cut);
                    yield return dash;
                }

                dash = [cut];
                left = pattern[++place % pattern.Length];
            }

            left -= length - done;
            dash.Add(line[i]);
        }

        if (place % 2 == 0 && dash.Count > 1)
        {
            yield return dash;
        }
    }
}
