namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>What a directive does with a cell. One file each, listed in <see cref="DirectiveTable"/>.</summary>
internal interface IDirective
{
    /// <summary>The word it begins with, with its <c>#</c>.</summary>
    string Name { get; }

    /// <summary>One line for <c>#!lsmagic</c>.</summary>
    string Summary { get; }

    /// <summary>Whether the lines below are C#, or text in another language; null when the directive leaves that as it was.</summary>
    bool? BeginsCSharp => null;

    /// <summary>The options it takes, for completion.</summary>
    IReadOnlyList<string> Options => [];

    /// <summary>Adds to the plan what the line asks for.</summary>
    /// <exception cref="DirectiveException">The line cannot be carried out.</exception>
    void Apply(DirectiveLine line, CellPlan plan);
}
