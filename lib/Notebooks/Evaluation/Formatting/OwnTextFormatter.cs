using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Values whose type says how they read, by a ToString of its author's.</summary>
internal sealed class OwnTextFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View? View(object value, FormatContext context) => HasOwnText(value.GetType()) ? new TextView(Text(value)) : null;

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) => HasOwnText(value.GetType()) ? OneLine.Of(Text(value)) : null;

    /// <summary>Whether a type has a ToString that was written, not one that is inherited from object or made for a record.</summary>
    public static bool HasOwnText(Type type) =>
        type.GetMethod(nameof(ToString), BindingFlags.Instance | BindingFlags.Public, []) is { DeclaringType: { } declaring } method
        && declaring != typeof(object) && declaring != typeof(ValueType) && declaring != typeof(MarshalByRefObject)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !CSharpName.IsAnonymous(declaring);

    private static string Text(object value)
    {
        try
        {
            var text = value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString();
            return text ?? "";
        }
        catch (Exception exception)
        {
            return $"{CSharpName.Of(value.GetType())} {Member.Failure(exception)}";
        }
    }
}
