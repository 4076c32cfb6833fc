using Workbook.JupyterKernel.Install;

namespace Workbook.Tests.Protocol.Install;

public sealed class JupyterPathsTests
{
    [Theory]
    [InlineData("Unix", "/home/anna/.local/share/jupyter")]
    [InlineData("MacOS", "/home/anna/Library/Jupyter")]
    [InlineData("Windows", "/home/anna/AppData/Roaming/jupyter")]
    public void UsersFolder_IsThatOfThePlatform(string platform, string expected)
    {
        JupyterPaths paths = JupyterPaths.For(Enum.Parse<JupyterPlatform>(platform), "/home/anna", _ => null);

        paths.User.ShouldBe(expected);
        paths.Search[0].ShouldBe(expected);
    }

    [Theory]
    [InlineData("Unix", "XDG_DATA_HOME", "/data", "/data/jupyter")]
    [InlineData("Windows", "APPDATA", "/roaming", "/roaming/jupyter")]
    [InlineData("Unix", "JUPYTER_DATA_DIR", "/own", "/own")]
    [InlineData("MacOS", "JUPYTER_DATA_DIR", "/own", "/own")]
    public void Variable_MovesTheUsersFolder(string platform, string variable, string value, string expected) =>
        JupyterPaths.For(Enum.Parse<JupyterPlatform>(platform), "/home/anna", name => name == variable ? value : null).User.ShouldBe(expected);

    [Fact]
    public void SearchPath_BeginsWithJupyterPathAndEndsWithTheSharedFolders()
    {
        Dictionary<string, string> variables = new() { ["JUPYTER_PATH"] = "/a:/b", ["VIRTUAL_ENV"] = "/venv" };

        JupyterPaths.For(JupyterPlatform.Unix, "/home/anna", variables.GetValueOrDefault).Search
            .ShouldBe(["/a", "/b", "/home/anna/.local/share/jupyter", "/venv/share/jupyter", "/usr/local/share/jupyter", "/usr/share/jupyter"]);
    }

    [Theory]
    [InlineData("Unix", "/usr/local/share/jupyter", "/usr/share/jupyter")]
    [InlineData("MacOS", "/usr/local/share/jupyter", "/usr/share/jupyter")]
    [InlineData("Windows", "/program-data/jupyter")]
    public void SharedFolders_AreThoseOfThePlatform(string platform, params string[] expected) =>
        JupyterPaths.For(Enum.Parse<JupyterPlatform>(platform), "/home/anna", name => name == "PROGRAMDATA" ? "/program-data" : null).Search[1..].ShouldBe(expected);

    [Fact]
    public void JupyterPathOnWindows_IsSplitAtSemicolons() =>
        JupyterPaths.For(JupyterPlatform.Windows, @"C:\Users\anna", name => name == "JUPYTER_PATH" ? @"C:\a;D:\b" : null).Search[..2].ShouldBe([@"C:\a", @"D:\b"]);

    [Fact]
    public void EmptyVariable_CountsAsNotSet() =>
        JupyterPaths.For(JupyterPlatform.Unix, "/home/anna", _ => "").Search.ShouldBe(["/home/anna/.local/share/jupyter", "/usr/local/share/jupyter", "/usr/share/jupyter"]);
}
