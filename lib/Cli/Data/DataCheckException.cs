namespace Workbook.Cli.Data;

/// <summary>What was fetched is not what it should be; the message is the one line the user sees.</summary>
internal sealed class DataCheckException(string message) : Exception(message);
