using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>Completes C# from the compiler's knowledge of it.</summary>
internal sealed class CodeCompletion
{
    private const string AttributeSuffix = "Attribute";

    private readonly Draft _draft;
    private readonly Word _word;
    private readonly int _position;
    private readonly SyntaxToken _left;
    private readonly Suggestions _suggestions;

    private CodeCompletion(Draft draft, int position)
    {
        _draft = draft;
        _position = position;
        _word = Word.At(draft.Code, position);
        _left = draft.Root.TokenLeftOf(_word.Start);
        _suggestions = new Suggestions(_word);
    }

    /// <summary>What could stand at a position.</summary>
    public static CompletionList Complete(Draft draft, int position) => new CodeCompletion(draft, position).Complete();

    private CompletionList Complete()
    {
        if (_draft.IsCode(_position) && !_draft.Root.IsText(_word, _position) && !_draft.Root.IsNewName(_word))
        {
            Suggest();
        }

        return new(_word.Start, _word.End, _suggestions.ToItems());
    }

    private void Suggest()
    {
        if (_left.Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken)
        {
            SuggestMembers();
        }
        else if (_left.IsKind(SyntaxKind.OverrideKeyword))
        {
            _suggestions.Add(Overrides.Around(_left, _draft.Model), Overrides.DeclarationOf);
        }
        else if (_left.Parent is AttributeListSyntax)
        {
            _suggestions.Add(_draft.Model.LookupNamespacesAndTypes(_word.Start).Where(CanMark), AttributeName);
        }
        else if (InitializedType() is { } type)
        {
            SuggestInitialized(type);
        }
        else
        {
            SuggestNames();
        }
    }

    private void SuggestMembers()
    {
        if (Receiver.Expression(_left) is BaseExpressionSyntax)
        {
            _suggestions.Add(_draft.Model.LookupBaseMembers(_word.Start));
        }
        else if (Receiver.Before(_left, _draft.Model) is { } receiver)
        {
            var members = receiver.Members(_draft.Model, _word.Start);
            _suggestions.Add(_left.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null ? members : members.OfType<INamespaceOrTypeSymbol>());
        }
    }

    private void SuggestNames()
    {
        _suggestions.Add(TypeToMake());
        _suggestions.Add(ArgumentNames().Select(name => CompletionItem.Plain(name + ":", "parameter")));
        _suggestions.Add(_left.Parent is UsingDirectiveSyntax
            ? _draft.Model.LookupNamespacesAndTypes(_word.Start)
            : _draft.Model.LookupSymbols(_word.Start).Where(CanStandHere));
        _suggestions.Add(Keywords.After(_left).Select(keyword => CompletionItem.Plain(keyword, "keyword")));
    }

    private static bool CanMark(ISymbol symbol) => symbol is not INamedTypeSymbol type || type.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal);

    private static string AttributeName(ISymbol symbol) =>
        symbol is INamedTypeSymbol { Name: not AttributeSuffix } ? symbol.Name[..^AttributeSuffix.Length] : SymbolText.Escaped(symbol.Name);

    private bool CanStandHere(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type when _left.IsKind(SyntaxKind.NewKeyword) => type is { IsStatic: false, IsAbstract: false },
        INamespaceOrTypeSymbol => true,
        _ when _left.IsKind(SyntaxKind.NewKeyword) => false,
        IMethodSymbol { ContainingType.SpecialType: SpecialType.System_Object } => false,
        ILocalSymbol or IFieldSymbol => !IsDeclaredBelow(symbol),
        _ => true,
    };

    private bool IsDeclaredBelow(ISymbol variable) =>
        variable.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration && declaration.SyntaxTree == _draft.Root.SyntaxTree && declaration.Span.Start > _word.Start;

    // Behind new stands most often what is to be assigned.
    private IEnumerable<CompletionItem> TypeToMake() =>
        _left is { RawKind: (int)SyntaxKind.NewKeyword, Parent: { } creation }
        && _draft.Model.GetTypeInfo(creation).ConvertedType is INamedTypeSymbol { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: not SpecialType.System_Object } type
            ? [new(type.ToMinimalDisplayString(_draft.Model, _word.Start), "class", SymbolText.SignatureOf(type), () => SymbolDocumentation.Of(type).SummaryText)]
            : [];

    private IEnumerable<string> ArgumentNames()
    {
        if (_left.Kind() is not (SyntaxKind.OpenParenToken or SyntaxKind.CommaToken) || _left.Parent is not BaseArgumentListSyntax list)
        {
            return [];
        }

        return _draft.Model.Candidates(list.Parent)
            .SelectMany(method => method.Parameters)
            .Select(parameter => SymbolText.Escaped(parameter.Name))
            .Except(list.Arguments.Select(argument => argument.NameColon?.Name.ToString() ?? ""));
    }

    // The type whose members are being set between braces.
    private ITypeSymbol? InitializedType() =>
        _left.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken && _left.Parent is InitializerExpressionSyntax { Parent: { } made } braces
        && braces.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.CollectionInitializerExpression or SyntaxKind.WithInitializerExpression
        && _draft.Model.GetTypeInfo(made).Type is { } type and not IArrayTypeSymbol && !IsCollection(type)
            ? type
            : null;

    private static bool IsCollection(ITypeSymbol type) => type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);

    private void SuggestInitialized(ITypeSymbol type)
    {
        var already = ((InitializerExpressionSyntax)_left.Parent!).Expressions.OfType<AssignmentExpressionSyntax>().Select(set => set.Left.ToString()).ToImmutableHashSet();
        _suggestions.Add(_draft.Model.LookupSymbols(_word.Start, type)
            .Where(member => member is IPropertySymbol { SetMethod: not null, IsIndexer: false } or IFieldSymbol { IsReadOnly: false, IsConst: false })
            .Where(member => !member.IsStatic && !already.Contains(member.Name)));
    }
}
