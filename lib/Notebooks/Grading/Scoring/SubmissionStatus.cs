namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>How the grading of a submission ended.</summary>
public enum SubmissionStatus
{
    /// <summary>It has its points.</summary>
    Graded,

    /// <summary>The file is no notebook; it has no points.</summary>
    Unreadable,

    /// <summary>The grading itself failed, and should be done again.</summary>
    NotGraded,
}
