using System.Collections.Frozen;
using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace Workbook.Notebooks.Evaluation.References;

/// <summary>The documentation in one XML file, as the C# compiler writes them; read when it is first asked for.</summary>
internal sealed class LibraryXml(string path) : DocumentationProvider
{
    private readonly Lazy<FrozenDictionary<string, string>> _members = new(() => Read(path));

    /// <summary>The XML about a member; empty when there is none.</summary>
    /// <param name="id">The member's documentation id, such as <c>T:System.String</c>.</param>
    public string Find(string id) => _members.Value.GetValueOrDefault(id, "");

    /// <inheritdoc/>
    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        Find(documentationMemberID);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(path);

    // A file that is gone or broken documents nothing; that is no reason to fail.
    private static FrozenDictionary<string, string> Read(string path)
    {
        var members = new Dictionary<string, string>();
        try
        {
            using var reader = XmlReader.Create(path);
            while (reader.ReadToFollowing("member"))
            {
                if (reader.GetAttribute("name") is { } name)
                {
                    members[name] = Member(reader);
                }
            }
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // What was read so far stays.
        }

        return members.ToFrozenDictionary();
    }

    // ReadOuterXml would move past the next member's beginning.
    private static string Member(XmlReader reader)
    {
        using var member = reader.ReadSubtree();
        member.Read();
        return member.ReadOuterXml();
    }
}
