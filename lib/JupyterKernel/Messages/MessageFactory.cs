using System.Collections.Immutable;
using System.Globalization;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Messages;

/// <summary>Makes the messages of one process: all of one session.</summary>
internal sealed class MessageFactory
{
    /// <summary>The protocol's version.</summary>
    public const string ProtocolVersion = "5.4";

    private readonly JsonMap _header = JsonMap.Empty
        .With("session", Guid.NewGuid().ToString("N"))
        .With("username", "kernel")
        .With("version", ProtocolVersion);

    /// <summary>Makes a message.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="content">What it says.</param>
    /// <param name="parent">The header of the request it belongs to.</param>
    /// <param name="identities">Who gets it; on iopub the topic.</param>
    /// <param name="metadata">Facts about it.</param>
    public WireMessage Create(string type, JsonMap content, JsonMap parent, ImmutableArray<byte[]> identities, JsonMap metadata) =>
        new(identities, Header(type), parent, metadata, content, []);

    private JsonMap Header(string type) => _header
        .With("msg_id", Guid.NewGuid().ToString("N"))
        .With("msg_type", type)
        .With("date", DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
}
