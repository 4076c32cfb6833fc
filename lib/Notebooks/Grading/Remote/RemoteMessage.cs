using System.Text.Json.Serialization;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>A line between the grading process and the student's.</summary>
/// <param name="Kind">What is asked or said.</param>
internal sealed record RemoteMessage(RemoteMessageKind Kind)
{
    /// <summary>The number of the question an answer is to; what answers another was written by somebody else.</summary>
    public long Id { get; init; }

    /// <summary>The name of a cell, a method or a variable.</summary>
    public string? Name { get; init; }

    /// <summary>A cell's text, or what an error says.</summary>
    public string? Text { get; init; }

    /// <summary>A value, or a notebook with the cell that ran.</summary>
    public string? Json { get; init; }

    /// <summary>The number of a function that is called back.</summary>
    public int Number { get; init; }

    /// <summary>Arguments: values, or names of variables behind a <c>$</c>; of an answer those that changed, null for the others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Values { get; init; }
}
