namespace Workbook.JupyterKernel.Server;

/// <summary>A cell that counted.</summary>
/// <param name="Line">Its execution_count.</param>
/// <param name="Source">Its source.</param>
/// <param name="Output">Its value as plain text; null when it had none.</param>
internal sealed record HistoryEntry(int Line, string Source, string? Output);
