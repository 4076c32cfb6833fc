using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>What a symbol's documentation says, part by part.</summary>
internal sealed class SymbolDocumentation
{
    private static readonly SymbolDocumentation Nothing = new(new XElement("member"));

    private readonly XElement _member;

    private SymbolDocumentation(XElement member) => _member = member;

    /// <summary>What it is for.</summary>
    public XElement? Summary => _member.Element("summary");

    /// <summary>The same as plain text; empty where there is none.</summary>
    public string SummaryText => DocumentationText.Plain.Of(Summary);

    /// <summary>What it gives: a function's result, or a property's value.</summary>
    public XElement? Returns => _member.Element("returns") ?? _member.Element("value");

    /// <summary>What else is to be said.</summary>
    public XElement? Remarks => _member.Element("remarks");

    /// <summary>Its parameters, type parameters first.</summary>
    public IEnumerable<(string Name, XElement Text)> Parameters =>
        _member.Elements("typeparam").Concat(_member.Elements("param")).Select(element => (element.Attribute("name")?.Value ?? "", element));

    /// <summary>What it throws, and when.</summary>
    public IEnumerable<(string Name, XElement Text)> Exceptions =>
        _member.Elements("exception").Select(element => (DocumentationText.NameOf(element.Attribute("cref")?.Value ?? ""), element));

    /// <summary>A symbol's documentation; empty where there is none.</summary>
    public static SymbolDocumentation Of(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => Of(extension),
        IParameterSymbol { ContainingSymbol: { } owner } => OfParameter(symbol.Name, owner),
        ILocalSymbol or IRangeVariableSymbol or INamespaceSymbol => Nothing,
        _ => Read(symbol) ?? Inherited(symbol) ?? OfRecordProperty(symbol) ?? Nothing,
    };

    private static SymbolDocumentation? Read(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml))
        {
            return null;
        }

        try
        {
            var member = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
            return member.Element("inheritdoc") is not null && member.Element("summary") is null ? null : new(member);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static SymbolDocumentation? Inherited(ISymbol symbol)
    {
        ISymbol? above = symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => null,
            IMethodSymbol { OverriddenMethod: { } method } => method,
            IPropertySymbol { OverriddenProperty: { } property } => property,
            _ => Implemented(symbol),
        };
        return above is null ? null : Of(above);
    }

    private static ISymbol? Implemented(ISymbol symbol) => symbol is not (IMethodSymbol or IPropertySymbol or IEventSymbol) ? null :
        symbol.ContainingType?.AllInterfaces
            .SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol));

    private static SymbolDocumentation? OfRecordProperty(ISymbol symbol) =>
        symbol is IPropertySymbol { ContainingType: { IsRecord: true } record } ? OfParameter(symbol.Name, record) : null;

    private static SymbolDocumentation OfParameter(string name, ISymbol owner)
    {
        var text = Of(owner).Parameters.FirstOrDefault(parameter => parameter.Name == name).Text;
        return text is null ? Nothing : new(new XElement("member", new XElement("summary", text.Nodes())));
    }
}
