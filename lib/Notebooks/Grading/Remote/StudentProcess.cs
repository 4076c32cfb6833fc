using System.Diagnostics;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>The student's process seen from the grading one: asked and answering, within its limits.</summary>
internal sealed class StudentProcess : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(5);

    private readonly StudentPlan _plan;
    private readonly Process _process;
    private readonly MessageLines _lines;
    private readonly Func<RemoteMessage, RemoteMessage> _callBack;
    private readonly Timer _watch;

    // A Process is not made for two threads: the watch and the timer that ends it run beside whoever asks.
    private readonly Lock _gate = new();
    private volatile string? _whyKilled;

    /// <summary>Starts it.</summary>
    /// <param name="plan">The command, its folder and its limits.</param>
    /// <param name="callBack">Answers calls of functions it was given.</param>
    public StudentProcess(StudentPlan plan, Func<RemoteMessage, RemoteMessage> callBack)
    {
        (_plan, _callBack) = (plan, callBack);
        Empty(plan.Directory);
        var command = new ProcessStartInfo(plan.Command[0], plan.Command.Skip(1))
        {
            WorkingDirectory = plan.Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        command.Environment.Clear();
        foreach ((string name, string value) in plan.Environment)
        {
            command.Environment[name] = value;
        }

        _process = Process.Start(command)!;
        _process.ErrorDataReceived += (_, line) => LastWords = line.Data ?? LastWords;
        _process.BeginErrorReadLine();
        _lines = new(_process.StandardOutput.BaseStream, _process.StandardInput.BaseStream);
        _watch = new Timer(_ => Watch(), null, Interval, Interval);
    }

    /// <summary>Whether it is gone.</summary>
    public bool HasEnded { get; private set; }

    private string LastWords { get; set; } = "";

    /// <summary>Asks and waits for the answer.</summary>
    /// <exception cref="StudentEndedException">It ended instead, or was ended.</exception>
    public RemoteMessage Ask(RemoteMessage request, TimeSpan limit)
    {
        using var late = new Timer(_ => Kill(Messages.TooSlow(limit)), null, limit, Timeout.InfiniteTimeSpan);
        try
        {
            long id = Random.Shared.NextInt64();
            _lines.Write(request with { Id = id });
            while (_lines.Read() is { } answer)
            {
                if (answer.Kind != RemoteMessageKind.CallBack)
                {
                    return _whyKilled is not null ? throw Ended() : answer.Id == id ? answer : throw new InvalidDataException(Messages.NotAMessage);
                }

                _lines.Write(_callBack(answer));
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            // It is gone.
        }
        catch (InvalidDataException problem)
        {
            Kill(problem.Message);
        }

        throw Ended();
    }

    /// <summary>Ends it, and waits until it is gone.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (HasEnded)
            {
                return;
            }

            HasEnded = true;
            _watch.Dispose();
            Kill(Messages.Done);
            _process.WaitForExit(LastMoment);
            _process.Dispose();
        }
    }

    private StudentEndedException Ended()
    {
        lock (_gate)
        {
            _process.WaitForExit(LastMoment);
            string why = _whyKilled ?? (_process.HasExited ? Messages.EndedItself(_process.ExitCode, LastWords) : Messages.NoAnswer);
            Dispose();
            return new(why);
        }
    }

    private void Kill(string why)
    {
        lock (_gate)
        {
            _whyKilled ??= why;
            try
            {
                _process.Kill(entireProcessTree: true);
            }
            catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
            {
                // It is gone already.
            }
        }
    }

    // What an earlier process left would count against this one.
    private static void Empty(string directory)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(directory).EnumerateFileSystemInfos().Where(entry => entry.LinkTarget is null))
        {
            if (entry is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }

    // On a busy machine the next watch may come before the last has ended.
    private void Watch()
    {
        if (!_gate.TryEnter())
        {
            return;
        }

        try
        {
            if (HasEnded)
            {
                return;
            }

            _process.Refresh();
            if (_process.WorkingSet64 > _plan.MemoryBytes)
            {
                Kill(Messages.TooMuchMemory(_plan.MemoryBytes));
            }
            else if (_process.Threads.Count > _plan.Threads)
            {
                Kill(Messages.TooManyThreads(_plan.Threads));
            }
            else if (SizeOf(_plan.Directory) > _plan.DiskBytes)
            {
                Kill(Messages.TooMuchDisk(_plan.DiskBytes));
            }
        }
        catch (Exception problem) when (problem is InvalidOperationException or IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            // It is gone, or was writing just then.
        }
        finally
        {
            _gate.Exit();
        }
    }

    // Every file costs a block, also one without content.
    private static long SizeOf(string directory) =>
        new DirectoryInfo(directory).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Sum(file => file.Length + 4096);
}
