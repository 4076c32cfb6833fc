using Shouldly;
using Xunit;
using Reply = Workbook.Tests.Cli.Data.DataServer.Reply;

namespace Workbook.Tests.Cli.Data;

/// <summary>What networks and servers do to a download.</summary>
[Collection(UsesCurrentDirectory.Name)]
public sealed class DataConnectionTests : DataTestBase
{
    private const int Half = 15_000;

    [Theory]
    [InlineData(Tag, Tag)]
    [InlineData("W/" + Tag, null)]
    [InlineData(null, null)]
    public async Task CutConnection_GoesOnWhereItWas(string? tag, string? ifRange)
    {
        byte[] archive = GoodArchive();
        string[] headers = tag is null ? [] : [$"ETag: {tag}"];
        await using var server = new DataServer(
            _ => Reply.Whole(archive, headers) with { Sent = Half }, request => Reply.Rest(archive, request.Start, headers));

        (await GetAsync(archive, server.Url)).ShouldBe(0, Error);

        server.Requests.Select(request => request.Range).ShouldBe([null, $"bytes={Half}-"]);
        server.Requests.Last().IfRange.ShouldBe(ifRange);
        Out.ShouldContain("the connection was cut after 15.0 kB; trying again in 0.001 s (1 of 2)\ngoing on after the 15.0 kB that are here\n");
        File.ReadAllText(Finished).ShouldBe(Text);
    }

    [Fact]
    public async Task ServerThatIgnoresTheRange_IsReadFromTheBeginning()
    {
        byte[] archive = GoodArchive();
        await using var server = new DataServer(_ => Reply.Whole(new byte[archive.Length]) with { Sent = Half }, _ => Reply.Whole(archive));

        (await GetAsync(archive, server.Url)).ShouldBe(0, Error);

        server.Requests.Last().Range.ShouldBe($"bytes={Half}-");
        Out.ShouldContain("from the beginning");
        File.ReadAllText(Finished).ShouldBe(Text);
    }

    [Fact]
    public async Task NewVersionThatIsShorter_LeavesNothingOfTheOld()
    {
        byte[] archive = Archive(("fra.txt", "Go.\tVa !\n"));
        await using var server = new DataServer(_ => Reply.Whole(new byte[2 * Half], $"ETag: {Tag}") with { Sent = Half }, _ => Reply.Whole(archive, "ETag: \"2\""));

        (await GetAsync(archive, server.Url)).ShouldBe(0, Error);

        server.Requests.Last().IfRange.ShouldBe(Tag);
        File.ReadAllText(Finished).ShouldBe("Go.\tVa !\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WrongRange_DropsThePart(bool isRefused)
    {
        byte[] archive = GoodArchive();
        await using var server = new DataServer(
            request => isRefused ? new Reply("416 Range Not Satisfiable", []) : Reply.Rest(archive, request.Start - 1), _ => Reply.Whole(archive));
        Directory.CreateDirectory(Target);
        await File.WriteAllBytesAsync(Part, new byte[Half], TestContext.Current.CancellationToken);

        (await GetAsync(archive, server.Url)).ShouldBe(0, Error);

        server.Requests.Select(request => request.Range).ShouldBe([$"bytes={Half}-", null]);
        File.ReadAllText(Finished).ShouldBe(Text);
    }

    [Fact]
    public async Task ConnectionCutForGood_KeepsThePartForTheNextCall()
    {
        byte[] archive = GoodArchive();
        await using var server = new DataServer(
            _ => Reply.Whole(archive, $"ETag: {Tag}") with { Sent = Half },
            request => Reply.Rest(archive, request.Start) with { Sent = 100 },
            request => Reply.Rest(archive, request.Start) with { Sent = 0 },
            request => Reply.Rest(archive, request.Start));

        (await GetAsync(archive, server.Url)).ShouldBe(2);
        Error.ShouldBe("workbook: the connection was cut after 15.1 kB; 15.1 kB are kept in ~/set/little.zip.part, and the next call goes on from there\n");
        Out.ShouldContain("(2 of 2)");
        File.Exists(Finished).ShouldBeFalse();

        (await GetAsync(archive, server.Url)).ShouldBe(0, Error);
        server.Requests.Select(request => (request.Range, request.IfRange)).ShouldBe(
            [(null, null), ($"bytes={Half}-", Tag), ($"bytes={Half + 100}-", Tag), ($"bytes={Half + 100}-", Tag)]);
        File.ReadAllText(Finished).ShouldBe(Text);
    }

    [Fact]
    public async Task ServerThatFallsSilent_IsAskedAgain()
    {
        byte[] archive = GoodArchive();
        await using var server = new DataServer(_ => Reply.Whole(archive) with { Sent = Half, IsSilentThen = true });
        DataSets = SetsOf(archive, server.Url) with { Patience = TimeSpan.FromSeconds(1), Waits = [] };

        (await WorkbookAsync("data", "get", "little", "--to", Target)).ShouldBe(2);

        Error.ShouldStartWith("workbook: after 15.0 kB the server said nothing more for 1 s; 15.0 kB are kept in ~/set/little.zip.part");
    }

    [Fact]
    public async Task NoNetwork_IsSaidAtOnceAndLeavesNothing()
    {
        (await GetAsync(GoodArchive(), DataServer.Nobody())).ShouldBe(2);

        Error.ShouldMatch(@"^workbook: no network, or 127\.0\.0\.1 cannot be reached \(.*refused.*\): connect and call again; the chapters do not need this data\n$");
        Out.ShouldNotContain("trying again");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task MissingFile_IsNotAskedForTwice()
    {
        await using var server = new DataServer(_ => new Reply("404 Not Found", "<html>"u8.ToArray()));

        (await GetAsync(GoodArchive(), server.Url)).ShouldBe(2);

        Error.ShouldBe($"workbook: {server.Url}: the server answers 404 Not Found; name another address with --url\n");
        server.Requests.Count.ShouldBe(1);
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task BusyServer_IsAskedAgain()
    {
        byte[] archive = GoodArchive();
        await using var server = new DataServer(_ => new Reply("503 Service Unavailable", []), _ => Reply.Whole(archive));

        (await GetAsync(archive, server.Url)).ShouldBe(0, Error);

        Out.ShouldContain("503 Service Unavailable");
    }

    [Fact]
    public async Task Interrupt_KeepsThePartAndSaysSo()
    {
        byte[] archive = GoodArchive();
        await using var server = new DataServer(_ => Reply.Whole(archive) with { Sent = Half, IsSilentThen = true });
        using var interrupt = new CancellationTokenSource();
        Interrupt = interrupt.Token;

        Task<int> running = GetAsync(archive, server.Url);
        SpinWait.SpinUntil(() => new FileInfo(Part) is { Exists: true, Length: Half }, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        await interrupt.CancelAsync();

        (await running).ShouldBe(130);
        Error.ShouldBe("workbook: little: stopped; 15.0 kB are kept in ~/set/little.zip.part, and the next call goes on from there\n");
        File.Exists(Finished).ShouldBeFalse();
    }
}
