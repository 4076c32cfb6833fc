using System.Text;
using Shouldly;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Notebooks.Format;

public sealed class AtomicFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new("with space é");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_IsReplacedAndNothingElseStays()
    {
        Write("a.txt", "first, and longer");
        Write("a.txt", "second");

        File.ReadAllText(_folder.File("a.txt")).ShouldBe("second");
        Directory.GetFileSystemEntries(_folder.Path).ShouldBe([_folder.File("a.txt")]);
    }

    [Fact]
    public void Mode_IsTheOneAskedForOrThatOfTheOldFile()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes");
            return;
        }

        UnixFileMode shared = OwnerOnly | UnixFileMode.GroupWrite | UnixFileMode.OtherRead;
        Write("secret", "x", OwnerOnly);
        Write("shared", "x", shared);
        Write("shared", "y");

        File.GetUnixFileMode(_folder.File("secret")).ShouldBe(OwnerOnly);
        File.GetUnixFileMode(_folder.File("shared")).ShouldBe(shared);
    }

    [Fact]
    public void FileThatCannotBeWritten_IsNamedAndLeavesNothing()
    {
        Should.Throw<IOException>(() => Write("nowhere/a.txt", "x")).Message.ShouldContain(Path.Combine("nowhere", "a.txt"));
        Directory.CreateDirectory(_folder.File("folder"));
        Should.Throw<IOException>(() => Write("folder", "x")).Message.ShouldNotContain(".tmp");

        Directory.GetFileSystemEntries(_folder.Path).ShouldBe([_folder.File("folder")]);
    }

    private void Write(string name, string text, UnixFileMode? mode = null) => AtomicFile.Write(_folder.File(name), Encoding.UTF8.GetBytes(text), mode);
}
