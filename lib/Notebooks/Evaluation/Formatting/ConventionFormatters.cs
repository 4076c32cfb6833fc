using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Workbook.Display;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>
/// Types that bring their formatters by .NET Interactive's convention of names: an attribute called
/// TypeFormatterSourceAttribute names a type whose CreateTypeFormatters gives objects with MimeType and Format.
/// </summary>
internal static class ConventionFormatters
{
    private static readonly ConditionalWeakTable<Type, Func<object, MimeBundle?>> Cache = [];

    /// <summary>What a type's own formatters make of a value; null when it brings none.</summary>
    public static MimeBundle? Format(object value)
    {
        try
        {
            return Cache.GetValue(value.GetType(), static type => PlotlyChart.FormatterOf(type) ?? FormatterOf([.. Find(type)]))(value);
        }
        catch (Exception exception)
        {
            // A disposed tensor, for one: the failure is all there is to show, and must not take the table it stands in down with it.
            return MimeBundle.PlainText($"{CSharpName.Of(value.GetType())} {Member.Failure(exception)}");
        }
    }

    private static Func<object, MimeBundle?> FormatterOf(IReadOnlyList<Brought> brought) => value =>
        brought.Aggregate(MimeBundle.Empty, (bundle, formatter) => Add(bundle, formatter, value)) is { Data.IsEmpty: false } bundle ? bundle : null;

    private static MimeBundle Add(MimeBundle bundle, Brought formatter, object value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        return formatter.Format(value, writer) ? bundle.With(formatter.MimeType, writer.ToString()) : bundle;
    }

    private static IEnumerable<Brought> Find(Type type)
    {
        var attribute = type.GetCustomAttributes(inherit: true).FirstOrDefault(found => found.GetType().Name == "TypeFormatterSourceAttribute");
        if (attribute?.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) is not Type sourceType)
        {
            return [];
        }

        var source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        var create = sourceType.GetMethod("CreateTypeFormatters", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []);
        return ((IEnumerable?)create?.Invoke(source, null) ?? Array.Empty<object>()).Cast<object>().Select(Bind).OfType<Brought>();
    }

    private static Brought? Bind(object formatter)
    {
        var type = formatter.GetType();
        var format = type.GetMethod("Format", BindingFlags.Instance | BindingFlags.Public, [typeof(object), typeof(TextWriter)]);
        return type.GetProperty("MimeType")?.GetValue(formatter) is string mimeType && format is not null
            ? new(mimeType, format.CreateDelegate<Func<object, TextWriter, bool>>(formatter))
            : null;
    }

    private sealed record Brought(string MimeType, Func<object, TextWriter, bool> Format);
}
