namespace Workbook.Notebooks.Evaluation;

/// <summary>An <see cref="IOutputSink"/> that also wants the exceptions nobody caught, on threads its cell started.</summary>
public interface IStrayExceptionSink
{
    /// <summary>Takes one exception; any thread may call, perhaps after the cell has ended.</summary>
    /// <param name="name">The exception's type.</param>
    /// <param name="message">Its message.</param>
    void TakeStray(string name, string message);
}
