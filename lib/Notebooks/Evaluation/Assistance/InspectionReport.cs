using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Workbook.Display;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>Writes what is known of a symbol: its declaration and overloads, its value, its documentation.</summary>
internal sealed class InspectionReport
{
    private const int MaxOverloads = 12;

    private readonly StringBuilder _text = new();
    private readonly bool _isMarkdown;
    private readonly DocumentationText _style;

    private InspectionReport(bool isMarkdown)
    {
        _isMarkdown = isMarkdown;
        _style = isMarkdown ? DocumentationText.Markdown : DocumentationText.Plain;
    }

    /// <summary>Writes it as plain text and as Markdown.</summary>
    /// <param name="inspection">What is spoken of.</param>
    /// <param name="value">A variable's value in short, or null.</param>
    public static MimeBundle Of(Inspection inspection, string? value) =>
        MimeBundle.PlainText(new InspectionReport(isMarkdown: false).Write(inspection, value))
            .With(MimeTypes.Markdown, new InspectionReport(isMarkdown: true).Write(inspection, value));

    private string Write(Inspection inspection, string? value)
    {
        WriteSignatures(inspection.Overloads, value);
        var documentation = SymbolDocumentation.Of(inspection.Symbol);
        WriteText(documentation.Summary ?? SummaryOfType(inspection.Symbol));
        WriteList("Parameters", documentation.Parameters);
        WriteParagraph("Returns", documentation.Returns);
        WriteList("Exceptions", documentation.Exceptions);
        WriteText(documentation.Remarks);
        return _text.ToString().TrimEnd();
    }

    private void WriteSignatures(IReadOnlyList<ISymbol> overloads, string? value)
    {
        var lines = overloads.Take(MaxOverloads).Select(SymbolText.SignatureOf).Distinct().ToList();
        if (value is not null)
        {
            lines[0] += " = " + value;
        }

        if (overloads.Count > MaxOverloads)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"// and {overloads.Count - MaxOverloads} more"));
        }

        var text = string.Join('\n', lines);
        Paragraph(_isMarkdown ? $"```csharp\n{text}\n```" : text);
    }

    // What is known of a variable, or of a constructor nobody wrote about, is what its type is.
    private static XElement? SummaryOfType(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => SymbolDocumentation.Of(local.Type).Summary,
        IFieldSymbol field when SymbolText.IsOwn(field) => SymbolDocumentation.Of(field.Type).Summary,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => SymbolDocumentation.Of(symbol.ContainingType).Summary,
        _ => null,
    };

    private void WriteText(XElement? element)
    {
        if (_style.Of(element) is { Length: > 0 } text)
        {
            Paragraph(text);
        }
    }

    private void WriteParagraph(string title, XElement? element)
    {
        if (_style.Of(element) is { Length: > 0 } text)
        {
            Paragraph($"{Title(title)}: {text}");
        }
    }

    private void WriteList(string title, IEnumerable<(string Name, XElement Text)> entries)
    {
        var lines = entries.Select(entry => _isMarkdown ? $"- `{entry.Name}`: {_style.Of(entry.Text)}" : $"  {entry.Name}: {_style.Of(entry.Text)}").ToList();
        if (lines.Count > 0)
        {
            Paragraph($"{Title(title)}:\n{(_isMarkdown ? "\n" : "")}{string.Join('\n', lines)}");
        }
    }

    private string Title(string title) => _isMarkdown ? $"**{title}**" : title;

    private void Paragraph(string text) => _text.Append(text).Append("\n\n");
}
