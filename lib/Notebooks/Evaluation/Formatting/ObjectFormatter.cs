namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Everything else: the type's name and a table of its members.</summary>
internal sealed class ObjectFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View View(object value, FormatContext context)
    {
        var fields = Members.Of(value.GetType()).Select(member => (member.Name, member.CellOf(value, context)));
        return new FieldsView(Title(value.GetType(), "(anonymous)"), [.. fields]);
    }

    /// <inheritdoc/>
    public string Inline(object value, FormatContext context)
    {
        var title = Title(value.GetType(), "");
        var members = Members.Of(value.GetType());
        if (!context.MayGoDeeper && members.Count > 0)
        {
            return $"{title} {{ … }}".TrimStart();
        }

        var texts = members.Select(member => $"{member.Name} = {member.CellOf(value, context).Text}").ToList();
        return texts.Count == 0 ? title : $"{title} {{ {string.Join(", ", texts)} }}".TrimStart();
    }

    /// <summary>Whether a value is shown by its members.</summary>
    public static bool IsPlainObject(object value)
    {
        var context = new FormatContext(new FormatterRegistry { RecursionLimit = 0, ListExpansionLimit = 0 });
        return FormatterTable.First(formatter => formatter is ObjectFormatter ? null : formatter.Inline(value, context)) is null;
    }

    private static string Title(Type type, string anonymous) => CSharpName.IsAnonymous(type) ? anonymous : CSharpName.Of(type);
}
