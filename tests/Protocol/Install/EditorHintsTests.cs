using Workbook.Cli.Doctor;

namespace Workbook.Tests.Protocol.Install;

/// <summary>What the doctor says of the programs that show notebooks.</summary>
public sealed class EditorHintsTests : IDisposable
{
    private const string NoTrigger = "VS Code asks our kernel for members after a dot once its user settings";

    private readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void NoFrontEnd_IsToldWithWhatToInstall()
    {
        Finding hint = Hints().ShouldHaveSingleItem();

        hint.Text.ShouldStartWith("no program that shows notebooks was found");
        hint.Mend.ShouldNotBeNull().ShouldContain("ms-toolsai.jupyter");
    }

    [Fact]
    public void JupyterOnThePath_IsEnough()
    {
        Write("bin/jupyter-notebook", "");

        Hints().ShouldBeEmpty();
    }

    [Fact]
    public void VsCodeWithoutItsExtension_IsToldHowToGetIt()
    {
        // A companion is not the extension.
        Directory.CreateDirectory(_home.File(".vscode/extensions/ms-toolsai.jupyter-keymap-1.1.2"));

        Finding[] hints = Hints();

        hints[0].Text.ShouldBe("VS Code has no extension ms-toolsai.jupyter");
        hints[0].Mend.ShouldBe("code --install-extension ms-toolsai.jupyter");
        hints[1].Text.ShouldStartWith(NoTrigger);
    }

    [Fact]
    public void VsCodeWithoutTheSetting_IsToldItsLine()
    {
        Directory.CreateDirectory(_home.File(".vscode/extensions/ms-toolsai.jupyter-2026.5.0"));
        Write("settings/Code/User/settings.json", """{"jupyter.askForKernelRestart": false}""");

        Hints().ShouldHaveSingleItem().Text.ShouldEndWith("""hold "jupyter.completionTriggerCharacters": {"csharp": ["."]}""");
    }

    [Fact]
    public void VsCodeWithAll_NeedsNoHint()
    {
        Directory.CreateDirectory(_home.File(".vscode-server/extensions/ms-toolsai.jupyter-2026.5.0"));
        Write("settings/Code/User/settings.json", "{ // mine\n\"jupyter.completionTriggerCharacters\": {\"csharp\": [\".\"]}, }");

        Hints().ShouldBeEmpty();
    }

    private Finding[] Hints() => [.. EditorHints.All(_home.Path, _home.File("settings"), [_home.File("bin")])];

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_home.File(name))!);
        File.WriteAllText(_home.File(name), text);
    }
}
