using Workbook.Display;
using Workbook.Notebooks.Evaluation.Streams;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>A session's settings for showing values, and the formatters its cells have registered.</summary>
internal sealed class FormatterRegistry
{
    private static readonly FormatterRegistry OutsideOfCells = new();

    private readonly Lock _gate = new();
    private readonly List<Registration> _registrations = [];
    private readonly List<(Type Type, string[] MimeTypes)> _preferences = [];

    /// <summary>The registry of the session whose cell is running.</summary>
    public static FormatterRegistry Current => CellOutputs.Current?.Session.Formatters ?? OutsideOfCells;

    /// <summary>How many items are written out.</summary>
    public int ListExpansionLimit { get; set; } = 20;

    /// <summary>How deep objects inside objects are written out.</summary>
    public int RecursionLimit { get; set; } = 4;

    /// <summary>How null is written.</summary>
    public string NullString { get; set; } = "<null>";

    /// <summary>Adds a formatter; the newest of a type wins.</summary>
    public void Register(Type type, string mimeType, Action<object, TextWriter> write)
    {
        lock (_gate)
        {
            _registrations.Insert(0, new(type, mimeType, write));
        }
    }

    /// <summary>Sets the representations a type is shown in.</summary>
    public void Prefer(Type type, string[] mimeTypes)
    {
        lock (_gate)
        {
            _preferences.Insert(0, (type, mimeTypes));
        }
    }

    /// <summary>Forgets everything set.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _registrations.Clear();
            _preferences.Clear();
            var defaults = new FormatterRegistry();
            (ListExpansionLimit, RecursionLimit, NullString) = (defaults.ListExpansionLimit, defaults.RecursionLimit, defaults.NullString);
        }
    }

    /// <summary>The representations preferred for a type; empty for all.</summary>
    public IReadOnlyList<string> PreferredFor(Type type)
    {
        lock (_gate)
        {
            return _preferences.Find(preference => Matches(preference.Type, type)).MimeTypes ?? [];
        }
    }

    /// <summary>What registered formatters make of a value, by MIME type; null when none fits.</summary>
    public MimeBundle? Format(object value)
    {
        var fitting = Fitting(value.GetType());
        return fitting.Count == 0
            ? null
            : fitting.Aggregate(MimeBundle.Empty, (bundle, registration) => bundle.With(registration.MimeType, Write(registration, value)));
    }

    private static string Write(Registration registration, object value)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        registration.Write(value, writer);
        return writer.ToString();
    }

    // Of each MIME type the most specific registration; of equals the newest.
    private List<Registration> Fitting(Type type)
    {
        lock (_gate)
        {
            return
            [
                .. _registrations.Where(registration => Matches(registration.Type, type))
                    .GroupBy(registration => registration.MimeType)
                    .Select(group => group.Aggregate((best, next) => Matches(next.Type, best.Type) ? best : next)),
            ];
        }
    }

    private static bool Matches(Type registered, Type type) =>
        registered.IsAssignableFrom(type)
        || (registered.IsGenericTypeDefinition && Ancestors(type).Any(ancestor => ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == registered));

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (Type? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }

        foreach (var contract in type.GetInterfaces())
        {
            yield return contract;
        }
    }

    private sealed record Registration(Type Type, string MimeType, Action<object, TextWriter> Write);
}
