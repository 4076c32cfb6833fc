using System.Runtime.InteropServices;

namespace Workbook.Notebooks.Grading.Confinement;

/// <summary>Linux's own fence for files, TCP and signals, which needs no rights to put up.</summary>
/// <remarks>https://docs.kernel.org/userspace-api/landlock.html. The numbers of its calls are the same on all machines.</remarks>
internal static unsafe class Landlock
{
    private const long CreateRuleset = 444;
    private const long AddRule = 445;
    private const long RestrictSelf = 446;
    private const nuint PathBeneath = 1;
    private const nuint AskVersion = 1;
    private const int PathOnly = 0x200000 | 0x80000; // O_PATH | O_CLOEXEC

    private const ulong Execute = 1 << 0;
    private const ulong WriteFile = 1 << 1;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadFolder = 1 << 3;
    private const ulong Truncate = 1 << 14;
    private const ulong Devices = (1 << 6) | (1 << 9) | (1 << 10) | (1 << 11);
    private const ulong OnFiles = Execute | WriteFile | ReadFile | Truncate;

    // What each version of Landlock added to the rights it knows.
    private static readonly int[] RightsByVersion = [0, 13, 14, 15, 15, 16];

    /// <summary>Its version; 0 where the kernel has none.</summary>
    public static int Version => OperatingSystem.IsLinux() ? (int)Math.Max(0, Libc.Call(CreateRuleset, null, 0, AskVersion)) : 0;

    /// <summary>Fences the calling thread, and what it becomes.</summary>
    /// <exception cref="ConfinementException">It cannot be.</exception>
    public static void Restrict(ConfinementPlan plan)
    {
        int version = Version;
        ulong all = (1UL << RightsByVersion[Math.Min(version, RightsByVersion.Length - 1)]) - 1;
        Span<ulong> handled = [all, version >= 4 ? 3UL : 0, version >= 6 ? 3UL : 0];
        nuint size = (nuint)(version >= 6 ? 24 : version >= 4 ? 16 : 8);
        int ruleset;
        fixed (ulong* attributes = handled)
        {
            ruleset = (int)Libc.Require(Libc.Call(CreateRuleset, attributes, size, 0), "landlock_create_ruleset");
        }

        foreach (string path in plan.Readable)
        {
            Allow(ruleset, path, all & (Execute | ReadFile | ReadFolder));
        }

        foreach (string device in (string[])["/dev/null", "/dev/zero", "/dev/full"])
        {
            Allow(ruleset, device, all & (ReadFile | WriteFile));
        }

        Allow(ruleset, plan.Writable, all & ~(Execute | Devices));
        Libc.Require(Libc.Call(RestrictSelf, (void*)ruleset, 0, 0), "landlock_restrict_self");
        _ = Libc.Close(ruleset);
    }

    private static void Allow(int ruleset, string path, ulong rights)
    {
        int descriptor = Libc.Open(path, PathOnly);
        if (descriptor < 0)
        {
            return;
        }

        // { u64 allowed; s32 descriptor } without padding.
        byte* rule = stackalloc byte[12];
        *(ulong*)rule = Directory.Exists(path) ? rights : rights & OnFiles;
        *(int*)(rule + 8) = descriptor;
        Libc.Require(Libc.Call(AddRule, (nuint)ruleset, PathBeneath, rule, 0), $"landlock_add_rule {path}");
        _ = Libc.Close(descriptor);
    }
}
