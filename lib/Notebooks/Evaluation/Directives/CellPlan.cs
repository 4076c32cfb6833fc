using System.Text;
using Workbook.Notebooks.Evaluation.Packages;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>What a cell asks for, step by step.</summary>
internal sealed class CellPlan
{
    private readonly List<CellStep> _steps = [];
    private readonly StringBuilder _text = new();
    private Action<Session, string>? _content;
    private bool _hasText;
    private CellPackages? _packages;
    private int _lines;

    private CellPlan() { }

    /// <summary>The steps, in the cell's order.</summary>
    public IReadOnlyList<CellStep> Steps => _steps;

    /// <summary>Whether the time the cell took is to be shown.</summary>
    public bool IsTimed { get; set; }

    /// <summary>The packages the whole cell asks for; restored where the first line about them stands.</summary>
    public CellPackages Packages => _packages ??= AddPackages();

    /// <summary>Restores the packages the cell asks for, if any.</summary>
    public void ApplyPackages(Session session) => _packages?.Apply(session);

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
    public void Add(Action<Session> action) => Add(new CellStep.Act(action));

    /// <summary>Adds a step, after the text before it.</summary>
    public void Add(CellStep step)
    {
        EndText();
        _steps.Add(step);
    }

    /// <summary>Adds C# that a directive stands for.</summary>
    /// <param name="line">The directive, whose line the code's errors are on.</param>
    /// <param name="code">Writes the code when its turn has come.</param>
    public void AddCode(DirectiveLine line, Func<Session, string> code) =>
        Add(new CellStep.Nested(session => session.Run(new string('\n', line.Line - 1) + code(session))));

    /// <summary>Adds a step that must happen before the C# around it is compiled.</summary>
    public void AddBeforeCode(Action<Session> action) => _steps.Add(new CellStep.Act(action));

    /// <summary>What follows is C#.</summary>
    public void BeginCSharp()
    {
        EndText();
        _content = null;
    }

    /// <summary>What follows is no C#.</summary>
    /// <param name="use">What is done with the text.</param>
    public void BeginContent(Action<Session, string> use)
    {
        EndText();
        _content = use;
    }

    private CellPackages AddPackages()
    {
        var packages = new CellPackages();
        AddBeforeCode(packages.Apply);
        return packages;
    }

    private void AddText(string line)
    {
        _hasText |= !string.IsNullOrWhiteSpace(line);
        _text.Append(line).Append('\n');
    }

    private void AddBlankLine()
    {
        if (_text.Length > 0 || _content is null)
        {
            _text.Append('\n');
        }
    }

    private void EndText()
    {
        if (_hasText)
        {
            var text = _text.ToString();
            _steps.Add(_content is { } use ? new CellStep.Act(session => use(session, text.Trim('\n'))) : new CellStep.CSharp(text));
        }

        _text.Clear().Append('\n', _lines);
        _hasText = false;
    }
}
