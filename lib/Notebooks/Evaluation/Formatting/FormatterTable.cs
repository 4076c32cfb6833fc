namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>The built-in formatters in the order they are asked; the last takes everything.</summary>
internal static class FormatterTable
{
    private static readonly IValueFormatter[] All =
    [
        new StringFormatter(),
        new NumberFormatter(),
        new DateFormatter(),
        new TypeFormatter(),
        new ExceptionFormatter(),
        new TaskFormatter(),
        new TupleFormatter(),
        new DataFrameFormatter(),
        new DictionaryFormatter(),
        new DataTableFormatter(),
        new MatrixFormatter(),
        new SequenceFormatter(),
        new OwnTextFormatter(),
        new ObjectFormatter(),
    ];

    /// <summary>The first answer that is not null.</summary>
    public static T? First<T>(Func<IValueFormatter, T?> ask)
        where T : class => All.Select(ask).FirstOrDefault(answer => answer is not null);
}
