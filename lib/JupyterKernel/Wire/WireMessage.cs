using System.Collections.Immutable;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Wire;

/// <summary>One Jupyter message as it travels: routing identities and the parts of the message proper.</summary>
/// <param name="Identities">The frames before <c>&lt;IDS|MSG&gt;</c>: the way back to the sender, or on iopub the topic.</param>
/// <param name="Header">msg_id, session, username, date, msg_type, version.</param>
/// <param name="ParentHeader">The header of the request it answers; empty for none.</param>
/// <param name="Metadata">Facts about the message.</param>
/// <param name="Content">What the message says, by its type.</param>
/// <param name="Buffers">Raw bytes that go with it.</param>
/// <remarks>Jupyter messaging protocol 5.4, "The Wire Protocol".</remarks>
public sealed record WireMessage(
    ImmutableArray<byte[]> Identities,
    JsonMap Header,
    JsonMap ParentHeader,
    JsonMap Metadata,
    JsonMap Content,
    ImmutableArray<byte[]> Buffers)
{
    /// <summary>The message's type, such as <c>execute_request</c>; empty when the header names none.</summary>
    public string Type => Header.FindString("msg_type") ?? "";

    /// <summary>The message's id; empty when the header has none.</summary>
    public string Id => Header.FindString("msg_id") ?? "";
}
