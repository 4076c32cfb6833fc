namespace Workbook.Cli.Doctor;

/// <summary>How a check ended.</summary>
internal enum FindingKind
{
    Fine,
    Wrong,

    /// <summary>Worth knowing, but nothing is wrong.</summary>
    Hint,
}
