namespace Workbook.Notebooks.Grading.Remote;

/// <summary>What a message between the two processes asks or says.</summary>
internal enum RemoteMessageKind
{
    /// <summary>Run a cell.</summary>
    Run,

    /// <summary>Call a method, or give a variable's value.</summary>
    Call,

    /// <summary>Call a function that came as an argument.</summary>
    CallBack,

    /// <summary>It is done: the cell with its outputs, or the value.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,
}
