namespace Workbook.JupyterKernel.Install;

/// <summary>The three ways in which Jupyter lays out its folders.</summary>
internal enum JupyterPlatform
{
    /// <summary>Linux and its relatives: the XDG folders.</summary>
    Unix,

    /// <summary>The Library folder.</summary>
    MacOS,

    /// <summary>The roaming application data.</summary>
    Windows,
}
