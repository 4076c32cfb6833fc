namespace Workbook.Notebooks.Running;

/// <summary>Opens a session in a notebook's folder.</summary>
/// <param name="directory">The folder.</param>
/// <param name="cancellation">Gives up opening it.</param>
/// <exception cref="IOException">The session cannot be opened; the message says why in one line.</exception>
public delegate Task<ICellSession> OpenSession(string directory, CancellationToken cancellation);
