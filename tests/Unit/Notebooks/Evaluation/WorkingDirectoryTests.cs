using Shouldly;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

/// <summary>Runs alone: the working directory is the process's, and other tests' sessions set it too.</summary>
[CollectionDefinition(nameof(WorkingDirectoryTests), DisableParallelization = true)]
[Collection(nameof(WorkingDirectoryTests))]
public sealed class WorkingDirectoryTests
{
    [Fact]
    public async Task WorkingDirectory_IsTheNotebooks()
    {
        using var folder = new TemporaryFolder();
        using var notebook = new NotebookSession(folder.Path);
        (await notebook.Text("Directory.GetCurrentDirectory()")).ShouldBe(folder.Path);
        Directory.SetCurrentDirectory(Path.GetTempPath());
    }

    [Fact]
    public async Task CellThatChangesTheDirectory_ChangesItForLaterCells()
    {
        using var folder = new TemporaryFolder();
        using var notebook = new NotebookSession(folder.Path);
        await notebook.Run("Directory.CreateDirectory(\"sub\"); Directory.SetCurrentDirectory(\"sub\");");
        (await notebook.Text("Path.GetFileName(Directory.GetCurrentDirectory())")).ShouldBe("sub");
        Directory.SetCurrentDirectory(Path.GetTempPath());
    }
}
