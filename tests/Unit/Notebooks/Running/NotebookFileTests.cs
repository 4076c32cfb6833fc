using Shouldly;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;
using Xunit;

namespace Workbook.Tests.Notebooks.Running;

public sealed class NotebookFileTests : IDisposable
{
    private static readonly Notebook Empty = new(JsonMap.Empty, []);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Save_LeavesNothingButTheFile()
    {
        string path = _folder.File("a é.ipynb");
        File.WriteAllText(path, "old");

        NotebookFile.Save(path, Empty);

        NotebookReader.Read(path).ShouldBe(Empty);
        Directory.GetFiles(_folder.Path).ShouldBe([path]);
        File.ReadAllBytes(path)[0].ShouldBe((byte)'{');
    }

    [Fact]
    public void EqualBytes_LeaveTheFileAlone()
    {
        string path = _folder.File("a.ipynb");
        NotebookFile.Save(path, Empty);
        var long_ago = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, long_ago);

        NotebookFile.Save(path, Empty);

        File.GetLastWriteTimeUtc(path).ShouldBe(long_ago);
    }

    [Fact]
    public void FailedSave_LeavesTheOldFileAndNoTemporary()
    {
        string path = _folder.File("folder.ipynb");
        Directory.CreateDirectory(path);

        Should.Throw<Exception>(() => NotebookFile.Save(path, Empty));

        Directory.GetFileSystemEntries(_folder.Path).ShouldBe([path]);
    }

    [Fact]
    public void Link_KeepsPointingToItsTarget()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights on Windows");
        string target = _folder.File("target.ipynb"), link = _folder.File("link.ipynb");
        File.WriteAllText(target, "old");
        File.CreateSymbolicLink(link, target);

        NotebookFile.Save(link, Empty);

        new FileInfo(link).LinkTarget.ShouldBe(target);
        NotebookReader.Read(target).ShouldBe(Empty);
    }

    [Fact]
    public void Mode_IsKept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        string path = _folder.File("a.ipynb");
        File.WriteAllText(path, "old");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
            NotebookFile.Save(path, Empty);
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        }
    }

    [Fact]
    public void ReadOnlyFile_IsRefused()
    {
        string path = _folder.File("a.ipynb");
        File.WriteAllText(path, "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        Assert.SkipUnless(new FileInfo(path).IsReadOnly, "this user may write everything");

        Should.Throw<UnauthorizedAccessException>(() => NotebookFile.Save(path, Empty)).Message.ShouldEndWith("the file is read-only");
        File.SetAttributes(path, FileAttributes.Normal);
    }
}
