using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Notebooks.Evaluation.References;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>The packages a session has loaded, and the feeds its cells have named.</summary>
/// <param name="directory">The notebook's folder.</param>
/// <param name="restorer">Gets packages.</param>
/// <param name="use">Takes what is new: the packages to load, and what the compiler sees of them.</param>
internal sealed class SessionPackages(string directory, PackageRestorer restorer, Action<IReadOnlyList<RestoredPackages.Package>, IEnumerable<MetadataReference>> use)
{
    private const string Restart = "loaded packages cannot be unloaded: restart the kernel, and name all packages in one cell.";

    private readonly Dictionary<string, RestoredPackages.Package> _loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _asked = [];
    private readonly List<string> _sources = [];

    /// <summary>Adds a feed, for this and later cells.</summary>
    public void AddSource(string source)
    {
        if (!_sources.Contains(source))
        {
            _sources.Add(source);
        }
    }

    /// <summary>Loads packages, with all they need, and shows their versions.</summary>
    /// <exception cref="PackageException">They cannot be had, or not beside what is loaded.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public void Install(IReadOnlyList<PackageRequest> requests, CancellationToken interrupt)
    {
        var missing = requests.Where(request => !IsLoaded(request)).ToList();
        var shown = new Progress(requests);
        try
        {
            if (missing.Count > 0)
            {
                Take(restorer.Restore(ProjectOf(missing), missing.Exists(request => request.IsFloating), shown.Begin, interrupt), missing);
            }

            shown.End(new InstalledPackages("Installed packages", requests.Select(request => _loaded[request.Id].ToString())));
        }
        catch (PackageException exception) when (exception.IsConflict && _asked.Count > 0)
        {
            shown.Fail("Restoring packages failed");
            throw new PackageException(exception.Id, $"{exception.Message} Earlier cells loaded {string.Join("; ", _asked.Select(id => _loaded[id]))}; {Restart}", exception.Package);
        }
        catch (Exception exception)
        {
            shown.Fail(exception is OperationCanceledException ? "Restoring packages was interrupted" : "Restoring packages failed");
            throw;
        }
    }

    private bool IsLoaded(PackageRequest request) => _loaded.TryGetValue(request.Id, out var loaded)
        && (request.Accepts(loaded.Version) ? true : throw new PackageException("DNI103", $"{request}: {loaded} is loaded already; {Restart}", request.Id));

    // Asked together with what earlier cells asked for, so that what they share comes in a version that suits all.
    private RestoreProject ProjectOf(List<PackageRequest> missing) => new(
        [.. _asked.Select(id => (id, $"[{_loaded[id].Version.ToNormalizedString()}]")), .. missing.Select(request => (request.Id, request.Notation))],
        _sources,
        directory);

    private void Take(RestoredPackages restored, List<PackageRequest> missing)
    {
        foreach (var package in restored.Packages)
        {
            if (_loaded.TryGetValue(package.Id, out var loaded) && loaded.Version != package.Version)
            {
                throw new PackageException("DNI103", $"{string.Join("; ", missing)}: needs {package}, but {loaded} is loaded already; {Restart}");
            }
        }

        var fresh = restored.Packages.Where(package => _loaded.TryAdd(package.Id, package)).ToList();
        _asked.AddRange(missing.Select(request => request.Id));
        use(fresh, fresh.SelectMany(package => package.Compile).Where(path => !HostAssemblies.StandsInFor(path) && !HostAssemblies.Hides(path)).Select(MetadataCache.Get));
    }

    // What is asked for is shown while it comes, and replaced by what has come.
    private sealed class Progress(IReadOnlyList<PackageRequest> requests)
    {
        private DisplayedValue? _shown;

        public void Begin() => _shown = Asked("Restoring packages …").Display();

        public void End(InstalledPackages installed)
        {
            if (_shown is null)
            {
                installed.Display();
            }
            else
            {
                _shown.Update(installed);
            }
        }

        public void Fail(string title) => _shown?.Update(Asked(title));

        private InstalledPackages Asked(string title) => new(title, requests.Select(request => request.ToString()));
    }
}
