namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>One completion.</summary>
/// <param name="text">See <see cref="Text"/>.</param>
/// <param name="kind">See <see cref="Kind"/>.</param>
/// <param name="signature">See <see cref="Signature"/>.</param>
/// <param name="documentation">Finds what <see cref="Documentation"/> gives.</param>
public sealed class CompletionItem(string text, string kind, string signature, Func<string> documentation)
{
    private readonly Lazy<string> _documentation = new(documentation);

    /// <summary>The text to insert.</summary>
    public string Text => text;

    /// <summary>What it is, in lower case: method, property, class, keyword, variable …</summary>
    public string Kind => kind;

    /// <summary>Its declaration in short, such as <c>Linear nn.Linear(long inputSize, long outputSize, …)</c>; empty where there is none.</summary>
    public string Signature => signature;

    /// <summary>Its summary as plain text, looked up when asked for; empty where there is none.</summary>
    public string Documentation => _documentation.Value;

    /// <summary>A completion that explains itself.</summary>
    internal static CompletionItem Plain(string text, string kind, string documentation = "") => new(text, kind, "", () => documentation);

    /// <inheritdoc/>
    public override string ToString() => $"{kind} {text}";
}
