using Shouldly;
using Workbook.Notebooks.Running;
using Xunit;

namespace Workbook.Tests.Notebooks.Running;

[Collection(UsesCurrentDirectory.Name)]
public sealed class CurrentDirectoryTests : RunnerTestBase
{
    [Fact]
    public async Task CurrentDirectory_IsRestored()
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        string before = Directory.GetCurrentDirectory();
        Define("cd", _ =>
        {
            Directory.SetCurrentDirectory(Path.GetTempPath());
            return FakeSession.Nothing;
        });

        (await RunAsync(Code("cd"))).Status.ShouldBe(RunStatus.Passed);

        Directory.GetCurrentDirectory().ShouldBe(before);
    }
}
