using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Workbook.JupyterKernel.Server;

/// <summary>Watches the front end that started this process, so that the kernel does not outlive it.</summary>
internal static class ParentWatch
{
    /// <summary>The variable by which front ends name themselves.</summary>
    public const string Variable = "JPY_PARENT_PID";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the process is gone.</summary>
    /// <param name="parent">The process's id as the variable holds it; null or no positive number: nobody is watched, and the task never ends.</param>
    /// <param name="cancellation">Stops watching.</param>
    public static async Task GoneAsync(string? parent, CancellationToken cancellation)
    {
        if (!int.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
        {
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }

        // Ids are given out again: it must still be the process it was at first.
        var first = StartOf(id);
        while (first is not null && StartOf(id) == first)
        {
            await Task.Delay(Interval, cancellation).ConfigureAwait(false);
        }
    }

    private static DateTime? StartOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return IsZombie(id) || process.HasExited ? null : process.StartTime;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
        catch (Win32Exception)
        {
            // It lives, but belongs to somebody else.
            return DateTime.MinValue;
        }
    }

    // A dead process that nobody has waited for yet still has its id.
    private static bool IsZombie(int id)
    {
        try
        {
            return OperatingSystem.IsLinux() && StateOf(File.ReadAllText($"/proc/{id}/stat")) is 'Z' or 'X';
        }
        catch (IOException)
        {
            return false;
        }
    }

    // The state stands after the program's name, which is in parentheses and may hold any character.
    private static char StateOf(string stat) => stat[stat.LastIndexOf(')') + 2];
}
