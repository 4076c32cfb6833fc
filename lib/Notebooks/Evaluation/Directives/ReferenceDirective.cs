using Workbook.Notebooks.Evaluation.Packages;
using Workbook.Notebooks.Evaluation.References;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#r "path.dll"</c> and <c>#r "nuget:Name, Version"</c>: loads a library or package, its dependencies and its native libraries.</summary>
internal sealed class ReferenceDirective : IDirective
{
    /// <inheritdoc/>
    public string Name => "#r";

    /// <inheritdoc/>
    public string Summary => "Loads a library, #r \"path.dll\" relative to the notebook, or a package, #r \"nuget:Name, 1.2.3\".";

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan)
    {
        if (PackageRequest.IsMeant(line.Argument))
        {
            plan.Packages.AddPackage(line);
        }
        else
        {
            plan.AddBeforeCode(session => Load(line, session));
        }
    }

    private static void Load(DirectiveLine line, Session session)
    {
        if (ProcessAssemblies.Find(new(Path.GetFileNameWithoutExtension(line.Argument))) is { } own
            && ProcessAssemblies.IsFramework(own) && !line.Argument.Contains('/', StringComparison.Ordinal))
        {
            return;
        }

        var path = Path.GetFullPath(line.Argument, session.Directory);
        if (!File.Exists(path))
        {
            throw line.Error("CS0006", MissingMessage(line.Argument, path));
        }

        try
        {
            session.Use(Library.Load(path));
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException or IOException)
        {
            throw line.Error("CS0009", $"'{line.Argument}' cannot be loaded as a .NET library: {exception.Message}");
        }
    }

    private static string MissingMessage(string argument, string path) =>
        path.Replace('\\', '/').Contains("/artifacts/workbook/", StringComparison.Ordinal)
            ? $"'{argument}' is not built yet: run ./workbook build, then run the notebook again."
            : $"'{argument}' could not be found; the path is relative to the notebook's folder.";
}
