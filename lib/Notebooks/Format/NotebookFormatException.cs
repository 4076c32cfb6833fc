namespace Workbook.Notebooks.Format;

/// <summary>A file is no notebook that can be read. The message is one line and names file, line and column where they are known.</summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Builds the message from its parts.</summary>
    /// <param name="file">The file's name or path.</param>
    /// <param name="problem">The rule broken and the actual value.</param>
    /// <param name="line">1-based line in the file.</param>
    /// <param name="column">1-based column in the line, in characters.</param>
    public NotebookFormatException(string file, string problem, long? line = null, long? column = null)
        : base(line is null ? $"{file}: {problem}" : $"{file}:{line}:{column}: {problem}")
    {
        Line = line;
        Column = column;
    }

    /// <summary>Where in the file, 1-based.</summary>
    public long? Line { get; }

    /// <summary>Where in the line, 1-based, in characters.</summary>
    public long? Column { get; }
}
