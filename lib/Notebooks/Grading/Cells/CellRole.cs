namespace Workbook.Notebooks.Grading;

/// <summary>What a cell of an assignment is for.</summary>
public enum CellRole
{
    /// <summary>Prose or code the student is given.</summary>
    Given,

    /// <summary>Code the student writes, graded by checks.</summary>
    Solution,

    /// <summary>Checks that give points.</summary>
    Check,

    /// <summary>An answer or a task a person grades.</summary>
    Manual,
}
