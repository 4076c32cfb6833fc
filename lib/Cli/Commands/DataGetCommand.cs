using System.CommandLine;
using Workbook.Cli.Data;
using Workbook.Cli.Paths;

namespace Workbook.Cli;

/// <summary><c>workbook data get</c>: fetches a public data set.</summary>
internal sealed class DataGetCommand
{
    private readonly Terminal _terminal;
    private readonly DataSets _sets;
    private readonly Argument<string?> _name = new("name") { Description = Messages.DataName, Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _to = new("--to") { Description = Messages.DataTo, HelpName = "DIR" };
    private readonly Option<string> _url = new("--url") { Description = Messages.DataUrl, HelpName = "URL" };
    private readonly Option<bool> _force = new("--force") { Description = Messages.DataForce };

    private DataGetCommand(Terminal terminal, DataSets sets) => (_terminal, _sets) = (terminal, sets);

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="sets">The sets it can fetch.</param>
    public static Command Create(Terminal terminal, DataSets sets)
    {
        var get = new DataGetCommand(terminal, sets);
        var command = new Command("get", Messages.DataGet) { get._name, get._to, get._url, get._force };

        // Ctrl-C is heard only once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(() => get.ExecuteAsync(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private async Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        DataSet set = _sets.Named(parsed.GetValue(_name) ?? throw new UsageException(Messages.WhichData(_sets.Names)));
        Uri url = Url(parsed) ?? set.Url;
        var fetch = new DataFetch(set, Folder(parsed, set), _sets);
        if (File.Exists(fetch.File) && !parsed.GetValue(_force))
        {
            _terminal.Out.WriteLine(Messages.AlreadyHere(set.Name, WorkbookFolder.Display(fetch.File)));
            return ExitCode.Fine;
        }

        return await FetchAsync(set, fetch, url, cancellation);
    }

    private async Task<int> FetchAsync(DataSet set, DataFetch fetch, Uri url, CancellationToken cancellation)
    {
        try
        {
            await ObserveAsync(progress => fetch.RunAsync(url, progress, cancellation));
            _terminal.Out.WriteLine(Messages.DataIsHere(set.Name, WorkbookFolder.Display(fetch.File), new FileInfo(fetch.File).Length));
            _terminal.Out.WriteLine(Messages.Terms(set.Licence, set.LicenceText, set.Source));
            return ExitCode.Fine;
        }
        catch (DataCheckException problem)
        {
            return Fails(problem.Message, ExitCode.Failed);
        }
        catch (TransferException problem)
        {
            return Fails(problem.Message + Kept(fetch.Part), ExitCode.WrongUsage);
        }
        catch (IOException problem) when (DiskFull.Is(problem))
        {
            return Fails(Messages.DiskIsFull(Path.GetDirectoryName(fetch.File)!) + Kept(fetch.Part), ExitCode.WrongUsage);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Fails(Messages.DataStopped(set.Name) + Kept(fetch.Part), ExitCode.Interrupted);
        }
    }

    private int Fails(string message, int code)
    {
        _terminal.Error.WriteLine(Messages.Line(Messages.OneLine(message)));
        return code;
    }

    private static string Kept(PartFile part) => part.Length is > 0 and var bytes ? Messages.PartIsKept(bytes, WorkbookFolder.Display(part.Path)) : "";

    private Task ObserveAsync(Func<IDataProgress, Task> fetch) =>
        _terminal.IsLive ? DataBar.ShowAsync(_terminal, fetch) : fetch(new DataLines(_terminal.Out));

    private Uri? Url(ParseResult parsed) =>
        parsed.GetValue(_url) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url
        : throw new UsageException(Messages.BadUrl(text));

    private string Folder(ParseResult parsed, DataSet set) => parsed.GetValue(_to) switch
    {
        null => WorkbookFolder.Data(set.Name) ?? throw new UsageException(Messages.NoWorkbookForData),
        "" => throw new UsageException(Messages.EmptyTo),
        var to when File.Exists(to) => throw new UsageException(Messages.ToIsFile(to)),
        var to => Path.GetFullPath(to),
    };
}
