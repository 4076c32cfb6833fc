namespace Workbook.Tests.Classroom;

/// <summary>What code can try that wants points, or harm. The second exercise is answered honestly, and keeps its points.</summary>
/// <param name="Name">What is tried.</param>
/// <param name="Score">The right points, of 5.</param>
/// <param name="Answer">The answer to the first exercise; SOURCE, RESULTS stand for the real paths.</param>
/// <param name="Added">A cell before it.</param>
internal sealed record Attack(string Name, double Score, string Answer, string Added = "")
{
    private const string Native = "using System.Runtime.InteropServices;\n";

    public static readonly Attack[] All =
    [
        new("read the hidden tests", 3, "int Sq(int x) { File.ReadAllText(\"SOURCE\"); return x * x; }"),
        new("list the source's folder", 3, "int Sq(int x) { Directory.GetFiles(Path.GetDirectoryName(\"SOURCE\")); return x * x; }"),
        new("read the grading plan", 3, "int Sq(int x) { Directory.GetFiles(\"/tmp\", \"plan.json\", SearchOption.AllDirectories).First(); return x * x; }"),
        new("read the grader's memory", 3, Native + "[DllImport(\"libc\")] static extern int getppid();\nint Sq(int x) { File.OpenRead($\"/proc/{getppid()}/mem\"); return x * x; }"),
        new("read the grader's command line", 3, Native + "[DllImport(\"libc\")] static extern int getppid();\nint Sq(int x) { File.ReadAllText($\"/proc/{getppid()}/cmdline\"); return x * x; }"),
        new("overwrite the result", 3, "int Sq(int x) { File.WriteAllText(\"RESULTS/result.json\", \"{}\"); return x * x; }"),
        new("write outside its folder", 3, "int Sq(int x) { File.WriteAllText(\"/tmp/workbook-was-here\", \"\"); return x * x; }"),
        new("exit with 0", 3, "int Sq(int x) { Environment.Exit(0); return 9; }"),
        new("exit while the cell runs", 3, "int Sq(int x) => x * x;\nEnvironment.Exit(0);"),
        new("exit in a cell of its own", 5, "int Sq(int x) => x * x;", "Environment.Exit(0);"),
        new("redefine the exceptions", 3, "int Sq(int x) => 8;", "class Exception : System.Exception { public Exception(string s) { } }"),
        new("redefine the check helpers", 3, "int Sq(int x) => 8;", "static class Check { public static string That(string s, bool b, string h = \"\") => s; public static string Close(string s, double a, double b, double t = 0) => s; }"),
        new("an exception whose message fails", 3, "class Odd : Exception { public override string Message => throw new Odd(); public override string ToString() => throw new Odd(); }\nint Sq(int x) => throw new Odd();"),
        new("print a result", 3, "int Sq(int x) { Console.WriteLine(\"{\\\"score\\\": 5, \\\"status\\\": \\\"passed\\\"}\"); return 8; }"),
        new("answer in the grader's words", 3, "int Sq(int x) { using var pipe = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(201, false), FileAccess.Write); for (int i = 0; i < 9; i++) pipe.Write(\"{\\\"Kind\\\":\\\"Done\\\",\\\"Json\\\":\\\"8\\\"}\\n\"u8); return 8; }"),
        new("garbage on the grader's pipe", 3, "int Sq(int x) { using var pipe = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(201, false), FileAccess.Write); pipe.Write(\"garbage\\n\"u8); return 8; }"),
        new("start a program", 3, "int Sq(int x) { System.Diagnostics.Process.Start(\"/bin/true\").WaitForExit(); return x * x; }"),
        new("fork", 5, Native + "[DllImport(\"libc\")] static extern int fork();\nint Sq(int x) => fork() == -1 ? x * x : 8;"),
        new("kill the grader", 5, Native + "[DllImport(\"libc\")] static extern int getppid();\n[DllImport(\"libc\")] static extern int kill(int p, int s);\nint Sq(int x) => kill(getppid(), 9) == -1 ? x * x : 8;"),
        new("trace the grader", 5, Native + "[DllImport(\"libc\")] static extern int getppid();\n[DllImport(\"libc\")] static extern long ptrace(int r, int p, nint a, nint d);\nint Sq(int x) => ptrace(16, getppid(), 0, 0) == -1 ? x * x : 8;"),
        new("open a TCP socket", 3, "int Sq(int x) { new System.Net.Sockets.TcpClient(\"127.0.0.1\", 22).Close(); return x * x; }"),
        new("listen", 3, "int Sq(int x) { new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0).Start(); return x * x; }"),
        new("ask the network", 3, "int Sq(int x) { new System.Net.Http.HttpClient().GetStringAsync(\"http://127.0.0.1\").Wait(); return x * x; }"),
        new("fill the disk", 3, "int Sq(int x) { for (int f = 0; ; f++) File.WriteAllBytes($\"{f}\", new byte[8_000_000]); }"),
        new("one endless file", 3, "int Sq(int x) { using var f = File.Create(\"big\"); while (true) f.Write(new byte[8_000_000]); }"),
        new("sleep", 3, "int Sq(int x) { System.Threading.Thread.Sleep(-1); return 9; }"),
        new("an endless loop", 3, "int Sq(int x) { while (true) { } }"),
        new("swallow every interrupt", 3, "int Sq(int x) { while (true) { try { System.Threading.Thread.Sleep(10); } catch { } } }"),
        new("an endless loop in the cell", 3, "int Sq(int x) => x * x;\nwhile (true) { }"),
        new("deep recursion", 3, "int Sq(int x) => Sq(x + 1) + 1;"),
        new("crash natively", 3, Native + "int Sq(int x) { Marshal.WriteInt64((nint)0x7000_0000_0008, 1); return x * x; }"),
        new("fail fast", 3, "int Sq(int x) { Environment.FailFast(\"no\"); return x * x; }"),
        new("take all memory", 3, "static List<byte[]> all = [];\nint Sq(int x) { while (true) { var b = new byte[50_000_000]; Array.Fill(b, (byte)1); all.Add(b); } }"),
        new("take memory natively", 3, Native + "unsafe int Sq(int x) { while (true) { new Span<byte>(NativeMemory.Alloc(100_000_000), 100_000_000).Fill(1); } }"),
        new("a thousand threads", 3, "int Sq(int x) { for (int i = 0; i < 1000; i++) new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)) { IsBackground = true }.Start(); System.Threading.Thread.Sleep(-1); return 9; }"),
        new("leave a link to the source", 5, "int Sq(int x) { try { File.CreateSymbolicLink(\"link\", \"SOURCE\"); } catch (IOException) { } return x * x; }"),
    ];
}
