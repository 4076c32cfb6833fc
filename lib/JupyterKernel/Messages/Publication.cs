using Workbook.Display;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.JupyterKernel.Messages;

/// <summary>What is published on iopub.</summary>
/// <param name="Type">The message's type.</param>
/// <remarks>Jupyter messaging protocol 5.4, "Messages on the IOPub (PUB/SUB) channel".</remarks>
internal abstract record Publication(string Type)
{
    /// <summary>The message's content.</summary>
    public abstract JsonMap Content { get; }

    /// <summary>
    /// The message's metadata. What the protocol has no place for, and other front ends pass over, stands under <c>workbook</c>:
    /// an error's <c>line</c> (1-based, in the cell), and on a stderr stream the <c>stray</c> exception
    /// (<c>ename</c>, <c>evalue</c>) that a thread of the cell died of.
    /// </summary>
    public virtual JsonMap Metadata => JsonMap.Empty;

    /// <summary>What the process does: starting, busy, idle.</summary>
    internal sealed record Status(string State) : Publication("status")
    {
        public static readonly Status Starting = new("starting");
        public static readonly Status Busy = new("busy");
        public static readonly Status Idle = new("idle");

        public override JsonMap Content => JsonMap.Empty.With("execution_state", State);
    }

    /// <summary>The cell that runs now.</summary>
    internal sealed record Input(string Code, int Count) : Publication("execute_input")
    {
        public override JsonMap Content => JsonMap.Empty.With("code", Code).With("execution_count", Json.Of(Count));
    }

    /// <summary>Text on stdout or stderr.</summary>
    internal sealed record Text(string Name, string Written, StrayException? Stray) : Publication("stream")
    {
        public override JsonMap Content => JsonMap.Empty.With("name", Name).With("text", Written);

        public override JsonMap Metadata => Stray is null ? JsonMap.Empty : Workbook("stray", Stray.ToJson().ToElement());
    }

    /// <summary>A value shown.</summary>
    internal sealed record Display(MimeBundle Bundle, string DisplayId) : Publication("display_data")
    {
        public override JsonMap Content => ContentOf(Bundle).With("transient", JsonMap.Empty.With("display_id", DisplayId));
    }

    /// <summary>New content for a value shown before.</summary>
    internal sealed record Update(MimeBundle Bundle, string DisplayId) : Publication("update_display_data")
    {
        public override JsonMap Content => ContentOf(Bundle).With("transient", JsonMap.Empty.With("display_id", DisplayId));
    }

    /// <summary>What was shown is to go.</summary>
    internal sealed record Clear(bool Wait) : Publication("clear_output")
    {
        public override JsonMap Content => JsonMap.Empty.With("wait", Json.Of(Wait));
    }

    /// <summary>The cell's value.</summary>
    internal sealed record Result(MimeBundle Bundle, int Count) : Publication("execute_result")
    {
        public override JsonMap Content => ContentOf(Bundle).With("execution_count", Json.Of(Count));
    }

    /// <summary>Why the cell failed.</summary>
    internal sealed record Failure(EvaluationResult.Error Error) : Publication("error")
    {
        public override JsonMap Content => Reply.ErrorFields(Error);

        public override JsonMap Metadata => Error.Line is { } line ? Workbook("line", Json.Of(line)) : JsonMap.Empty;
    }

    /// <summary>Anything else.</summary>
    internal sealed record Other(string Type, JsonMap Said) : Publication(Type)
    {
        public override JsonMap Content => Said;
    }

    private static JsonMap ContentOf(MimeBundle bundle)
    {
        var (data, metadata) = BundleJson.From(bundle);
        return JsonMap.Empty.With("data", data).With("metadata", metadata);
    }

    private static JsonMap Workbook(string key, System.Text.Json.JsonElement value) => JsonMap.Empty.With("workbook", JsonMap.Empty.With(key, value));
}
