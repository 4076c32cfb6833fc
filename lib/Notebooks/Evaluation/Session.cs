using Workbook.Display;
using Workbook.Notebooks.Evaluation.Cells;
using Workbook.Notebooks.Evaluation.Directives;
using Workbook.Notebooks.Evaluation.Errors;
using Workbook.Notebooks.Evaluation.Formatting;
using Workbook.Notebooks.Evaluation.References;
using Workbook.Notebooks.Evaluation.Streams;

namespace Workbook.Notebooks.Evaluation;

/// <summary>What lasts from cell to cell. Used on the session's own thread only.</summary>
internal sealed class Session
{
    private readonly SessionState _state = new();
    private readonly int _number = CellGuard.NewSession();
    private readonly CellCompiler _compiler;

    /// <summary>Opens a session.</summary>
    public Session(string directory)
    {
        Directory = Path.GetFullPath(directory);
        _compiler = new CellCompiler(Directory, _number, _state.Add);
    }

    /// <summary>The notebook's folder.</summary>
    public string Directory { get; }

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

    /// <summary>Runs a cell.</summary>
    public EvaluationResult Evaluate(string code, string cellName, IOutputSink sink, CancellationToken interrupt)
    {
        using var outputs = new CellOutputs(sink, this);
        CellOutputs.Current = outputs;
        try
        {
            return Evaluate(CellPlan.Read(code), cellName, interrupt);
        }
        catch (DirectiveException exception)
        {
            return CompilationReport.Of(exception);
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return new EvaluationResult.Cancelled();
        }
        finally
        {
            CellOutputs.Current = null;
        }
    }

    private EvaluationResult Evaluate(CellPlan plan, string cellName, CancellationToken interrupt)
    {
        using var timer = plan.IsTimed ? new WallTime() : null;
        EvaluationResult result = new EvaluationResult.Success(null);
        foreach (var step in plan.Steps)
        {
            interrupt.ThrowIfCancellationRequested();
            ShowEarlierValue(result);
            result = Evaluate(step, cellName, interrupt);
            if (result is not EvaluationResult.Success)
            {
                break;
            }
        }

        return result;
    }

    private static void ShowEarlierValue(EvaluationResult result)
    {
        if (result is EvaluationResult.Success { Value: { } value })
        {
            value.Display();
        }
    }

    private EvaluationResult Evaluate(CellStep step, string cellName, CancellationToken interrupt)
    {
        switch (step)
        {
            case CellStep.CSharp csharp:
                return Run(_compiler.Compile(csharp.Source, cellName, interrupt), cellName, interrupt);
            case CellStep.Content content:
                MimeBundle.PlainText(content.Text).With(content.MimeType, content.Text).Display();
                break;
            case CellStep.Act act:
                act.Action(this);
                break;
        }

        return new EvaluationResult.Success(null);
    }

    private EvaluationResult Run(CompiledCell cell, string cellName, CancellationToken interrupt)
    {
        if (!cell.Errors.IsEmpty)
        {
            return CompilationReport.Of(cell.Errors, cellName);
        }

        if (!cell.HasCode)
        {
            _compiler.TakeOver(cell);
            return new EvaluationResult.Success(null);
        }

        var result = CellRun.Execute(_state.Load(cell), cell.HasValue(), cellName, _number, interrupt);
        if (_state.Keep())
        {
            _compiler.TakeOver(cell);
        }

        return result;
    }
}
