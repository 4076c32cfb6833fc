using Microsoft.CodeAnalysis;

namespace Workbook.Notebooks.Evaluation.References;

/// <summary>Where the documentation of an assembly file is found: beside it, or in the framework's reference pack.</summary>
internal static class LibraryDocumentation
{
    /// <summary>The documentation of an assembly; read when it is first asked for, null when there is none.</summary>
    public static DocumentationProvider? For(string path)
    {
        if (ProcessAssemblies.IsFramework(path))
        {
            return FrameworkDocumentation.Instance;
        }

        var file = Path.ChangeExtension(path, ".xml");
        return File.Exists(file) ? new LibraryXml(file) : null;
    }
}
