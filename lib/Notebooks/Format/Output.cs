using System.Collections.Immutable;

namespace Workbook.Notebooks.Format;

/// <summary>One output of a code cell.</summary>
public abstract record Output
{
    private Output() { }

    /// <summary>Keys of the output the format does not know; kept, though the validator reports them.</summary>
    public JsonMap Extra { get; init; } = JsonMap.Empty;

    /// <summary>Text on stdout or stderr.</summary>
    /// <param name="Name">"stdout" or "stderr".</param>
    /// <param name="Text">The text, lines joined.</param>
    public sealed record Stream(string Name, string Text) : Output;

    /// <summary>A value shown with <c>display(…)</c>.</summary>
    /// <param name="Data">MIME type → content: a string, or any JSON for JSON types.</param>
    /// <param name="Metadata">MIME type → facts about that representation.</param>
    public sealed record DisplayData(JsonMap Data, JsonMap Metadata) : Output;

    /// <summary>The value of a cell's last expression.</summary>
    /// <param name="Data">MIME type → content: a string, or any JSON for JSON types.</param>
    /// <param name="Metadata">MIME type → facts about that representation.</param>
    /// <param name="ExecutionCount">The cell's number when it ran.</param>
    public sealed record ExecuteResult(JsonMap Data, JsonMap Metadata, int? ExecutionCount) : Output;

    /// <summary>What stopped the cell.</summary>
    /// <param name="Name">The exception's type, "ename".</param>
    /// <param name="Message">The exception's message, "evalue".</param>
    /// <param name="Traceback">Lines to show.</param>
    public sealed record Error(string Name, string Message, ImmutableArray<string> Traceback) : Output
    {
        /// <summary>Compares by content.</summary>
        public bool Equals(Error? other) =>
            base.Equals(other) && Name == other.Name && Message == other.Message && Traceback.SequenceEqual(other.Traceback);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Name, Message, Traceback.Length);
    }

    /// <summary>An output of a type or shape the format does not know, kept as it stands.</summary>
    /// <param name="Json">The whole output.</param>
    public sealed record Unknown(JsonMap Json) : Output;
}
