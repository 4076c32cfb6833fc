namespace Workbook.Notebooks.Grading;

/// <summary>What stands between two marks.</summary>
public enum RegionKind
{
    /// <summary>What the student is to write: <c>BEGIN SOLUTION</c>.</summary>
    Solution,

    /// <summary>Tests the student does not see: <c>BEGIN HIDDEN TESTS</c>.</summary>
    HiddenTests,

    /// <summary>Notes for whoever grades by hand: <c>BEGIN MARK SCHEME</c>.</summary>
    MarkScheme,
}
