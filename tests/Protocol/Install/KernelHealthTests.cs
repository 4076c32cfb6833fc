using System.Text.Json;
using Workbook.JupyterKernel.Install;

namespace Workbook.Tests.Protocol.Install;

public sealed class KernelHealthTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void ProgramAndDllThere_NothingIsWrong() => Problem(Program("dotnet"), Touch("workbook.dll"), "jupyter", "{connection_file}").ShouldBeNull();

    [Fact]
    public void MissingProgram_IsNamed() => Problem(_data.File("gone"), "{connection_file}").ShouldBe($"the program {_data.File("gone")} is not there");

    [Fact]
    public void ProgramWithoutTheRight_IsNamed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no right to execute a file");

        Problem(Touch("plain"), "{connection_file}").ShouldBe($"the program {_data.File("plain")} is not executable");
    }

    [Fact]
    public void MissingDll_IsNamed() =>
        Problem(Program("dotnet"), _data.File("workbook.dll"), "jupyter", "{connection_file}").ShouldBe($"{_data.File("workbook.dll")} is not there");

    [Theory]
    [InlineData("dotnet", null)]
    [InlineData("no-such-program-anywhere", "the program no-such-program-anywhere is not there")]
    public void NameWithoutPath_IsLookedUpOnThePath(string program, string? problem) => Problem(program, "{connection_file}").ShouldBe(problem);

    [Theory]
    [InlineData("{", "kernel.json: not a valid kernel.json: ")]
    [InlineData("[]", "it must hold an object, but holds []")]
    [InlineData("""{"display_name": "x"}""", "'argv' must be a list of strings that begins with the program, but is not there")]
    [InlineData("""{"argv": []}""", "'argv' must be a list of strings that begins with the program, but is []")]
    [InlineData("""{"argv": ["a", 1]}""", """'argv' must be a list of strings that begins with the program, but is ["a", 1]""")]
    [InlineData("""{"argv": ["a"], "interrupt_mode": "shout"}""", """'interrupt_mode' must be "message" or "signal", but is "shout" """)]
    [InlineData("""{"argv": ["a"], "env": ["b"]}""", """'env' must be an object of strings, but is ["b"]""")]
    [InlineData("""{"argv": ["a"], "display_name": 3}""", "'display_name' must be a string, but is 3")]
    public void BrokenKernelJson_SaysWhatIsWrong(string json, string expected) => Found(json).Problem.ShouldNotBeNull().ShouldContain(expected.Trim());

    [Fact]
    public void FirstOfTwoWithOneName_IsTheOneThatCounts()
    {
        Found("""{"argv": ["a"], "display_name": "first"}""", "one");
        Found("""{"argv": ["a"], "display_name": "second"}""", "two");

        KernelSpecs.Scan(new(_data.Path, [_data.File("one"), _data.File("two")])).ShouldHaveSingleItem().Spec!.DisplayName.ShouldBe("first");
    }

    private string? Problem(params string[] argv) => KernelHealth.Problem(Found(JsonSerializer.Serialize(new { argv })));

    private FoundKernel Found(string json, string data = "data")
    {
        string folder = Directory.CreateDirectory(Path.Combine(_data.File(data), "kernels", "k")).FullName;
        File.WriteAllText(Path.Combine(folder, "kernel.json"), json);
        return KernelSpecs.Scan(new(_data.Path, [_data.File(data)])).ShouldHaveSingleItem();
    }

    private string Touch(string name)
    {
        File.WriteAllText(_data.File(name), "");
        return _data.File(name);
    }

    private string Program(string name)
    {
        string file = Touch(name);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return file;
    }
}
