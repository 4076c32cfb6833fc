using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>Has the runtime make ready those parts of the compiler that a first cell comes to last, while it is busy with those it comes to first.</summary>
/// <remarks>Most of a first compilation is the runtime compiling the compiler, a thing two cores can share.</remarks>
internal static class CompilerWarmUp
{
    private const string Code = """
        using System;
        public class C<T> where T : class
        {
            public string P { get; set; } = "p";
            public object M(int n) { var a = new { n }; Func<int, int> f = x => x + n; for (int i = 0; i < n; i++) { n += f(i); } return n > 3 ? $"{a}{n}" : P; }
        }
        """;

    /// <summary>Compiles a class into nothing.</summary>
    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "The workbook is never published as a single file.")]
    public static void Compile()
    {
        // A reference of its own: symbols that are made while a session makes its own would be mixed with them.
        var framework = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        var compilation = CSharpCompilation.Create("warm-up", [CSharpSyntaxTree.ParseText(Code)], [framework], new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        compilation.Emit(assembly, symbols);
    }
}
