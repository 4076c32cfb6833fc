using System.Collections.Immutable;
using System.ComponentModel;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>Answers requests for packages, from the cache where that will do, else by <c>dotnet restore</c>.</summary>
/// <param name="cache">What earlier restores answered.</param>
/// <param name="places">Where the .NET SDK is looked for.</param>
internal sealed class PackageRestorer(PackageCache cache, IEnumerable<string> places)
{
    // "The newest" may be a day old, so that a notebook run again and again needs no network.
    private static readonly TimeSpan FloatingAge = TimeSpan.FromDays(1);

    /// <summary>Restores; what was restored before needs neither dotnet nor a network.</summary>
    /// <param name="project">The request.</param>
    /// <param name="isFloating">Whether a newer version than last time may answer it.</param>
    /// <param name="beforeRestore">Called when it will take a while.</param>
    /// <param name="interrupt">Ends the restore.</param>
    /// <exception cref="PackageException">The packages cannot be had.</exception>
    public RestoredPackages Restore(RestoreProject project, bool isFloating, Action beforeRestore, CancellationToken interrupt)
    {
        var maxAge = isFloating ? FloatingAge : TimeSpan.MaxValue;
        if (cache.Find(project, maxAge) is { } known)
        {
            return known;
        }

        beforeRestore();
        var (restored, errors) = Run(project, maxAge, interrupt);

        // Without a network last week's newest version is the newest there is.
        return restored
            ?? (errors.Any(error => error.IsUnreachableFeed) ? cache.Find(project, TimeSpan.MaxValue) : null)
            ?? throw Failure(project, errors[0]);
    }

    private (RestoredPackages? Restored, ImmutableArray<RestoreError> Errors) Run(RestoreProject project, TimeSpan maxAge, CancellationToken interrupt)
    {
        string? folder = null;
        try
        {
            folder = cache.NewFolder();
            using var turn = cache.WaitForTurn(project, interrupt);
            if (cache.Find(project, maxAge) is { } others)
            {
                return (others, []);
            }

            project.WriteTo(folder);
            var output = RestoreProcess.Run(DotnetSdk.Find(places), folder, interrupt);
            return Outcome(project, Path.Combine(folder, "obj", "project.assets.json"), output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Win32Exception)
        {
            throw new PackageException("DNI103", $"packages cannot be restored: {exception.Message} (XDG_CACHE_HOME names the folder they are restored in.)");
        }
        finally
        {
            PackageCache.Remove(folder);
        }
    }

    private (RestoredPackages? Restored, ImmutableArray<RestoreError> Errors) Outcome(RestoreProject project, string assets, string output)
    {
        ImmutableArray<RestoreError> errors = [.. File.Exists(assets) ? AssetsFile.ReadErrors(assets) : [], .. RestoreError.In(output)];
        if (errors.IsEmpty && File.Exists(assets) && AssetsFile.Read(assets) is { IsComplete: true } restored)
        {
            cache.Keep(project, assets);
            return (restored, []);
        }

        return (null, errors.IsEmpty ? [new("DNI103", output.Length == 0 ? "dotnet restore failed without a word" : output, null)] : errors);
    }

    private static PackageException Failure(RestoreProject project, RestoreError error)
    {
        var names = error.Package ?? string.Join(", ", project.Packages.Select(package => package.Id));
        var text = error.InOneLine();
        return new(error.Code, text.Contains(names, StringComparison.Ordinal) ? text : $"{names}: {text}", error.Package);
    }
}
