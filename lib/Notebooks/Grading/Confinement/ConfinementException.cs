namespace Workbook.Notebooks.Grading.Confinement;

/// <summary>The system does not let a process be confined; the message says what failed.</summary>
/// <param name="message">The line.</param>
public sealed class ConfinementException(string message) : Exception(message);
