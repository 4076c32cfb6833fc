using System.Net;
using System.Net.Sockets;
using Shouldly;
using Workbook.Display;
using Workbook.Notebooks.Evaluation;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation.Packages;

public sealed class PackageErrorsTests : IDisposable
{
    private readonly PackageWorld _world = new();
    private readonly NotebookSession _notebook;

    public PackageErrorsTests() => _notebook = _world.Open();

    public void Dispose()
    {
        _notebook.Dispose();
        _world.Dispose();
    }

    [Theory]
    [InlineData("#r \"nuget:\"", "#r \"nuget:\": the package's name is missing; write #r \"nuget:Name, 1.2.3\".")]
    [InlineData("#r \"nuget:, 1.0\"", "#r \"nuget:, 1.0\": the package's name is missing; write #r \"nuget:Name, 1.2.3\".")]
    [InlineData("#r \"nuget:a b\"", "#r \"nuget:a b\": 'a b' is no package name; write #r \"nuget:Name, 1.2.3\".")]
    [InlineData("#r \"nuget:../x, 1.0\"", "#r \"nuget:../x, 1.0\": '../x' is no package name; write #r \"nuget:Name, 1.2.3\".")]
    [InlineData("#r \"nuget:A,\"", "#r \"nuget:A,\": the version after the comma is missing; write #r \"nuget:Name, 1.2.3\", or leave out the comma for the newest.")]
    [InlineData("#r \"nuget:A, one\"", "#r \"nuget:A, one\": 'one' is no version; write #r \"nuget:Name, 1.2.3\", or a pattern such as 1.*.")]
    [InlineData("#r \"nuget:A, 1.0; x\"", "#r \"nuget:A, 1.0; x\": '1.0; x' is no version; write #r \"nuget:Name, 1.2.3\", or a pattern such as 1.*.")]
    [InlineData("#i \"nuget:\"", "#i \"nuget:\": write a feed's address or folder after 'nuget:', as in #i \"nuget:https://example.org/v3/index.json\".")]
    [InlineData("#i \"https://example.org\"", "#i \"https://example.org\": write a feed's address or folder after 'nuget:', as in #i \"nuget:https://example.org/v3/index.json\".")]
    [InlineData("#i \"nuget:ftp://example.org\"", "#i \"nuget:ftp://example.org\": 'ftp://example.org' is no address of a feed; it begins with https://.")]
    [InlineData("#i \"nuget:nowhere\"", "#i \"nuget:nowhere\": there is no folder 'nowhere'; the path is relative to the notebook's folder.")]
    public async Task WrongSyntax_IsRefusedAtItsLine(string line, string message)
    {
        var error = (await _notebook.Run("// first\n" + line)).Error;
        error.Message.ShouldBe($"(2,1): error DNI102: {message}");
        error.Line.ShouldBe(2);
    }

    [Fact]
    public async Task SamePackageTwice_MustBeOneVersion()
    {
        _world.AddNumber("1.0.0", 10);
        (await _notebook.Run("#r \"nuget:Numbers, 1.0.0\"\n#r \"nuget:numbers, 2.0\"")).Error.Message
            .ShouldBe("(2,1): error DNI103: numbers, 2.0.0: the cell asks for Numbers, 1.0.0 already; one version of a package can be loaded.");
        (await _notebook.Text("#r \"nuget:Numbers, 1.0.0\"\n#r \"nuget:numbers, 1.0\"\nNumbers.Value")).ShouldBe("10");
    }

    [Fact]
    public async Task UnknownPackage_IsNamedWithTheFeed()
    {
        _world.AddNumber("1.0.0", 10);
        var cell = await _notebook.Run("#r \"nuget:Numbers, 1.0.0\"\n#r \"nuget:Nope.Nothing\"\nvar ran = 1;");
        cell.Error.Message.ShouldBe("(2,1): error NU1101: Unable to find package Nope.Nothing. No packages exist with this id in source(s): test.");
        cell.Error.Traceback.ShouldBe([cell.Error.Message, "#r \"nuget:Nope.Nothing\"", "^"]);
        cell.Outputs.OfType<CellOutput.UpdateDisplay>().Single().Bundle.Data[MimeTypes.PlainText]
            .ShouldBe("Restoring packages failed\n  Numbers, 1.0.0\n  Nope.Nothing");
        (await _notebook.Run("ran")).Error.Name.ShouldBe("CompilationError");
    }

    [Fact]
    public async Task UnknownVersion_NamesTheNearest()
    {
        _world.AddNumber("1.0.0", 10);
        _world.AddNumber("2.5.0", 25);
        (await _notebook.Run("#r \"nuget:Numbers, 2.0.0\"")).Error.Message
            .ShouldBe("(1,1): error NU1102: Unable to find package Numbers with version (= 2.0.0); Found 2 version(s) in test [ Nearest version: 2.5.0 ].");
    }

    [Fact]
    public async Task MissingSdk_IsSaid() =>
        await Fails(withSdk: false, "#r \"nuget:Numbers, 1.0.0\"", "(1,1): error DNI103: packages are restored by dotnet restore, which needs the .NET SDK; ");

    [Fact]
    public async Task FeedThatDoesNotAnswer_IsNamed()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/index.json";
        listener.Stop();
        await Fails(withSdk: true, $"#i \"nuget:{address}\"\n\n#r \"nuget:Numbers, 1.0.0\"", $"(3,1): error NU1301: Numbers: Unable to load the service index for source {address}");
    }

    [Fact]
    public async Task PackagesOfOneCell_ThatContradictEachOther_AreNamed()
    {
        AddConflict();
        var message = (await _notebook.Run("#r \"nuget:Numbers, 1.0.0\"\n#r \"nuget:NeedsTwo, 1.0.0\"")).Error.Message;
        message.ShouldBe("(1,1): error NU1605: Detected package downgrade: Numbers from 2.0.0 to 1.0.0; NeedsTwo 1.0.0 -> Numbers (>= 2.0.0); Numbers (= 1.0.0).");
    }

    [Fact]
    public async Task LaterCell_CannotChangeWhatIsLoaded()
    {
        AddConflict();
        await _notebook.Run("#r \"nuget:Numbers, 1.0.0\"");
        (await _notebook.Run("#r \"nuget:Numbers, 2.0.0\"")).Error.Message
            .ShouldBe("(1,1): error DNI103: Numbers, 2.0.0: Numbers, 1.0.0 is loaded already; loaded packages cannot be unloaded: restart the kernel, and name all packages in one cell.");
        var message = (await _notebook.Run("\n#r \"nuget:NeedsTwo, 1.0.0\"")).Error.Message;
        message.ShouldBe("(2,1): error NU1605: Detected package downgrade: Numbers from 2.0.0 to 1.0.0; NeedsTwo 1.0.0 -> Numbers (>= 2.0.0); Numbers (= 1.0.0)."
            + " Earlier cells loaded Numbers, 1.0.0; loaded packages cannot be unloaded: restart the kernel, and name all packages in one cell.");
        (await _notebook.Text("Numbers.Value")).ShouldBe("10");
    }

    [Fact]
    public async Task LaterCell_CannotChangeWhatALoadedPackageNeeds()
    {
        AddConflict();
        _world.Feed.Add("NeedsOne", "1.0.0", [("Numbers", "1.0.0")]);
        await _notebook.Run("#r \"nuget:NeedsOne, 1.0.0\"");
        (await _notebook.Run("#r \"nuget:NeedsTwo, 1.0.0\"")).Error.Message
            .ShouldBe("(1,1): error DNI103: NeedsTwo, 1.0.0: needs Numbers, 2.0.0, but Numbers, 1.0.0 is loaded already; loaded packages cannot be unloaded: restart the kernel, and name all packages in one cell.");
    }

    [Fact]
    public async Task Interrupt_EndsTheRestoreAndItsProcess()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var interrupt = new CancellationTokenSource();
        var running = _notebook.Evaluate($"#i \"nuget:https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/index.json\"\n#r \"nuget:Numbers, 1.0.0\"", interrupt.Token);
        using var asked = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        await interrupt.CancelAsync();
        var cell = await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        cell.Result.ShouldBeOfType<EvaluationResult.Cancelled>();
        cell.Outputs.OfType<CellOutput.UpdateDisplay>().Single().Bundle.Data[MimeTypes.PlainText].ShouldStartWith("Restoring packages was interrupted");

        // Whoever asked is gone: the connection ends.
        await EndOf(asked).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Directory.GetFileSystemEntries(_world.File("cache/work")).ShouldBeEmpty();
        (await _notebook.Text("1 + 1")).ShouldBe("2");
    }

    private static async Task EndOf(Socket socket)
    {
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Reset: an end too.
        }
    }

    private void AddConflict()
    {
        _world.AddNumber("1.0.0", 10);
        _world.AddNumber("2.0.0", 20);
        _world.Feed.Add("NeedsTwo", "1.0.0", [("Numbers", "2.0.0")]);
    }

    private async Task Fails(bool withSdk, string code, string start)
    {
        using var notebook = _world.Open(withSdk);
        var message = (await notebook.Run(code)).Error.Message;
        message.ShouldStartWith(start);
        message.ShouldNotContain('\n');
    }
}
