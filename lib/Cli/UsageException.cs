namespace Workbook.Cli;

/// <summary>The command line asks for what cannot be done; the message is the one line the user sees.</summary>
internal sealed class UsageException(string message) : Exception(message);
