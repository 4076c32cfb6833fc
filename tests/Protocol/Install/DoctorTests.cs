using Workbook.Cli.Doctor;
using Workbook.JupyterKernel.Install;

namespace Workbook.Tests.Protocol.Install;

/// <summary>What the doctor finds for each kind of damage, and how it says to mend it.</summary>
public sealed class DoctorTests : IDisposable
{
    private static readonly string Launcher = OperatingSystem.IsWindows() ? "./workbook.ps1" : "./workbook";

    private readonly TemporaryFolder _folder = new();

    private KernelProgram Program => new(Environment.ProcessPath!, Touch("cli/workbook.dll"));

    private JupyterPaths Paths => new(_folder.File("user"), [_folder.File("user"), JupyterPaths.Below(_folder.File("env")), _folder.File("named")]);

    private KernelInstaller User => new(Paths.User);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void BothNamesInstalled_NothingIsWrong()
    {
        InstallBoth();

        Examine().ShouldAllBe(finding => finding.Kind == FindingKind.Fine);
        Examine().Length.ShouldBe(2);
    }

    [Fact]
    public void NoKernel_NamesTheFoldersAndTheCommand()
    {
        Finding[] wrong = Wrong();

        wrong[0].Text.ShouldContain(_folder.File("user"));
        wrong[0].Mend.ShouldBe($"{Launcher} kernel install");
        wrong[1].Text.ShouldContain("no kernel is named .net-csharp");
    }

    [Fact]
    public void MovedWorkbook_IsInstalledAnew()
    {
        InstallBoth(Program with { Dll = "/gone/workbook.dll" });

        Wrong().Select(finding => finding.Text).ShouldBe([".net-csharp does not start: /gone/workbook.dll is not there", "csharp-workbook does not start: /gone/workbook.dll is not there"]);
        Wrong()[1].Mend.ShouldBe($"{Launcher} kernel install --name csharp-workbook");
    }

    [Fact]
    public void MovedDotnet_IsNamed()
    {
        InstallBoth();
        User.Install(Program with { Dotnet = "/gone/dotnet" }, KernelName.Default, "C#", force: false);

        Wrong().ShouldHaveSingleItem().Text.ShouldBe("csharp-workbook does not start: the program /gone/dotnet is not there");
    }

    [Fact]
    public void DotnetByNameAlone_MayNotBeFound()
    {
        InstallBoth();
        User.Install(Program with { Dotnet = "dotnet" }, KernelName.Default, "C#", force: false);

        Wrong().ShouldHaveSingleItem().Text.ShouldContain("'dotnet', which is no absolute path");
    }

    [Fact]
    public void AnotherBuild_IsNamed()
    {
        InstallBoth(Program with { Dll = Touch("other/workbook.dll") });

        Wrong()[1].Text.ShouldBe($"csharp-workbook starts another build: {_folder.File("other/workbook.dll")}");
    }

    [Fact]
    public void TornFileOfOurs_IsWrittenOverByForce()
    {
        InstallBoth();
        File.WriteAllText(Path.Combine(User.DirectoryOf(KernelName.Default), "kernel.json"), "{");

        Finding wrong = Wrong().ShouldHaveSingleItem();
        wrong.Text.ShouldContain("not a valid kernel.json");
        wrong.Mend.ShouldBe($"{Launcher} kernel install --name csharp-workbook --force");
    }

    [Fact]
    public void KernelInAPrefix_IsMendedThere()
    {
        InstallBoth();
        new KernelInstaller(Paths.Search[1]).Install(Program with { Dotnet = "/gone/dotnet" }, "mine", "mine", force: false);

        Wrong().ShouldHaveSingleItem().Mend.ShouldBe($"{Launcher} kernel install --name mine --prefix \"{_folder.File("env")}\"");
    }

    [Fact]
    public void KernelInAFolderOfJupyterPath_IsMendedThere()
    {
        InstallBoth();
        new KernelInstaller(Paths.Search[2]).Install(Program with { Dotnet = "/gone/dotnet" }, "mine", "mine", force: false);

        string mend = Wrong().ShouldHaveSingleItem().Mend!;
        mend.ShouldContain("JUPYTER_DATA_DIR");
        mend.ShouldContain(_folder.File("named"));
        mend.ShouldEndWith($"{Launcher} kernel install --name mine");
    }

    [Fact]
    public void SomebodyElsesNotebookKernel_IsAHint()
    {
        User.Install(Program, KernelName.Default, "C# (workbook)", force: false);
        Foreign(KernelName.OfNotebooks, ".NET (C#)");

        Wrong().ShouldBeEmpty();
        Examine().Single(finding => finding.Kind == FindingKind.Hint).Text.ShouldContain("left to \".NET (C#)\"");
    }

    [Fact]
    public void TwoKernelsShownAlike_AreWrong()
    {
        InstallBoth();
        Foreign("other", "C# (workbook)");

        Wrong()[0].Text.ShouldContain("are both shown as \"C# (workbook)\"");
        Wrong()[0].Mend!.ShouldContain("--display-name");
    }

    [Fact]
    public void SomebodyElsesTornFile_IsAHint()
    {
        InstallBoth();
        File.WriteAllText(Foreign("other", "x"), "{");

        Wrong().ShouldBeEmpty();
        Examine().Last().Text.ShouldStartWith("other: front ends pass it over: ");
    }

    [Fact]
    public void LibraryOfTheNotebooks_MustBeBuilt()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("WORKBOOK_ROOT") is { Length: > 0 }, "WORKBOOK_ROOT says where the library is");
        MachineChecks.Library(Program).Mend.ShouldBe($"{Launcher} build");

        Touch("workbook/Workbook.Attention.dll");

        MachineChecks.Library(Program).Kind.ShouldBe(FindingKind.Fine);
    }

    [Fact]
    public async Task KernelThatDies_IsToldWithItsLastWords()
    {
        InstallBoth();

        // The file is empty, so that dotnet ends with a complaint.
        Finding finding = await StartCheck.RunAsync(Program with { Dotnet = "dotnet" }, [], TestContext.Current.CancellationToken);

        finding.Kind.ShouldBe(FindingKind.Wrong);
        finding.Text.ShouldStartWith("csharp-workbook does not answer: ");
        finding.Text.ShouldMatch(@"ended before it answered \(exit code \d+\): \w");
        finding.Mend.ShouldNotBeNull().ShouldStartWith($"{Launcher} build");
    }

    private Finding[] Examine() => [.. new SpecChecks(Paths, Program, KernelSpecs.Scan(Paths)).All()];

    private Finding[] Wrong()
    {
        Finding[] wrong = [.. Examine().Where(finding => finding.Kind == FindingKind.Wrong)];
        wrong.ShouldAllBe(finding => finding.Mend != null);
        return wrong;
    }

    private void InstallBoth(KernelProgram? program = null)
    {
        foreach (string name in (string[])[KernelName.Default, KernelName.OfNotebooks])
        {
            User.Install(program ?? Program, name, "C# (workbook)", force: false);
        }
    }

    private string Foreign(string name, string displayName)
    {
        string file = Path.Combine(Directory.CreateDirectory(User.DirectoryOf(name)).FullName, "kernel.json");
        File.WriteAllText(file, $$"""{"argv": ["dotnet", "theirs", "{connection_file}"], "display_name": "{{displayName}}", "language": "C#"}""");
        return file;
    }

    private string Touch(string name)
    {
        string file = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        return file;
    }
}
