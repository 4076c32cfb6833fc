using System.Runtime.InteropServices;
using Shouldly;
using Workbook.Display;
using Workbook.Notebooks.Evaluation;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation.Packages;

public sealed class PackagesTests : IDisposable
{
    private readonly PackageWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Package_BringsItsDependency()
    {
        _world.AddTower();
        using var notebook = _world.Open();
        var cell = await notebook.Run("#r \"nuget:Tower, 1.0.0\"\nnew Upper.Tower().Height + new Lower.Base().Height");
        cell.Text.ShouldBe("84");
        cell.Displays.Single().Data[MimeTypes.PlainText].ShouldBe("Restoring packages …\n  Tower, 1.0.0");
        var update = cell.Outputs.OfType<CellOutput.UpdateDisplay>().Single();
        update.DisplayId.ShouldBe(cell.Outputs.OfType<CellOutput.Display>().Single().DisplayId);
        update.Bundle.Data[MimeTypes.PlainText].ShouldBe("Installed packages\n  Tower, 1.0.0");
        update.Bundle.Data[MimeTypes.Html].ShouldContain("<li>Tower, 1.0.0</li>");
        (await notebook.Text("new Upper.Tower().Height")).ShouldBe("42");
    }

    [Fact]
    public async Task SecondSession_NeedsNeitherFeedNorSdk()
    {
        _world.AddTower();
        _world.AddNumber("1.5.0", 15);
        const string Code = "#r \"nuget:Tower, 1.0.0\"\n#r \"nuget: Numbers\"\nnew Upper.Tower().Height + Numbers.Value";
        using (var first = _world.Open())
        {
            (await first.Text(Code)).ShouldBe("57");
        }

        Directory.Delete(_world.Feed.Folder, recursive: true);
        using var second = _world.Open(withSdk: false);
        var cell = await second.Run(Code);
        cell.Text.ShouldBe("57");
        cell.Displays.Single().Data[MimeTypes.PlainText].ShouldBe("Installed packages\n  Tower, 1.0.0\n  Numbers, 1.5.0");
    }

    [Theory]
    [InlineData("numbers,1.2.*", 12)]
    [InlineData(" Numbers , *-*", 20)]
    [InlineData("Numbers, [1.0,1.4)", 10)]
    public async Task OpenVersions_AreChosenAsNuGetChooses(string package, int value)
    {
        _world.AddNumber("1.0.0", 10);
        _world.AddNumber("1.2.3", 12);
        _world.AddNumber("1.5.0", 15);
        _world.AddNumber("2.0.0-beta.1", 20);
        using var notebook = _world.Open();
        (await notebook.Text($"#r \"nuget:{package}\"\nNumbers.Value")).ShouldBe($"{value}");
    }

    [Fact]
    public async Task NewestVersion_IsLookedForAnewAfterADay_AndTheLastOneServesWithoutAFeed()
    {
        const string Code = "#r \"nuget:Numbers\"\nNumbers.Value";
        _world.AddNumber("1.0.0", 10);
        await RunAnew(Code, "10");
        _world.AddNumber("1.1.0", 11);
        await RunAnew(Code, "10");
        Age(TimeSpan.FromHours(25));
        await RunAnew(Code, "11");
        Age(TimeSpan.FromHours(25));
        Directory.Delete(_world.Feed.Folder, recursive: true);
        await RunAnew(Code, "11");
    }

    [Fact]
    public async Task ClearedPackagesFolder_IsFilledAgain()
    {
        _world.AddNumber("1.0.0", 10);
        await RunAnew("#r \"nuget:Numbers, 1.0.0\"\nNumbers.Value", "10");
        Directory.Delete(_world.File("packages"), recursive: true);
        await RunAnew("#r \"nuget:Numbers, 1.0.0\"\nNumbers.Value", "10");
    }

    [Fact]
    public async Task DamagedCache_IsWrittenAnew()
    {
        _world.AddNumber("1.0.0", 10);
        await RunAnew("#r \"nuget:Numbers, 1.0.0\"\nNumbers.Value", "10");
        await File.WriteAllTextAsync(Directory.GetFiles(_world.File("cache"), "*.json").Single(), "{ \"targets\": ", TestContext.Current.CancellationToken);
        await RunAnew("#r \"nuget:Numbers, 1.0.0\"\nNumbers.Value", "10");
    }

    [Fact]
    public async Task SessionsAtTheSameTime_RestoreOnce()
    {
        _world.AddTower();
        var texts = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            using var notebook = _world.Open();
            return await notebook.Text("#r \"nuget:Tower, 1.0.0\"\nnew Upper.Tower().Height");
        }));
        texts.ShouldBe(["42", "42", "42"]);
        _world.Restores.ShouldBe(1);
        Directory.GetFileSystemEntries(_world.File("cache")).Length.ShouldBe(2);
        Directory.GetFileSystemEntries(_world.File("cache/work")).ShouldBeEmpty();
    }

    [Fact]
    public async Task NativeLibrary_IsFoundByThePackageAndByCells()
    {
        // Any native library will do: the runtime's own, under a name that only this package has.
        var native = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*System.Native.*").First(file => !file.EndsWith(".a", StringComparison.Ordinal));
        const string Declaration = "[System.Runtime.InteropServices.DllImport(\"packednative\", EntryPoint = \"SystemNative_GetPid\")] public static extern int";
        var library = TestAssembly.Compile("Native", $"public static class Native {{ {Declaration} Pid(); }}");
        _world.Feed.Add("Native", "1.0.0", [], ("lib/net8.0/Native.dll", library),
            ($"runtimes/{RuntimeInformation.RuntimeIdentifier}/native/libpackednative{Path.GetExtension(native)}", await File.ReadAllBytesAsync(native, TestContext.Current.CancellationToken)));
        using var notebook = _world.Open();
        (await notebook.Text("#r \"nuget:Native, 1.0.0\"\nNative.Pid() == Environment.ProcessId")).ShouldBe("True");
        (await notebook.Text($"{Declaration} Own();\nOwn() == Environment.ProcessId")).ShouldBe("True");
    }

    [Fact]
    public async Task PartForThisSystem_GoesBeforeTheGeneralOne()
    {
        const string Source = "public static class Part { public static string Name => \"NAME\"; }";
        var system = RuntimeInformation.RuntimeIdentifier.Split('-', '.')[0];
        _world.Feed.Add("Part", "1.0.0", [],
            ("lib/net8.0/Part.dll", TestAssembly.Compile("Part", Source.Replace("NAME", "general", StringComparison.Ordinal))),
            ($"runtimes/{system}/lib/net8.0/Part.dll", TestAssembly.Compile("Part", Source.Replace("NAME", system, StringComparison.Ordinal))));
        using var notebook = _world.Open();
        (await notebook.Text("#r \"nuget:Part, 1.0.0\"\nPart.Name")).ShouldBe(system);
    }

    [Fact]
    public async Task TypesTheProcessHas_AreItsOwn()
    {
        var display = await File.ReadAllBytesAsync(typeof(IDisplayable).Assembly.Location, TestContext.Current.CancellationToken);
        var json = TestAssembly.Compile("System.Text.Json", "[assembly: System.Reflection.AssemblyVersion(\"6.0.0.0\")] namespace System.Text.Json; public class OnlyInThePackage;");
        var shown = TestAssembly.Compile("Shown", "using Workbook.Display; public class Shown : IDisplayable { public MimeBundle ToMimeBundle() => MimeBundle.PlainText(\"from the package\"); }", display);
        var interactive = TestAssembly.Compile("Microsoft.DotNet.Interactive", "namespace Microsoft.DotNet.Interactive; public class Kernel;");
        _world.Feed.Add("Shown", "1.0.0", [], ("lib/net8.0/Microsoft.DotNet.Interactive.dll", interactive), ("lib/net8.0/Shown.dll", shown), ("lib/net8.0/Workbook.Display.dll", display), ("lib/net8.0/System.Text.Json.dll", json));
        using var notebook = _world.Open();
        (await notebook.Text("#r \"nuget:Shown, 1.0.0\"\nnew Shown()")).ShouldBe("from the package");
        (await notebook.Text("System.Text.Json.JsonSerializer.Serialize(new[] { 1, 2 })")).ShouldBe("[1,2]");
        (await notebook.Text("typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.GetName().Name")).ShouldBe("Workbook.Notebooks");
        (await notebook.Run("new System.Text.Json.OnlyInThePackage()")).Error.Message.ShouldContain("OnlyInThePackage");
    }

    [Fact]
    public async Task Source_MayBeAFolderBesideTheNotebook()
    {
        new PackageFeed(_world.File("notebooks/own feed")).Add("Own", "1.0.0", "public static class Own { public static int Value => 7; }");
        using var notebook = _world.Open();
        (await notebook.Text("#i \"nuget:own feed\"\n#r \"nuget:Own, 1.0.0\"\nOwn.Value")).ShouldBe("7");
    }

    [Fact]
    public async Task LaterCell_KeepsTheVersionsLoaded()
    {
        _world.AddTower();
        _world.AddNumber("1.0.0", 10);
        _world.AddNumber("2.0.0", 20);
        using var notebook = _world.Open();
        (await notebook.Text("#r \"nuget:Numbers, 1.0.0\"\nNumbers.Value")).ShouldBe("10");
        (await notebook.Text("#r \"nuget:Tower, 1.0.0\"\n#r \"nuget:Numbers\"\nnew Upper.Tower().Height + Numbers.Value")).ShouldBe("52");
    }

    [Fact]
    public async Task FolderOfTheNotebook_DoesNotReachIntoTheRestore()
    {
        _world.AddNumber("1.0.0", 10);
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            await File.WriteAllTextAsync(_world.File(file), "<Project><Import Project=\"missing.props\" /></Project>", TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(_world.File("global.json"), "{ \"sdk\": { \"version\": \"1.0.0\", \"rollForward\": \"disable\" } }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_world.File("Directory.Build.rsp"), "-no-such-switch", TestContext.Current.CancellationToken);
        await RunAnew("#r \"nuget:Numbers, 1.0.0\"\nNumbers.Value", "10");
    }

    private async Task RunAnew(string code, string value)
    {
        using var notebook = _world.Open();
        (await notebook.Text(code)).ShouldBe(value);
    }

    private void Age(TimeSpan age) =>
        Array.ForEach(Directory.GetFiles(_world.File("cache"), "*.json"), file => File.SetLastWriteTimeUtc(file, DateTime.UtcNow - age));
}
