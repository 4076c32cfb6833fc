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
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    // Endless recursion throws instead of ending the process.
    private static readonly EmitOptions EmitOptions = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb,
        instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);

    private static readonly Lock Binding = new();

    private static int _count;

    private readonly CSharpCompilationOptions _options;
    private readonly CSharpCompilationOptions _draftOptions;
    private readonly int _session;

    // One object, so that whoever asks from another thread while a cell runs sees both of one moment.
    private volatile Chain _chain;

    /// <summary>Opens a session's compiler.</summary>
    /// <param name="directory">Where relative paths start.</param>
    /// <param name="session">The session's number, for its guards.</param>
    /// <param name="use">Takes libraries that loaded files ask for.</param>
    public CellCompiler(string directory, int session, Action<Library> use)
    {
        _session = session;
        _chain = new(null, [.. ProcessAssemblies.Framework, .. HostReferences()]);
        _options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithUsings(DefaultUsings.All)
            .WithAllowUnsafe(true)
            // A cell is small: spread over threads its compilation takes longer, most of all the first.
            .WithConcurrentBuild(false)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default)
            .WithMetadataReferenceResolver(new NotebookReferenceResolver(directory, path => Open(path, use)))
            .WithSourceReferenceResolver(new SourceFileResolver([], directory));
        _draftOptions = _options.WithMetadataReferenceResolver(new NotebookReferenceResolver(directory, MetadataCache.Get));
    }

    /// <summary>Lets the cells from the next one on use a library.</summary>
    public void AddReferences(IEnumerable<MetadataReference> references) =>
        _chain = _chain with { NewReferences = _chain.NewReferences.AddRange(references) };

    /// <summary>Whether libraries were added since the last cell that was taken over.</summary>
    public bool HasNewReferences => !_chain.NewReferences.IsEmpty;

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
        var compilation = CSharpCompilation.CreateScriptCompilation(name, tree, _chain.NewReferences, options, _chain.Last, typeof(object));
        return Emit(Bound(compilation), cancel);
    }

    /// <summary>What the compiler knows of code that would stand after the cells so far; nothing is run, loaded or kept. Any thread may ask.</summary>
    public CSharpCompilation Draft(SyntaxTree tree, IEnumerable<MetadataReference> references)
    {
        var chain = _chain;
        return Bound(CSharpCompilation.CreateScriptCompilation("draft", tree, [.. chain.NewReferences, .. references], _draftOptions, chain.Last, typeof(object)));
    }

    // Sessions share the compiler's symbols. Two that make them at the same time, such as a first cell and the warm-up,
    // get some of each other's later, and then types and methods that differ from themselves.
    private static CSharpCompilation Bound(CSharpCompilation compilation)
    {
        lock (Binding)
        {
            _ = compilation.Assembly;
        }

        return compilation;
    }

    /// <summary>Makes a compiled cell part of the session.</summary>
    // Later submissions inherit what earlier ones reference.
    public void TakeOver(CompiledCell cell) => _chain = new(cell.Compilation, []);

    /// <summary>What the names of all cells' assemblies begin with.</summary>
    public const string AssemblyPrefix = "notebook-cell-";

    private static CompiledCell Emit(CSharpCompilation compilation, CancellationToken cancel)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: EmitOptions, cancellationToken: cancel);
        return result.Success
            ? new CompiledCell(compilation, [], new(assembly.ToArray(), symbols.ToArray()))
            : new CompiledCell(compilation, Errors(compilation, result, cancel), null);
    }

    // Asked for by themselves the diagnostics are complete, but a cell without any would be compiled twice.
    private static ImmutableArray<Diagnostic> Errors(CSharpCompilation compilation, EmitResult result, CancellationToken cancel)
    {
        var errors = compilation.GetDiagnostics(cancel).Where(IsError).ToImmutableArray();
        return errors.IsEmpty ? [.. result.Diagnostics.Where(IsError)] : errors;
    }

    private static PortableExecutableReference Open(string path, Action<Library> use)
    {
        var library = Library.Load(path);
        use(library);
        return library.References[0];
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static IEnumerable<MetadataReference> HostReferences() =>
        [MetadataCache.Get(typeof(CellCompiler).Assembly.Location), MetadataCache.Get(typeof(Display.IDisplayable).Assembly.Location)];

    /// <summary>The last submission taken over, which the next cell sees with all before it, and the references to add.</summary>
    private sealed record Chain(CSharpCompilation? Last, ImmutableArray<MetadataReference> NewReferences);
}
