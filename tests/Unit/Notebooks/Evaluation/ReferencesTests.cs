using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

public sealed class ReferencesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly NotebookSession _notebook;

    public ReferencesTests()
    {
        Directory.CreateDirectory(_folder.File("notebooks"));
        Directory.CreateDirectory(_folder.File("build"));
        _notebook = new NotebookSession(_folder.File("notebooks"));
    }

    public void Dispose()
    {
        _notebook.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Library_IsFoundRelativeToTheNotebookWithItsDependencies()
    {
        BuildPair();
        (await _notebook.Text("#r \"../build/Upper.dll\"\nnew Upper.Tower().Height")).ShouldBe("42");
    }

    [Fact]
    public async Task DependenciesTypes_AreUsableToo()
    {
        BuildPair();
        await _notebook.Run("#r \"../build/Upper.dll\"\nusing Lower;");
        (await _notebook.Text("new Base().Height")).ShouldBe("42");
    }

    [Fact]
    public async Task TwoSessions_ShareTheLoadedLibrary()
    {
        BuildPair();
        using var other = new NotebookSession(_folder.File("build"));
        await _notebook.Run("#r \"../build/Upper.dll\"\nUpper.Tower.Count = 7;");
        (await other.Text("#r \"Upper.dll\"\nUpper.Tower.Count")).ShouldBe("7");
    }

    [Fact]
    public async Task TwoFolders_MayHoldDifferentLibrariesOfOneName()
    {
        BuildPair();
        Directory.CreateDirectory(_folder.File("other"));
        Build("other/Upper.dll", "namespace Upper; public class Tower { public int Height => 1; }");
        using var other = new NotebookSession(_folder.File("other"));
        (await _notebook.Text("#r \"../build/Upper.dll\"\nnew Upper.Tower().Height")).ShouldBe("42");
        (await other.Text("#r \"Upper.dll\"\nnew Upper.Tower().Height")).ShouldBe("1");
    }

    [Fact]
    public async Task DisplayTypesOfALibrary_AreTheProcesssOwn()
    {
        var display = typeof(Workbook.Display.IDisplayable).Assembly.Location;
        File.Copy(display, _folder.File("build/Workbook.Display.dll"));
        Build("build/Shown.dll",
            "using Workbook.Display; public class Shown : IDisplayable { public MimeBundle ToMimeBundle() => MimeBundle.PlainText(\"from the library\"); }",
            MetadataReference.CreateFromFile(display));
        (await _notebook.Text("#r \"../build/Shown.dll\"\nnew Shown()")).ShouldBe("from the library");
        (await _notebook.Text("typeof(Workbook.Display.IDisplayable).IsAssignableFrom(typeof(Shown))")).ShouldBe("True");
    }

    [Fact]
    public async Task NativeLibraryBesideTheLibrary_IsFound()
    {
        // Any native library will do: the runtime's own, under a name that only this folder has.
        var native = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*System.Native.*").First(file => !file.EndsWith(".a", StringComparison.Ordinal));
        Directory.CreateDirectory(_folder.File($"build/runtimes/{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}/native"));
        File.Copy(native, _folder.File("build/flatnative" + Path.GetExtension(native)));
        File.Copy(native, _folder.File($"build/runtimes/{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}/native/libdeepnative{Path.GetExtension(native)}"));
        Build("build/Calls.dll", """
            using System.Runtime.InteropServices;
            public static class Calls
            {
                [DllImport("flatnative", EntryPoint = "SystemNative_GetPid")] public static extern int Flat();
                [DllImport("deepnative", EntryPoint = "SystemNative_GetPid")] public static extern int Deep();
            }
            """);
        (await _notebook.Text("#r \"../build/Calls.dll\"\nCalls.Flat() == Environment.ProcessId && Calls.Deep() == Environment.ProcessId")).ShouldBe("True");
    }

    [Fact]
    public async Task LibraryNotBuiltYet_SaysWhatToRun() =>
        (await _notebook.Run("#r \"../artifacts/workbook/Workbook.Attention.dll\"")).Error.Message
            .ShouldBe("(1,1): error CS0006: '../artifacts/workbook/Workbook.Attention.dll' is not built yet: run ./workbook build, then run the notebook again.");

    [Fact]
    public async Task MissingLibrary_IsNamed() =>
        (await _notebook.Run("\n#r \"nope.dll\"")).Error.Message.ShouldBe("(2,1): error CS0006: 'nope.dll' could not be found; the path is relative to the notebook's folder.");

    [Fact]
    public async Task FileThatIsNoLibrary_IsRefusedInOneLine()
    {
        await File.WriteAllTextAsync(_folder.File("build/text.dll"), "no library", TestContext.Current.CancellationToken);
        var message = (await _notebook.Run("#r \"../build/text.dll\"")).Error.Message;
        message.ShouldStartWith("(1,1): error CS0009: '../build/text.dll' cannot be loaded as a .NET library");
        message.ShouldNotContain('\n');
    }

    [Fact]
    public async Task FrameworkAssembly_MayBeNamed() =>
        (await _notebook.Text("#r \"System.Net.Http\"\ntypeof(System.Net.Http.HttpClient).Name")).ShouldBe("HttpClient");

    [Fact]
    public async Task Load_RunsAFileRelativeToTheNotebook()
    {
        BuildPair();
        await File.WriteAllTextAsync(_folder.File("part.csx"), "#r \"build/Upper.dll\"\nvar fromFile = new Upper.Tower().Height;", TestContext.Current.CancellationToken);
        (await _notebook.Text("#load \"../part.csx\"\nfromFile + 1")).ShouldBe("43");
    }

    private void BuildPair()
    {
        var lower = Build("build/Lower.dll", "namespace Lower; public class Base { public int Height => 42; }");
        Build("build/Upper.dll", "namespace Upper; public class Tower : Lower.Base { public static int Count; }", MetadataReference.CreateFromFile(lower));
    }

    private string Build(string path, string source, params MetadataReference[] references)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var framework = new[] { "System.Runtime.dll", "System.Private.CoreLib.dll", "System.Runtime.InteropServices.dll" }
            .Select(name => MetadataReference.CreateFromFile(Path.Combine(runtime, name)));
        var result = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(path), [CSharpSyntaxTree.ParseText(source)], [.. framework, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(_folder.File(path));
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        return _folder.File(path);
    }
}
