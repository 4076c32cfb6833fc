using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Workbook.JupyterKernel.Client;

/// <summary>A kernel's process: what it writes is drained, its end is noticed, it can be interrupted and killed.</summary>
internal sealed partial class KernelProcess : IAsyncDisposable
{
    private const int Interrupted = 2;
    private const int Killed = 9;
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    private readonly Process _process;
    private readonly bool _leadsGroup;
    private readonly Task _drained;

    private KernelProcess(Process process, bool leadsGroup)
    {
        (_process, _leadsGroup) = (process, leadsGroup);
        process.StandardInput.Close();
        _drained = Task.WhenAll(DrainAsync(process.StandardOutput, new()), DrainAsync(process.StandardError, Errors));
        Exited = process.WaitForExitAsync();
    }

    /// <summary>Its id.</summary>
    public int Id => _process.Id;

    /// <summary>What it wrote to its stderr.</summary>
    public TextTail Errors { get; } = new();

    /// <summary>Completes when the process is gone.</summary>
    public Task Exited { get; }

    /// <summary>The exit code of a process that is gone; on Unix 128 and the signal's number when one ended it.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The memory it holds now.</summary>
    public long ResidentBytes => OperatingSystem.IsLinux() ? LinuxResidentBytes() : WorkingSet();

    /// <summary>Starts a command.</summary>
    /// <exception cref="IOException">There is no such program, or it may not run.</exception>
    public static KernelProcess Start(ProcessStartInfo command, string kernel)
    {
        try
        {
            return new(Process.Start(command)!, KernelCommand.LeadsGroup(command));
        }
        catch (Win32Exception problem)
        {
            throw new IOException(Messages.CannotStart(kernel, command.FileName, new Win32Exception(problem.NativeErrorCode).Message), problem);
        }
    }

    /// <summary>Sends SIGINT, where the system has signals.</summary>
    public void Interrupt()
    {
        if (!OperatingSystem.IsWindows() && !Exited.IsCompleted)
        {
            _ = Signal(_leadsGroup ? -_process.Id : _process.Id, Interrupted);
        }
    }

    /// <summary>Ends it and everything it started.</summary>
    public void Kill()
    {
        if (!Exited.IsCompleted)
        {
            KillTree();
        }

        if (_leadsGroup)
        {
            // What the kernel's children left behind has another parent by now, but still its group.
            _ = Signal(-_process.Id, Killed);
        }
    }

    /// <summary>Waits a moment for the last words of a process that is gone. A child that holds its pipes may never close them.</summary>
    public Task DrainAsync() => Task.WhenAny(_drained, Task.Delay(LastWords));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await Task.WhenAny(Exited, Task.Delay(TimeSpan.FromSeconds(5))).ConfigureAwait(false);
        await DrainAsync().ConfigureAwait(false);
    }

    private void KillTree()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // It is gone already, or on its way.
        }
    }

    private static async Task DrainAsync(StreamReader reader, TextTail tail)
    {
        char[] buffer = new char[4096];
        try
        {
            while (await reader.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
            {
                tail.Append(buffer.AsSpan(0, count));
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The pipe is closed.
        }
    }

    // The second number of statm: the pages in memory.
    private long LinuxResidentBytes()
    {
        try
        {
            string[] pages = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/statm")).Split(' ');
            return long.Parse(pages[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private long WorkingSet()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);
}
