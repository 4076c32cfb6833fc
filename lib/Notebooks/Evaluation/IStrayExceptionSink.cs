namespace Workbook.Notebooks.Evaluation;

/// <summary>An <see cref="IOutputSink"/> that also wants the exceptions nobody caught, on threads its cell started.</summary>
public interface IStrayExceptionSink
{
    /// <summary>Takes one exception; called on the thread that threw it, perhaps after the cell has ended.</summary>
    void TakeStray(Exception exception);
}
