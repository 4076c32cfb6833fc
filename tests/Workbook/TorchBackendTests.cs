using Shouldly;
using Xunit;

namespace Workbook.Tests;

/// <summary>Building with the TorchSharp package where no package source has it.</summary>
public sealed class TorchBackendTests : IDisposable
{
    private readonly DirectoryInfo _empty = Directory.CreateTempSubdirectory("workbook-no-packages-");

    public void Dispose() => _empty.Delete(recursive: true);

    [Theory]
    [InlineData("Workbook.sln")]
    [InlineData("lib/Attention")]
    public async Task MissingPackage_IsOneLineThatSaysWhatToDo(string target)
    {
        var sources = Path.Combine(_empty.FullName, "sources");
        Directory.CreateDirectory(sources);

        // Folders of its own: what was restored for the other tests stays as it is.
        var run = await Run.Program(
            "dotnet",
            ["restore", target, "-p:TorchBackend=package", $"-p:RestoreSources={sources}", $"-p:ArtifactsPath={Path.Combine(_empty.FullName, "artifacts")}"],
            Repository.Root,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_empty.FullName, "packages") });

        run.ExitCode.ShouldBe(1, run.Output + run.Error);
        run.Output.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).Distinct().ShouldHaveSingleItem()
            .ShouldContain("error NU1101: Unable to find package TorchSharp-cpu in any package source: add one that has it (dotnet nuget add source URL), or install libtorch-dev and g++ and build with -p:TorchBackend=system.");
    }
}
