namespace Workbook.Notebooks.Evaluation;

/// <summary>Takes a cell's outputs, in order, as they come. Called from any thread, one call at a time.</summary>
public interface IOutputSink
{
    /// <summary>Takes one output.</summary>
    void Write(CellOutput output);
}
