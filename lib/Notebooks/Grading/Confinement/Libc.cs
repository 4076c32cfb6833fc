using System.ComponentModel;
using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace Workbook.Notebooks.Grading.Confinement;

/// <summary>The system calls of confinement.</summary>
internal static partial class Libc
{
    public const int NoNewPrivileges = 38;
    public const int DropCapability = 24;
    public const int SetSecureBits = 28;

    /// <summary>A call's result; what is negative is an error.</summary>
    /// <exception cref="ConfinementException">It failed.</exception>
    public static long Require(long result, string what) =>
        result >= 0 ? result : throw new ConfinementException(Messages.CannotConfine(what, new Win32Exception(Marshal.GetLastPInvokeError()).Message));

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static unsafe partial long Call(long number, void* first, nuint second, nuint third);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static unsafe partial long Call(long number, nuint first, nuint second, void* third, nuint fourth);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    public static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    public static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    public static unsafe partial int SetLimit(int resource, ulong* softAndHard);

    [LibraryImport("libc", EntryPoint = "setgroups", SetLastError = true)]
    public static unsafe partial int SetGroups(nuint count, void* groups);

    [LibraryImport("libc", EntryPoint = "setresgid", SetLastError = true)]
    public static partial int SetGroup(int real, int effective, int saved);

    [LibraryImport("libc", EntryPoint = "setresuid", SetLastError = true)]
    public static partial int SetUser(int real, int effective, int saved);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial int User();

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ChangeOwner(string path, int user, int group);

    [LibraryImport("libc", EntryPoint = "execve", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial int Replace(string path, byte** arguments, byte** environment);
}
