namespace Workbook.Plotting.Rendering;

/// <summary>The columns (or rows) that subplots form.</summary>
internal sealed class Tracks
{
    private const double Tolerance = 1e-6;

    private readonly int[] _trackOf;
    private readonly double[] _shares;

    private Tracks(int[] trackOf, double[] shares) => (_trackOf, _shares) = (trackOf, shares);

    /// <summary>Subplots with the same start are in the same track.</summary>
    public static Tracks Of(IEnumerable<(double Start, double End)> domains)
    {
        (double Start, double End)[] all = [.. domains];
        List<double> starts = [];
        foreach (double start in all.Select(domain => domain.Start).Order())
        {
            if (starts.Count == 0 || start - starts[^1] > Tolerance)
            {
                starts.Add(start);
            }
        }

        int[] trackOf = [.. all.Select(domain => starts.FindIndex(start => Math.Abs(start - domain.Start) <= Tolerance))];
        double[] shares = [.. starts.Select((_, track) => all.Where((_, i) => trackOf[i] == track).Max(domain => domain.End - domain.Start))];
        return new Tracks(trackOf, shares);
    }

    /// <summary>Start and end of each subplot between two positions.</summary>
    /// <param name="from">Where the first track's texts begin.</param>
    /// <param name="to">Where the last track's texts end.</param>
    /// <param name="gap">Room between the texts of neighbours.</param>
    /// <param name="texts">Room that a subplot needs before and after it.</param>
    /// <param name="least">Size a subplot has even where there is no room.</param>
    public (double Start, double End)[] Divide(double from, double to, double gap, Func<int, (double Before, double After)> texts, double least)
    {
        (double Before, double After)[] rooms = new (double, double)[_shares.Length];
        for (int i = 0; i < _trackOf.Length; i++)
        {
            (double before, double after) = texts(i);
            ref var room = ref rooms[_trackOf[i]];
            room = (Math.Max(room.Before, before), Math.Max(room.After, after));
        }

        double free = to - from - gap * (_shares.Length - 1) - rooms.Sum(room => room.Before + room.After);
        (double Start, double End)[] tracks = new (double, double)[_shares.Length];
        double at = from;
        for (int track = 0; track < tracks.Length; track++)
        {
            double start = at + rooms[track].Before;
            double end = start + Math.Max(least, free * _shares[track] / _shares.Sum());
            tracks[track] = (start, end);
            at = end + rooms[track].After + gap;
        }

        return [.. _trackOf.Select(track => tracks[track])];
    }
}
