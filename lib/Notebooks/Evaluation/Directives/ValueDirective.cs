using Workbook.Display;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#!value --name x</c>: stores the text below, a file's or an address's, for <c>#!share</c> and <c>#!set</c> to take.</summary>
internal sealed class ValueDirective : IDirective
{
    private const string File = "--from-file";
    private const string Url = "--from-url";
    private const string Value = "--from-value";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public string Name => "#!value";

    /// <inheritdoc/>
    public string Summary => "Stores the text below: #!value --name x [--from-file F | --from-url U | --from-value V]; take it with #!share --from value x.";

    /// <inheritdoc/>
    public bool? BeginsCSharp => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> Options => ["--name", File, Url, Value, "--mime-type"];

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan)
    {
        var options = DirectiveOptions.Read(line, Options);
        var name = options.Require("--name");
        var given = new[] { File, Url, Value }.Where(options.Has).ToList();
        if (given.Count > 1)
        {
            throw line.Error("DNI205", $"#!value: {given[0]} and {given[1]} cannot be used together");
        }

        if (given is [var source])
        {
            plan.Add(session => Store(session, name, Fetch(source, options.Require(source), line, session), options));
            plan.BeginContent((_, _) => throw line.Error("DNI208", $"#!value: {source} cannot be used together with a text below"));
        }
        else
        {
            plan.BeginContent((session, text) => Store(session, name, text, options));
        }
    }

    private static void Store(Session session, string name, string text, DirectiveOptions options)
    {
        session.Values[name] = text;
        if (options.Find("--mime-type") is { } mimeType)
        {
            MimeBundle.PlainText(text).With(mimeType, text).Display();
        }
    }

    private static string Fetch(string source, string place, DirectiveLine line, Session session)
    {
        try
        {
            return source switch
            {
                File => System.IO.File.ReadAllText(Path.GetFullPath(place, session.Directory)),
                Url => Download(place, session.Interrupt),
                _ => place,
            };
        }
        catch (Exception exception) when (!session.Interrupt.IsCancellationRequested
            && exception is IOException or UnauthorizedAccessException or HttpRequestException or UriFormatException or NotSupportedException or OperationCanceledException)
        {
            throw line.Error("DNI211", $"#!value: '{place}' cannot be read: {exception.Message}");
        }
    }

    private static string Download(string address, CancellationToken interrupt)
    {
        using var client = new HttpClient { Timeout = Patience };
        return client.GetStringAsync(new Uri(address), interrupt).GetAwaiter().GetResult();
    }
}
