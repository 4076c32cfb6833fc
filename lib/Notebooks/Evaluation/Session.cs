using System.Collections.Immutable;
using Workbook.Notebooks.Evaluation.Assistance;
using Workbook.Notebooks.Evaluation.Cells;
using Workbook.Notebooks.Evaluation.Directives;
using Workbook.Notebooks.Evaluation.Errors;
using Workbook.Notebooks.Evaluation.Formatting;
using Workbook.Notebooks.Evaluation.Importing;
using Workbook.Notebooks.Evaluation.Packages;
using Workbook.Notebooks.Evaluation.References;
using Workbook.Notebooks.Evaluation.Streams;

namespace Workbook.Notebooks.Evaluation;

/// <summary>What lasts from cell to cell. Used on the session's own thread only, except where said otherwise.</summary>
internal sealed class Session
{
    private readonly SessionState _state = new();
    private readonly int _number = CellGuard.NewSession();
    private readonly string _directory;
    private readonly CellCompiler _compiler;
    private volatile CellOutputs? _outputs;

    /// <summary>Opens a session.</summary>
    public Session(string directory, PackageRestorer restorer)
    {
        _directory = Path.GetFullPath(directory);
        _compiler = new CellCompiler(_directory, _number, _state.Add);
        Packages = new SessionPackages(_directory, restorer, Use);
        Imports = new Imports(this);
    }

    /// <summary>Where relative paths start: the folder of the notebook or of the file being imported.</summary>
    public string Directory => Imports.Directory ?? _directory;

    /// <summary>The files being imported.</summary>
    public Imports Imports { get; }

    /// <summary>What <c>#!value</c> stored.</summary>
    public Dictionary<string, string> Values { get; } = [];

    /// <summary>The name of the cell that runs.</summary>
    public string CellName { get; private set; } = "";

    /// <summary>Cancelled when the cell that runs is to stop.</summary>
    public CancellationToken Interrupt { get; private set; }

    /// <summary>The packages of this session.</summary>
    public SessionPackages Packages { get; }

    /// <summary>How this session formats values.</summary>
    public FormatterRegistry Formatters { get; } = new();

    /// <summary>What threads of ended cells wrote.</summary>
    public LateText LateText { get; } = new();

    /// <summary>Lets later cells use a library.</summary>
    public void Use(Library library)
    {
        _state.Add(library);
        _compiler.AddReferences(library.References);
    }

    /// <summary>The variables of all cells; of redefined ones the newest.</summary>
    public IReadOnlyList<SessionVariable> Variables() => _state.Variables();

    /// <summary>Reads a cell that is being written, as it would stand after those that ran. Any thread may ask.</summary>
    public Draft Draft(string code) => Assistance.Draft.Of(code, _compiler, _directory);

    /// <summary>A variable's value in a few words; null when there is no such variable, or its value cannot be said so.</summary>
    public string? ShortValue(string variable) =>
        Variables().FirstOrDefault(known => known.Name == variable) is { } found ? Assistance.ShortValue.Of(found.Value) : null;

    /// <summary>Hands on what the running cell has written so far. Any thread may ask.</summary>
    public void Flush() => _outputs?.Flush();

    /// <summary>Runs a cell.</summary>
    public EvaluationResult Evaluate(string code, string cellName, IOutputSink sink, CancellationToken interrupt)
    {
        using var outputs = new CellOutputs(sink, this);
        CellOutputs.Current = _outputs = outputs;
        try
        {
            Interrupt = interrupt;
            return EvaluateNamed(code, cellName, inFile: "");
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return new EvaluationResult.Cancelled();
        }
        finally
        {
            CellOutputs.Current = _outputs = null;
        }
    }

    /// <summary>Runs a cell of a file that the running cell imports.</summary>
    public EvaluationResult EvaluateImported(string code, string name)
    {
        var importer = CellName;
        try
        {
            return EvaluateNamed(code, name, inFile: name);
        }
        finally
        {
            CellName = importer;
        }
    }

    private void Use(IReadOnlyList<RestoredPackages.Package> packages, IEnumerable<Microsoft.CodeAnalysis.MetadataReference> references)
    {
        _state.Add(packages);
        _compiler.AddReferences(references);
    }

    private EvaluationResult EvaluateNamed(string code, string cellName, string inFile)
    {
        CellName = cellName;
        try
        {
            return Evaluate(CellPlan.Read(code));
        }
        catch (DirectiveException exception)
        {
            return CompilationReport.Of(exception, inFile);
        }
    }

    private EvaluationResult Evaluate(CellPlan plan)
    {
        using var timer = plan.IsTimed ? new WallTime() : null;
        EvaluationResult result = new EvaluationResult.Success(null);
        foreach (var step in plan.Steps)
        {
            Interrupt.ThrowIfCancellationRequested();
            ShowEarlierValue(result);
            result = Evaluate(step);
            if (result is not EvaluationResult.Success)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>Shows a value that is not the cell's last.</summary>
    public static void ShowEarlierValue(EvaluationResult result)
    {
        if (result is EvaluationResult.Success { Value: { } value })
        {
            value.Display();
        }
    }

    private EvaluationResult Evaluate(CellStep step)
    {
        switch (step)
        {
            case CellStep.CSharp csharp:
                return Run(csharp.Source);
            case CellStep.Nested nested:
                return nested.Run(this);
            case CellStep.Act act:
                act.Action(this);
                break;
        }

        return new EvaluationResult.Success(null);
    }

    /// <summary>Compiles a cell without running it.</summary>
    /// <param name="plan">The cell.</param>
    /// <param name="name">The name its errors give it.</param>
    /// <param name="keep">Whether later cells see it.</param>
    /// <returns>Its errors.</returns>
    public ImmutableArray<string> CompileOnly(CellPlan plan, string name, bool keep)
    {
        CellName = name;
        plan.ApplyPackages(this);
        foreach (var step in plan.Steps.OfType<CellStep.CSharp>())
        {
            var cell = _compiler.Compile(step.Source, name, CancellationToken.None);
            if (!cell.Errors.IsEmpty)
            {
                return [.. cell.Errors.Select(error => error.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
            }

            if (keep)
            {
                _compiler.TakeOver(cell);
            }
        }

        return [];
    }

    /// <summary>Calls a function as if it were a cell: its outputs are gathered, and it can be interrupted.</summary>
    public EvaluationResult Invoke(Action body, string name, IOutputSink sink, CancellationToken interrupt)
    {
        using var outputs = new CellOutputs(sink, this);
        CellOutputs.Current = _outputs = outputs;
        try
        {
            Interrupt = interrupt;
            return CellRun.Execute(() => { body(); return Task.FromResult<object?>(null); }, hasValue: false, name, _number, interrupt);
        }
        finally
        {
            CellOutputs.Current = _outputs = null;
        }
    }

    /// <summary>Runs C# as part of the running cell.</summary>
    public EvaluationResult Run(string source)
    {
        var cell = _compiler.Compile(source, CellName, Interrupt);
        if (!cell.Errors.IsEmpty)
        {
            return CompilationReport.Of(cell.Errors, Imports.Directory is null ? CellName : "");
        }

        if (!cell.HasCode)
        {
            _compiler.TakeOver(cell);
            return new EvaluationResult.Success(null);
        }

        bool keep = cell.Declares || _compiler.HasNewReferences;
        var result = CellRun.Execute(_state.Load(cell, keep), cell.HasValue(), CellName, _number, Interrupt);
        if (!keep)
        {
            _state.Drop();
        }
        else if (_state.Keep())
        {
            _compiler.TakeOver(cell);
        }

        return result;
    }
}
