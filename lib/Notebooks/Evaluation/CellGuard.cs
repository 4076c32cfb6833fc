using System.ComponentModel;

namespace Workbook.Notebooks.Evaluation;

/// <summary>What the loops and functions of cells look at to see whether their session is interrupted. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellGuard
{
    // Numbers come round again after so many sessions; nobody has that many open at once.
    private const int Count = 4096;
    private static readonly bool[] Interrupted = new bool[Count];
    private static int _sessions;

    /// <summary>Throws when the session is interrupted.</summary>
    /// <param name="session">The session's number.</param>
    /// <exception cref="OperationCanceledException">The session is interrupted.</exception>
    public static void Check(int session)
    {
        if (Volatile.Read(ref Interrupted[session]))
        {
            throw new OperationCanceledException("The cell was interrupted.");
        }
    }

    internal static int NewSession() => (int)((uint)Interlocked.Increment(ref _sessions) % Count);

    internal static void Set(int session, bool interrupted) => Volatile.Write(ref Interrupted[session], interrupted);
}
