using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>Gathers what fits a word, by name, and puts the likeliest first.</summary>
internal sealed class Suggestions(Word word)
{
    // The editor's own [EditorBrowsable(EditorBrowsableState.Never)].
    private const int Never = 1;

    private readonly Dictionary<string, (int Rank, CompletionItem Item)> _items = [];

    /// <summary>Adds symbols; overloads become one suggestion.</summary>
    /// <param name="symbols">The symbols.</param>
    /// <param name="textOf">What to insert for one; its name when not given.</param>
    public void Add(IEnumerable<ISymbol> symbols, Func<ISymbol, string>? textOf = null)
    {
        textOf ??= symbol => SymbolText.Escaped(symbol.Name);
        var fitting = symbols.Where(symbol => word.Begins(symbol.Name) && symbol.CanBeReferencedByName && symbol.Name is not [] && !IsHidden(symbol));
        foreach (var named in fitting.GroupBy(textOf))
        {
            var best = named.OrderBy(RankOf).ToList();
            Add(RankOf(best[0]), Describe(named.Key, best));
        }
    }

    /// <summary>Adds what is no symbol.</summary>
    public void Add(IEnumerable<CompletionItem> items)
    {
        foreach (var item in items.Where(item => word.Begins(item.Text)))
        {
            Add(item.Kind == "keyword" ? 3 : -1, item);
        }
    }

    /// <summary>Everything, likeliest first.</summary>
    public ImmutableArray<CompletionItem> ToItems() =>
    [
        .. _items.Values
            .OrderBy(pair => pair.Item.Text.TrimStart('@').StartsWith(word.Prefix, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(pair => pair.Rank)
            .ThenBy(pair => pair.Item.Text.TrimStart('@'), StringComparer.OrdinalIgnoreCase)
            .ThenBy(pair => pair.Item.Text, StringComparer.Ordinal)
            .Select(pair => pair.Item),
    ];

    private void Add(int rank, CompletionItem item) => _items.TryAdd(item.Text, (rank, item));

    private static CompletionItem Describe(string text, List<ISymbol> named)
    {
        var more = named.Count - 1;
        var signature = SymbolText.SignatureOf(named[0]) + (more == 0 ? "" : more == 1 ? " (+ 1 more)" : string.Create(null, $" (+ {more} more)"));
        return new(text, SymbolText.KindOf(named[0]), signature, () => SymbolDocumentation.Of(named[0]).SummaryText);
    }

    // Variables at hand and what must be overridden, then what the type itself has, what every object has, what extends it, types, namespaces.
    private static int RankOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => 0,
        INamespaceSymbol => 5,
        INamedTypeSymbol => 4,
        IMethodSymbol { MethodKind: MethodKind.ReducedExtension } => 2,
        { ContainingType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum } => 3,
        _ when SymbolText.IsOwn(symbol) || (symbol.IsAbstract && symbol.ContainingType?.TypeKind == TypeKind.Class) => 0,
        IMethodSymbol { IsOverride: true, Name: "ToString" or "Equals" or "GetHashCode" } => 3,
        _ => 1,
    };

    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name switch
    {
        "ObsoleteAttribute" => true,
        "EditorBrowsableAttribute" => attribute.ConstructorArguments is [{ Value: Never }],
        _ => false,
    });
}
