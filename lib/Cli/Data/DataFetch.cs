namespace Workbook.Cli.Data;

/// <summary>Brings a data set to a folder: download, checksum, archive.</summary>
internal sealed class DataFetch(DataSet set, string folder, DataSets sets)
{
    /// <summary>What has been fetched so far; gone when the set is here.</summary>
    public PartFile Part { get; } = new(Path.Combine(folder, $"{set.Name}.zip.part"));

    /// <summary>The file the set is read from.</summary>
    public string File { get; } = Path.Combine(folder, set.File);

    /// <summary>Fetches the set; what an earlier call left is used.</summary>
    /// <param name="url">Where the archive lies.</param>
    /// <param name="progress">Is told how it goes.</param>
    /// <param name="cancellation">Stops; the part stays.</param>
    /// <exception cref="TransferException">The archive did not arrive.</exception>
    /// <exception cref="DataCheckException">The archive is not what it should be; the part is gone.</exception>
    /// <exception cref="IOException">Something cannot be written.</exception>
    public async Task RunAsync(Uri url, IDataProgress progress, CancellationToken cancellation)
    {
        // A call that came to a full disk may have left a whole archive.
        if (Part.Length == 0 || Part.Sha1() != set.Sha1)
        {
            progress.Say(Messages.Fetching(set.Name, url));
            using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
            client.DefaultRequestHeaders.UserAgent.Add(new("attention-workbook", null));
            await new Download(client, url, Part, sets, progress).RunAsync(cancellation);
        }

        try
        {
            RequireChecksum();
            DataArchive.Extract(Part.Path, set, folder);
        }
        catch (DataCheckException)
        {
            // It would be as wrong the next time.
            Part.Remove();
            throw;
        }

        Part.Remove();
    }

    private void RequireChecksum()
    {
        if (Part.Sha1() is var actual && actual != set.Sha1)
        {
            throw new DataCheckException(Messages.WrongChecksum(set.Name, set.Sha1, actual));
        }
    }
}
