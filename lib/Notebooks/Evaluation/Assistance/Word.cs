using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>The name around a position: what is typed of it, and what a completion would replace.</summary>
internal readonly record struct Word(int Start, int End, string Prefix)
{
    /// <summary>The name around a position; an empty one, which replaces nothing, where none ends or is cut by it.</summary>
    public static Word At(string code, int position)
    {
        var start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
        {
            start--;
        }

        var end = position;
        while (start < position && end < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[end]))
        {
            end++;
        }

        var prefix = code[start..position];
        return start > 0 && code[start - 1] == '@' ? new(start - 1, end, prefix) : new(start, end, prefix);
    }

    /// <summary>Whether a name could be what is being typed.</summary>
    public bool Begins(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
}
