using System.Runtime.InteropServices;

namespace Workbook.Notebooks.Grading.Confinement;

/// <summary>Takes away the system calls with which a process reaches others: sockets, programs, children, signals, tracing.</summary>
/// <remarks>seccomp(2), with a filter for all threads. A call that is taken away fails with EPERM.</remarks>
internal static unsafe class SystemCallFilter
{
    private const int FilterMode = 1;
    private const nuint AllThreads = 1;
    private const uint Allow = 0x7fff0000;
    private const uint Refuse = 0x00050000 | 1; // EPERM
    private const uint Unknown = 0x00050000 | 38; // ENOSYS
    private const uint ThreadFlag = 0x00010000; // CLONE_THREAD

    // Where the kernel puts the call's number, the machine's, and the low half of the first arguments.
    private const uint Number = 0;
    private const uint Machine = 4;
    private const uint First = 16;

    /// <summary>Whether this machine's system calls are known here.</summary>
    public static bool IsKnown => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Takes them away from all threads, for good.</summary>
    /// <exception cref="ConfinementException">It cannot be done.</exception>
    public static void Install()
    {
        Instruction[] program = [.. Program(RuntimeInformation.ProcessArchitecture == Architecture.X64)];
        fixed (Instruction* first = program)
        {
            var filter = new Filter { Length = (ushort)program.Length, Program = first };
            long seccomp = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 317 : 277;
            Libc.Require(Libc.Call(seccomp, (nuint)FilterMode, AllThreads, &filter, 0), "seccomp");
        }
    }

    private static IEnumerable<Instruction> Program(bool isX64)
    {
        yield return Load(Machine);
        yield return SkipIf(isX64 ? 0xC000003E : 0xC00000B7, 1);
        yield return Return(Refuse);
        yield return Load(Number);
        if (isX64)
        {
            // The calls of the x32 interface, which have numbers of their own.
            yield return new(0x35, 0, 1, 0x40000000);
            yield return Return(Refuse);
        }

        foreach ((int x64, int arm64) in Taken)
        {
            if ((isX64 ? x64 : arm64) is >= 0 and int call)
            {
                yield return new(0x15, 0, 1, (uint)call);
                yield return Return(Refuse);
            }
        }

        // Its flags are in memory, where a filter cannot look; without it the C library uses clone.
        yield return new(0x15, 0, 1, 435);
        yield return Return(Unknown);

        foreach (Instruction instruction in OnlyIf(isX64 ? 56 : 220, new(0x45, 0, 1, ThreadFlag))) // clone: threads
        {
            yield return instruction;
        }

        foreach (Instruction instruction in OnlyIf(isX64 ? 234 : 131, new(0x15, 0, 1, (uint)Environment.ProcessId))) // tgkill: itself
        {
            yield return instruction;
        }

        foreach (Instruction instruction in OnlyIf(isX64 ? 302 : 261, new(0x15, 0, 1, 0))) // prlimit64: itself
        {
            yield return instruction;
        }

        yield return Return(Allow);
    }

    // A call allowed only if the test of its first argument holds.
    private static Instruction[] OnlyIf(int call, Instruction test) =>
        [new(0x15, 0, 4, (uint)call), Load(First), test, Return(Allow), Return(Refuse)];

    private static Instruction Load(uint offset) => new(0x20, 0, 0, offset);

    private static Instruction SkipIf(uint value, byte count) => new(0x15, count, 0, value);

    private static Instruction Return(uint value) => new(0x06, 0, 0, value);

    // x64 and ARM64 numbers, -1 for none.
    private static readonly (int X64, int Arm64)[] Taken =
    [
        (41, 198), (53, 199), (42, 203), (49, 200), // socket, socketpair, connect, bind
        (59, 221), (322, 281), (57, -1), (58, -1), // execve, execveat, fork, vfork
        (62, 129), (200, 130), (129, 138), (297, 240), // kill, tkill, rt_sigqueueinfo, rt_tgsigqueueinfo
        (424, 424), (434, 434), (438, 438), // pidfd_send_signal, pidfd_open, pidfd_getfd
        (101, 117), (310, 270), (311, 271), (312, 272), // ptrace, process_vm_readv, process_vm_writev, kcmp
        (425, 425), (426, 426), (427, 427), // io_uring
        (321, 280), (298, 241), (323, 282), // bpf, perf_event_open, userfaultfd
        (272, 97), (308, 268), (165, 40), (166, 39), (155, 41), (161, 51), // unshare, setns, mount, umount2, pivot_root, chroot
        (248, 217), (249, 218), (250, 219), // add_key, request_key, keyctl
        (112, 157), (109, 154), // setsid, setpgid
        (29, 194), (64, 190), (68, 186), (240, 180), (319, 279), // shmget, semget, msgget, mq_open, memfd_create
    ];

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    [StructLayout(LayoutKind.Sequential)]
    private struct Filter
    {
        public ushort Length;
        public Instruction* Program;
    }
}
