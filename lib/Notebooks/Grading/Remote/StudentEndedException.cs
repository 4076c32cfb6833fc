namespace Workbook.Notebooks.Grading.Remote;

/// <summary>The student's process is gone, or was ended for using too much.</summary>
/// <param name="message">Why, in a line.</param>
internal sealed class StudentEndedException(string message) : Exception(message);
