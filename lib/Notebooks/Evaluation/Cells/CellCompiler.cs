using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Workbook.Notebooks.Evaluation.References;

namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>
/// Compiles cells, each as a submission that sees the ones before it. Uses the compiler's submissions directly rather than
/// its scripting host, which loses a cell's variables when the cell is interrupted.
/// </summary>
internal sealed class CellCompiler
{
    /// <summary>How cells are read: the newest C#, in its script dialect.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    // Endless recursion throws instead of ending the process.
    private static readonly EmitOptions EmitOptions = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb,
        instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);

    private static int _count;

    private readonly CSharpCompilationOptions _options;
    private readonly int _session;
    private ImmutableArray<MetadataReference> _newReferences;

    /// <summary>Opens a session's compiler.</summary>
    /// <param name="directory">Where relative paths start.</param>
    /// <param name="session">The session's number, for its guards.</param>
    /// <param name="use">Takes libraries that loaded files ask for.</param>
    public CellCompiler(string directory, int session, Action<Library> use)
    {
        _session = session;
        _newReferences = [.. ProcessAssemblies.Framework, .. HostReferences()];
        _options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithUsings(DefaultUsings.All)
            .WithAllowUnsafe(true)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default)
            .WithMetadataReferenceResolver(new NotebookReferenceResolver(directory, use))
            .WithSourceReferenceResolver(new SourceFileResolver([], directory));
    }

    /// <summary>The last submission taken over; the next cell sees it and all before it.</summary>
    public CSharpCompilation? Last { get; private set; }

    /// <summary>Lets the cells from the next one on use a library.</summary>
    public void AddReferences(IEnumerable<MetadataReference> references) => _newReferences = _newReferences.AddRange(references);

    /// <summary>Compiles a cell; it does not become part of the session yet.</summary>
    public CompiledCell Compile(string code, string cellName, CancellationToken cancel)
    {
        var tree = (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, cellName, cancel);
        var options = _options.WithOptimizationLevel(RunsOnce(tree.GetRoot(cancel)) ? OptimizationLevel.Debug : OptimizationLevel.Release);
        var guarded = Compile(GuardInserter.Guard(tree, _session), options, cancel);

        // Errors are told in the code as the reader wrote it.
        return guarded.Errors.IsEmpty ? guarded : Compile(tree, options, cancel);
    }

    // In optimized code all range and overflow checks of a method jump to one throw, whose line nobody knows. Statements
    // that run once gain nothing from optimizing, so there the line is kept.
    private static bool RunsOnce(SyntaxNode root) =>
        !root.ContainsDirectives && !root.DescendantNodes().Any(node => node
            is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or GotoStatementSyntax
            or MemberDeclarationSyntax and not (GlobalStatementSyntax or FieldDeclarationSyntax)
            or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax);

    private CompiledCell Compile(SyntaxTree tree, CSharpCompilationOptions options, CancellationToken cancel)
    {
        var name = $"{AssemblyPrefix}{Interlocked.Increment(ref _count)}";
        var compilation = CSharpCompilation.CreateScriptCompilation(name, tree, _newReferences, options, Last, typeof(object));
        var errors = compilation.GetDiagnostics(cancel).Where(IsError).ToImmutableArray();
        return errors.IsEmpty ? Emit(compilation, cancel) : new CompiledCell(compilation, errors, null);
    }

    /// <summary>Makes a compiled cell part of the session.</summary>
    public void TakeOver(CompiledCell cell)
    {
        Last = cell.Compilation;

        // Later submissions inherit what earlier ones reference.
        _newReferences = [];
    }

    /// <summary>What the names of all cells' assemblies begin with.</summary>
    public const string AssemblyPrefix = "notebook-cell-";

    private static CompiledCell Emit(CSharpCompilation compilation, CancellationToken cancel)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: EmitOptions, cancellationToken: cancel);
        return result.Success
            ? new CompiledCell(compilation, [], new(assembly.ToArray(), symbols.ToArray()))
            : new CompiledCell(compilation, [.. result.Diagnostics.Where(IsError)], null);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static IEnumerable<MetadataReference> HostReferences() =>
        [MetadataCache.Get(typeof(CellCompiler).Assembly.Location), MetadataCache.Get(typeof(Display.IDisplayable).Assembly.Location)];
}
