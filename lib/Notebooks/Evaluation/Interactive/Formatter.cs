using Workbook.Display;
using Workbook.Notebooks.Evaluation.Formatting;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>How values are shown, for the running session. Names and signatures are those of .NET Interactive.</summary>
public static class Formatter
{
    /// <summary>How many items of a sequence, rows of a table or columns of a matrix are written out; at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static int ListExpansionLimit
    {
        get => FormatterRegistry.Current.ListExpansionLimit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            FormatterRegistry.Current.ListExpansionLimit = value;
        }
    }

    /// <summary>How deep objects inside objects are written out; at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static int RecursionLimit
    {
        get => FormatterRegistry.Current.RecursionLimit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            FormatterRegistry.Current.RecursionLimit = value;
        }
    }

    /// <summary>How null is written.</summary>
    public static string NullString
    {
        get => FormatterRegistry.Current.NullString;
        set => FormatterRegistry.Current.NullString = value;
    }

    /// <summary>Sets how values of a type, and of types derived from it, are written.</summary>
    public static void Register<T>(Func<T, string> formatter, string mimeType = MimeTypes.PlainText) =>
        FormatterRegistry.Current.Register(typeof(T), mimeType, (value, writer) => writer.Write(formatter((T)value)));

    /// <summary>Sets how values of a type, and of types derived from it, are written.</summary>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = MimeTypes.PlainText) =>
        FormatterRegistry.Current.Register(typeof(T), mimeType, (value, writer) => formatter((T)value, writer));

    /// <summary>Sets how values of a type, also an open generic one such as <c>typeof(List&lt;&gt;)</c>, are written.</summary>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = MimeTypes.PlainText) =>
        FormatterRegistry.Current.Register(type, mimeType, formatter);

    /// <summary>Sets which representations values of a type are shown in; plain text always stays.</summary>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes) =>
        FormatterRegistry.Current.Prefer(type, preferredMimeTypes);

    /// <summary>Forgets all registrations and settings.</summary>
    public static void ResetToDefault() => FormatterRegistry.Current.Reset();

    /// <summary>A value as text, or in another representation where it has it.</summary>
    /// <param name="obj">Anything, null too.</param>
    /// <param name="mimeType">The representation wanted; when the value lacks it, plain text is given.</param>
    public static string ToDisplayString(this object? obj, string mimeType = MimeTypes.PlainText)
    {
        var data = ValueFormatter.Format(obj, mimeType).Data;
        return data.GetValueOrDefault(mimeType) ?? data[MimeTypes.PlainText];
    }
}
