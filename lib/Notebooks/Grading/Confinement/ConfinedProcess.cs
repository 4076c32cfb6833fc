using System.Runtime.InteropServices;

namespace Workbook.Notebooks.Grading.Confinement;

/// <summary>
/// Confines this process in two steps. First it gives up what it can reach and becomes the same program anew, since some
/// fences bind only the thread that puts them up and what it becomes. Then, before any student's code runs, it gives up the
/// calls that the start itself needed.
/// </summary>
public static unsafe class ConfinedProcess
{
    /// <summary>Where requests come from after the first step; stdin and stdout are anybody's. High, so that no file of the runtime is there.</summary>
    public const int RequestDescriptor = 200;

    /// <summary>Where answers go.</summary>
    public const int AnswerDescriptor = 201;

    /// <summary>The user nobody is.</summary>
    public const int Nobody = 65534;

    // SECBIT_NOROOT and its lock: programs get no capabilities for being started by root.
    private const int RootIsNothing = 3;

    // setrlimit's numbers.
    private const int CpuSeconds = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;

    /// <summary>Whether this system can confine a process.</summary>
    public static bool IsSupported => Landlock.Version > 0 && SystemCallFilter.IsKnown;

    /// <summary>Whether this process may become another user.</summary>
    public static bool IsRoot => OperatingSystem.IsLinux() && Libc.User() == 0;

    /// <summary>Gives a folder to a user.</summary>
    /// <exception cref="ConfinementException">It cannot be done.</exception>
    public static void GiveTo(string path, int user) => Libc.Require(Libc.ChangeOwner(path, user, user), $"chown {path}");

    /// <summary>The first step; does not return.</summary>
    /// <param name="plan">What the process may reach.</param>
    /// <param name="program">The program to become.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="ConfinementException">The system refuses.</exception>
    public static void Become(ConfinementPlan plan, string program, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(plan);
        MoveStreams();
        Limit(Core, 0);
        Limit(CpuSeconds, (ulong)plan.CpuSeconds);
        Limit(FileSize, (ulong)plan.FileBytes);
        Limit(Data, (ulong)plan.DataBytes);
        GiveUpRights(plan.User);
        Libc.Require(Libc.Control(Libc.NoNewPrivileges, 1, 0, 0, 0), "no_new_privs");
        Landlock.Restrict(plan);
        string[] environment = [.. Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}")];
        Libc.Require(Libc.Replace(program, Texts([program, .. arguments]), Texts(environment)), program);
    }

    /// <summary>The second step.</summary>
    /// <exception cref="ConfinementException">The system refuses.</exception>
    public static void Seal() => SystemCallFilter.Install();

    private static void GiveUpRights(int? user)
    {
        if (!IsRoot)
        {
            return;
        }

        // Root without its capabilities is a user who owns much; what it owns is out of reach behind Landlock.
        for (nuint capability = 0; Libc.Control(Libc.DropCapability, capability, 0, 0, 0) == 0; capability++)
        {
        }

        Libc.Require(Libc.Control(Libc.SetSecureBits, RootIsNothing, 0, 0, 0), "securebits");
        if (user is { } nobody)
        {
            Libc.Require(Libc.SetGroups(0, null), "setgroups");
            Libc.Require(Libc.SetGroup(nobody, nobody, nobody), "setresgid");
            Libc.Require(Libc.SetUser(nobody, nobody, nobody), "setresuid");
        }
    }

    private static void MoveStreams()
    {
        Libc.Require(Libc.Duplicate(0, RequestDescriptor), "dup2");
        Libc.Require(Libc.Duplicate(1, AnswerDescriptor), "dup2");
        int nothing = (int)Libc.Require(Libc.Open("/dev/null", 2), "/dev/null");
        Libc.Require(Libc.Duplicate(nothing, 0), "dup2");
        Libc.Require(Libc.Duplicate(nothing, 1), "dup2");
        _ = Libc.Close(nothing);
    }

    private static void Limit(int resource, ulong value)
    {
        ulong* limits = stackalloc ulong[] { value, value };
        Libc.Require(Libc.SetLimit(resource, limits), "setrlimit");
    }

    // Never freed: the process becomes another.
    private static byte** Texts(string[] texts)
    {
        byte** list = (byte**)NativeMemory.AllocZeroed((nuint)(texts.Length + 1), (nuint)sizeof(byte*));
        for (int index = 0; index < texts.Length; index++)
        {
            list[index] = (byte*)Marshal.StringToCoTaskMemUTF8(texts[index]);
        }

        return list;
    }
}
