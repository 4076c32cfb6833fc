using System.Net;

namespace Workbook.Cli.Data;

/// <summary>Fetches a file over HTTP into a <see cref="PartFile"/>: goes on where an earlier attempt was cut, and tries again a few times.</summary>
internal sealed class Download(HttpClient client, Uri url, PartFile part, DataSets sets, IDataProgress progress)
{
    private const int BufferSize = 1 << 16;

    private bool _hasAnswered;
    private long _bytes;

    /// <summary>Fetches all that is missing.</summary>
    /// <exception cref="TransferException">It did not come to its end, in no attempt; what came is in the part.</exception>
    /// <exception cref="IOException">The part cannot be written.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                await AttemptAsync(cancellation);
                return;
            }
            catch (TransferException problem) when (problem.MayPass && attempt < sets.Waits.Length)
            {
                progress.Say(Messages.TriesAgain(problem.Message, sets.Waits[attempt], attempt + 1, sets.Waits.Length));
                await Task.Delay(sets.Waits[attempt], cancellation);
            }
        }
    }

    private async Task AttemptAsync(CancellationToken cancellation)
    {
        long have = _bytes = part.Length;
        using HttpResponseMessage response = await AskAsync(have, cancellation);
        _hasAnswered = true;
        bool continues = response.StatusCode == HttpStatusCode.PartialContent;
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable || (continues && response.Content.Headers.ContentRange?.From != have))
        {
            part.Remove();
            throw new TransferException(Messages.NoSuchRange(have), mayPass: true);
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new TransferException(Messages.Refused(url, (int)response.StatusCode, response.ReasonPhrase), MayPass(response.StatusCode));
        }

        if (have > 0)
        {
            progress.Say(continues ? Messages.GoesOn(have) : Messages.StartsAnew);
        }

        await CopyAsync(response, continues ? have : 0, cancellation);
    }

    /// <summary>Asks for the bytes from an offset on, of the version the part is of.</summary>
    private Task<HttpResponseMessage> AskAsync(long offset, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (offset > 0)
        {
            request.Headers.Range = new(offset, null);
            request.Headers.IfRange = part.Tag is { } tag ? new(tag) : null;
        }

        return PatientlyAsync(limit => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit), cancellation);
    }

    private async Task CopyAsync(HttpResponseMessage response, long start, CancellationToken cancellation)
    {
        long? total = response.Content.Headers.ContentLength + start;
        await using FileStream file = part.OpenAt(start, response.Headers.ETag);
        await using Stream body = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[BufferSize];
        progress.At(_bytes = start, total);
        while (await PatientlyAsync(limit => body.ReadAsync(buffer, limit).AsTask(), cancellation) is > 0 and var count)
        {
            await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
            progress.At(_bytes = file.Position, total);
        }
    }

    /// <summary>Waits for the server, but not for ever; what goes wrong on the way becomes one kind of error.</summary>
    private async Task<T> PatientlyAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(sets.Patience);
        try
        {
            return await step(limit.Token);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw limit.IsCancellationRequested ? Silence() : Failure(problem);
        }
    }

    private TransferException Silence() => _hasAnswered
        ? new(Messages.SilentAfter(_bytes, sets.Patience), mayPass: true)
        : new(Messages.NoNetwork(url, Messages.Silent(sets.Patience)), mayPass: false);

    // Who has not reached the server at all need not wait for three more attempts to hear it.
    private TransferException Failure(Exception problem) => (problem as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError => new(Messages.NotSecure(url, problem.Message), mayPass: false),
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError when !_hasAnswered =>
            new(Messages.NoNetwork(url, problem.InnerException?.Message ?? problem.Message), mayPass: false),
        _ => new(Messages.Cut(_bytes), mayPass: true),
    };

    private static bool MayPass(HttpStatusCode status) =>
        status >= HttpStatusCode.InternalServerError || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
}
