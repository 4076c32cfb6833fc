using System.Globalization;

namespace Workbook.Cli;

/// <summary>What <c>workbook data</c> says.</summary>
internal static partial class Messages
{
    public const string Data = "Lists and fetches public data to try beside the workbook's own; no chapter needs it.";
    public const string DataList = "Lists the data sets that can be fetched, with licence and source, and whether they are here.";
    public const string DataGet = "Fetches a data set, checks its SHA-1 and unpacks it; a download that was cut goes on where it was.";
    public const string DataName = "The data set, such as fra-eng; workbook data list has all.";
    public const string DataTo = "The folder for its files; without it data/NAME in the workbook.";
    public const string DataUrl = "Fetch the archive from this address, such as a mirror's; it must be the same archive.";
    public const string DataForce = "Fetch also what is here already; the old file stays until the new one is whole.";

    public const string NotHere = "no";
    public const string StartsAnew = "the server does not go on where the download was cut: from the beginning";
    public const string EmptyTo = "--to must name a folder, but is empty";
    public const string NoWorkbookForData = "no Workbook.sln in this folder or above it: name a folder with --to DIR";

    public static string WhichData(IEnumerable<string> known) => $"data get: name a data set: {string.Join(", ", known)}";

    public static string UnknownData(string name, string? similar, IEnumerable<string> known) =>
        $"unknown data set '{name}'; {(similar is null ? $"there is: {string.Join(", ", known)}" : $"did you mean '{similar}'?")}";

    public static string BadUrl(string actual) => $"--url must be an http or https address, but is '{actual}'";

    public static string ToIsFile(string path) => $"--to: {path} is a file, not a folder";

    public static string DataRow(string name, string what, string size, string licence, string source, string here) =>
        $"{name}: {what}, {size}, {licence}, {source}; here: {here}";

    public static string AlreadyHere(string name, string path) => $"{name} is here already: {path} (--force fetches it anew)";

    public static string Fetching(string name, Uri url) => $"{name}: fetching {url}";

    public static string GoesOn(long bytes) => $"going on after the {Bytes(bytes)} that are here";

    public static string Fetched(long bytes, long? total) => total is { } all ? $"{Bytes(bytes)} of {Bytes(all)}" : Bytes(bytes);

    public static string TriesAgain(string problem, TimeSpan wait, int attempt, int attempts) =>
        $"{problem}; trying again in {Seconds(wait)} ({attempt} of {attempts})";

    public static string DataIsHere(string name, string path, long bytes) => $"{name}: {path} ({Bytes(bytes)}), the archive's SHA-1 is right";

    public static string Terms(string licence, Uri text, string source) => $"Licence: {licence} ({text}). Source, to be named when you pass it on: {source}.";

    public static string WrongChecksum(string name, string expected, string actual) =>
        $"{name}: the archive's SHA-1 must be {expected}, but is {actual}: what was fetched is removed; call again, or name another address with --url";

    public static string NotInArchive(string file, IEnumerable<string> entries) =>
        $"the archive must hold {file}, but holds {string.Join(", ", entries.DefaultIfEmpty("nothing"))}; what was fetched is removed";

    public static string NoArchive(string reason) => $"what was fetched is no zip archive, and removed: {reason}";

    public static string Cut(long bytes) => $"the connection was cut after {Bytes(bytes)}";

    public static string NoSuchRange(long offset) => $"the server does not go on after {Bytes(offset)}; they are dropped";

    public static string Silent(TimeSpan patience) => $"no answer for {Seconds(patience)}";

    public static string SilentAfter(long bytes, TimeSpan patience) => $"after {Bytes(bytes)} the server said nothing more for {Seconds(patience)}";

    public static string NoNetwork(Uri url, string reason) =>
        $"no network, or {url.Host} cannot be reached ({reason.TrimEnd('.')}): connect and call again; the chapters do not need this data";

    public static string NotSecure(Uri url, string reason) => $"no secure connection to {url.Host}: {reason.TrimEnd('.')}";

    public static string Refused(Uri url, int status, string? reason) => $"{url}: the server answers {$"{status} {reason}".TrimEnd()}; name another address with --url";

    public static string DiskIsFull(string folder) => $"the disk is full: {folder} cannot be written; make room and call again, or name another folder with --to";

    public static string DataStopped(string name) => $"{name}: stopped";

    public static string PartIsKept(long bytes, string path) => $"; {Bytes(bytes)} are kept in {path}, and the next call goes on from there";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.### 's'", CultureInfo.InvariantCulture);

    private static string Bytes(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => (bytes / 1e3).ToString("0.0 'kB'", CultureInfo.InvariantCulture),
        _ => (bytes / 1e6).ToString("0.0 'MB'", CultureInfo.InvariantCulture),
    };
}
