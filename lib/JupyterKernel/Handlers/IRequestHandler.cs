using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Handlers;

/// <summary>Serves one type of request.</summary>
internal interface IRequestHandler
{
    /// <summary>Whether it is given up when a request before it failed and said so.</summary>
    bool IsAbortable => false;

    /// <summary>Whether the kernel ends after it.</summary>
    bool EndsKernel => false;

    /// <summary>Does what is asked.</summary>
    /// <returns>The reply's content; null for no reply.</returns>
    Task<JsonMap?> HandleAsync(Request request);
}
