namespace Workbook.Notebooks.Grading.Remote;

/// <summary>A student's method did not give a value: it threw, does not exist, or ended its process.</summary>
/// <param name="message">Why, in a line.</param>
public sealed class StudentCodeException(string message) : Exception(message);
