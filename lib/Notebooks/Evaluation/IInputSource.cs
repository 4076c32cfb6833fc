namespace Workbook.Notebooks.Evaluation;

/// <summary>An <see cref="IOutputSink"/> that can also ask the reader: a front end with a box for text.</summary>
public interface IInputSource
{
    /// <summary>Asks for one line and waits for it.</summary>
    /// <param name="prompt">What to say above the box.</param>
    /// <param name="isPassword">Whether the answer is not to be shown.</param>
    /// <param name="cancellation">Stops waiting: the cell was interrupted.</param>
    /// <returns>null when the front end takes no input.</returns>
    Task<string>? ReadLineAsync(string prompt, bool isPassword, CancellationToken cancellation);
}
