using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Workbook.Tests.Cli.Data;

/// <summary>A web server of this machine that answers each connection as the test says, the last answer again and again.</summary>
internal sealed class DataServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public DataServer(params Func<Request, Reply>[] answers)
    {
        _listener.Start();
        _serving = ServeAsync(answers);
    }

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<Request> Requests { get; } = new();

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/set.zip");

    /// <summary>An address where nobody answers.</summary>
    public static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/set.zip");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync(Func<Request, Reply>[] answers)
    {
        try
        {
            for (int connection = 0; ; connection++)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                await using NetworkStream stream = client.GetStream();
                Request request = await ReadAsync(stream);
                Requests.Enqueue(request);
                await WriteAsync(stream, answers[Math.Min(connection, answers.Length - 1)](request));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task<Request> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        await reader.ReadLineAsync(_end.Token);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
        {
            string[] parts = line.Split(": ", 2);
            headers[parts[0]] = parts[1];
        }

        return new(headers);
    }

    private async Task WriteAsync(NetworkStream stream, Reply reply)
    {
        var head = new StringBuilder($"HTTP/1.1 {reply.Status}\r\nConnection: close\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {reply.Body.Length}\r\n");
        foreach (string header in reply.Headers)
        {
            head.Append(header).Append("\r\n");
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}\r\n"), _end.Token);
        await stream.WriteAsync(reply.Body.AsMemory(0, reply.Sent ?? reply.Body.Length), _end.Token);
        if (reply.IsSilentThen)
        {
            await Task.Delay(Timeout.Infinite, _end.Token);
        }
    }

    /// <summary>What the client asked for.</summary>
    internal sealed record Request(IReadOnlyDictionary<string, string> Headers)
    {
        public string? Range => Headers.GetValueOrDefault("Range");

        public string? IfRange => Headers.GetValueOrDefault("If-Range");

        /// <summary>Where the range begins; 0 without one.</summary>
        public int Start => Range is { } range ? int.Parse(range["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>What it is given: a body, of which only some bytes may be sent before the connection ends or falls silent.</summary>
    internal sealed record Reply(string Status, byte[] Body, params string[] Headers)
    {
        public int? Sent { get; init; }

        public bool IsSilentThen { get; init; }

        public static Reply Whole(byte[] body, params string[] headers) => new("200 OK", body, headers);

        public static Reply Rest(byte[] body, int start, params string[] headers) =>
            new("206 Partial Content", body[start..], [$"Content-Range: bytes {start}-{body.Length - 1}/{body.Length}", .. headers]);
    }
}
