namespace Workbook.Notebooks.Grading;

/// <summary>An assignment that cannot be handed out or graded as it stands; the message says in a line what to mend.</summary>
/// <param name="message">The line.</param>
public sealed class AssignmentException(string message) : Exception(message);
