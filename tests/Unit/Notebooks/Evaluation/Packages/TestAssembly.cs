using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Workbook.Notebooks.Evaluation.References;

namespace Workbook.Tests.Notebooks.Evaluation.Packages;

/// <summary>Compiles a library for a test.</summary>
internal static class TestAssembly
{
    public static byte[] Compile(string name, string source, params byte[][] references)
    {
        using var file = new MemoryStream();
        var result = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)],
            [.. ProcessAssemblies.Framework, .. references.Select(reference => MetadataReference.CreateFromImage(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(file);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        return file.ToArray();
    }
}
