using Workbook.Notebooks.Evaluation.Directives;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>The packages and feeds one cell names: restored together, so that their versions fit.</summary>
internal sealed class CellPackages
{
    private readonly List<PackageRequest> _requests = [];
    private readonly List<DirectiveLine> _sources = [];

    /// <summary>Adds a package.</summary>
    /// <exception cref="DirectiveException">The line cannot be read, or contradicts an earlier one.</exception>
    public void AddPackage(DirectiveLine line)
    {
        var request = PackageRequest.Read(line);
        var same = _requests.Find(earlier => string.Equals(earlier.Id, request.Id, StringComparison.OrdinalIgnoreCase));
        if (same is null)
        {
            _requests.Add(request);
        }
        else if (same.Notation != request.Notation)
        {
            throw line.Error("DNI103", $"{request}: the cell asks for {same} already; one version of a package can be loaded.");
        }
    }

    /// <summary>Adds a feed.</summary>
    public void AddSource(DirectiveLine line) => _sources.Add(line);

    /// <summary>Adds the feeds to the session and loads the packages.</summary>
    /// <exception cref="DirectiveException">A feed or a package cannot be had.</exception>
    public void Apply(Session session)
    {
        foreach (var source in _sources)
        {
            session.Packages.AddSource(PackageSource.Read(source, session.Directory));
        }

        if (_requests.Count > 0)
        {
            Install(session);
        }
    }

    private void Install(Session session)
    {
        try
        {
            session.Packages.Install(_requests, session.Interrupt);
        }
        catch (PackageException exception)
        {
            var request = _requests.Find(asked => string.Equals(asked.Id, exception.Package, StringComparison.OrdinalIgnoreCase)) ?? _requests[0];
            throw request.Line.Error(exception.Id, exception.Message);
        }
    }
}
