using System.Text;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>What a cell asks for, step by step.</summary>
internal sealed class CellPlan
{
    private readonly List<CellStep> _steps = [];
    private readonly StringBuilder _text = new();
    private string? _contentType;
    private bool _hasText;
    private int _lines;

    private CellPlan() { }

    /// <summary>The steps, in the cell's order.</summary>
    public IReadOnlyList<CellStep> Steps => _steps;

    /// <summary>Whether the time the cell took is to be shown.</summary>
    public bool IsTimed { get; set; }

    /// <summary>Reads a cell.</summary>
    /// <exception cref="DirectiveException">A directive is unknown or cannot be carried out.</exception>
    public static CellPlan Read(string code)
    {
        var plan = new CellPlan();
        var source = new CellSource(code);
        for (var line = 1; line <= source.Lines.Length; line++)
        {
            plan._lines = line - 1;
            if (source.DirectiveAt(line) is { } directive)
            {
                DirectiveTable.Apply(directive, plan);
                plan.AddBlankLine();
            }
            else
            {
                plan.AddText(source.Lines[line - 1]);
            }
        }

        plan.EndText();
        return plan;
    }

    /// <summary>Adds a step that does something with the session, after the text before it.</summary>
    public void Add(Action<Session> action)
    {
        EndText();
        _steps.Add(new CellStep.Act(action));
    }

    /// <summary>Adds a step that must happen before the C# around it is compiled.</summary>
    public void AddBeforeCode(Action<Session> action) => _steps.Add(new CellStep.Act(action));

    /// <summary>What follows is C#.</summary>
    public void BeginCSharp()
    {
        EndText();
        _contentType = null;
    }

    /// <summary>What follows is text to show.</summary>
    public void BeginContent(string mimeType)
    {
        EndText();
        _contentType = mimeType;
    }

    private void AddText(string line)
    {
        _hasText |= !string.IsNullOrWhiteSpace(line);
        _text.Append(line).Append('\n');
    }

    private void AddBlankLine()
    {
        if (_text.Length > 0 || _contentType is null)
        {
            _text.Append('\n');
        }
    }

    private void EndText()
    {
        if (_hasText)
        {
            var text = _text.ToString();
            _steps.Add(_contentType is { } mimeType ? new CellStep.Content(mimeType, text.Trim('\n')) : new CellStep.CSharp(text));
        }

        _text.Clear().Append('\n', _lines);
        _hasText = false;
    }
}
