using Shouldly;
using Workbook.Attention.Data;
using Xunit;
using Reply = Workbook.Tests.Cli.Data.DataServer.Reply;

namespace Workbook.Tests.Cli.Data;

[Collection(UsesCurrentDirectory.Name)]
public sealed class DataGetTests : DataTestBase
{
    [Fact]
    public async Task Set_IsUnpackedAndItsLicenceAndSourceAreNamed()
    {
        byte[] archive = GoodArchive();
        await using var server = new DataServer(_ => Reply.Whole(archive));

        (await GetAsync(archive, server.Url)).ShouldBe(0, Error);

        File.ReadAllText(Finished).ShouldBe(Text);
        Directory.GetFiles(Target).Select(Path.GetFileName).ShouldBe(["_about.txt", "fra.txt"], ignoreOrder: true);
        Out.ShouldStartWith($"little: fetching {server.Url}\nlittle: ~/set/fra.txt (");
        Out.ShouldContain("Licence: CC BY 2.0 FR (https://creativecommons.org/licenses/by/2.0/fr/).");
        Out.ShouldContain("Tatoeba via manythings.org/anki");
        server.Requests.Single().Range.ShouldBeNull();
        TranslationFile.Read(Finished, count: 1).Single().Target.ShouldBe(["va", "!"]);
    }

    [Fact]
    public async Task Terminal_ShowsABar()
    {
        byte[] archive = GoodArchive();
        await using var server = new DataServer(_ => Reply.Whole(archive));
        IsLive = true;

        (await GetAsync(archive, server.Url)).ShouldBe(0, Error);

        Out.ShouldContain("━");
        Out.ShouldContain($" of {archive.Length / 1e3:0.0} kB");
    }

    [Fact]
    public async Task WithoutFolder_SetGoesToTheDataOfTheWorkbook()
    {
        byte[] archive = GoodArchive();
        await using var server = new DataServer(_ => Reply.Whole(archive));
        FileOf("Workbook.sln", "");
        Directory.CreateDirectory(In("notebooks"));
        Directory.SetCurrentDirectory(In("notebooks"));
        DataSets = SetsOf(archive, server.Url);

        (await WorkbookAsync("data", "get", "Little")).ShouldBe(0, Error);

        File.ReadAllText(In("data/little/fra.txt")).ShouldBe(Text);
    }

    [Fact]
    public async Task Url_IsAskedInsteadOfTheSetsOwn()
    {
        byte[] archive = GoodArchive();
        await using var mirror = new DataServer(_ => Reply.Whole(archive));

        (await GetAsync(archive, DataServer.Nobody(), "--url", mirror.Url.ToString())).ShouldBe(0, Error);

        mirror.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SetThatIsHere_IsFetchedAgainOnlyByForce()
    {
        byte[] archive = GoodArchive();
        await using var server = new DataServer(_ => Reply.Whole(archive));
        Directory.CreateDirectory(Target);
        FileOf("set/fra.txt", "old");

        (await GetAsync(archive, server.Url)).ShouldBe(0);
        Out.ShouldBe("little is here already: ~/set/fra.txt (--force fetches it anew)\n");
        server.Requests.ShouldBeEmpty();
        File.ReadAllText(Finished).ShouldBe("old");

        (await GetAsync(archive, server.Url, "--force")).ShouldBe(0, Error);
        File.ReadAllText(Finished).ShouldBe(Text);
    }

    [Fact]
    public async Task WrongChecksum_NamesBothAndRemovesThePart()
    {
        byte[] archive = GoodArchive(), other = Archive(("fra.txt", "Go.\tVa !\n"));
        await using var server = new DataServer(_ => Reply.Whole(other, $"ETag: {Tag}"));
        Directory.CreateDirectory(Target);
        FileOf("set/fra.txt", "old");

        (await GetAsync(archive, server.Url, "--force")).ShouldBe(1);

        string expected = SetsOf(archive, server.Url).Known[0].Sha1, actual = SetsOf(other, server.Url).Known[0].Sha1;
        Error.ShouldBe($"workbook: little: the archive's SHA-1 must be {expected}, but is {actual}: what was fetched is removed; call again, or name another address with --url\n");
        Directory.GetFiles(Target).ShouldBe([Finished]);
        File.ReadAllText(Finished).ShouldBe("old");
    }

    [Fact]
    public async Task ArchiveWithoutTheFile_IsNamedWithWhatItHolds()
    {
        byte[] archive = Archive(("fra-eng/_about.txt", "terms"), ("deu.txt", "x"));
        await using var server = new DataServer(_ => Reply.Whole(archive));

        (await GetAsync(archive, server.Url)).ShouldBe(1);

        Error.ShouldBe("workbook: the archive must hold fra.txt, but holds fra-eng/_about.txt, deu.txt; what was fetched is removed\n");
        Directory.GetFiles(Target).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsNoArchive_IsRemoved()
    {
        await using var server = new DataServer(_ => Reply.Whole("hello"u8.ToArray()));

        (await GetAsync("hello"u8.ToArray(), server.Url)).ShouldBe(1);

        Error.ShouldStartWith("workbook: what was fetched is no zip archive, and removed: ");
        Directory.GetFiles(Target).ShouldBeEmpty();
    }

    [Fact]
    public async Task FullDisk_IsSaidInOneLine()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full here");
        byte[] archive = GoodArchive();
        await using var server = new DataServer(_ => Reply.Whole(archive));
        Directory.CreateDirectory(Target);
        File.CreateSymbolicLink(Part, "/dev/full");

        (await GetAsync(archive, server.Url)).ShouldBe(2);

        Error.ShouldBe("workbook: the disk is full: ~/set cannot be written; make room and call again, or name another folder with --to\n");
        File.Exists(Finished).ShouldBeFalse();
    }

    [Fact]
    public async Task WholePart_NeedsNoServer()
    {
        byte[] archive = GoodArchive();
        Directory.CreateDirectory(Target);
        await File.WriteAllBytesAsync(Part, archive, TestContext.Current.CancellationToken);

        (await GetAsync(archive, DataServer.Nobody())).ShouldBe(0, Error);

        Directory.GetFiles(Target).Select(Path.GetFileName).ShouldBe(["_about.txt", "fra.txt"], ignoreOrder: true);
    }
}
