using System.Text;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>A directive's words: options with their values, and the rest.</summary>
internal sealed class DirectiveOptions
{
    private readonly Dictionary<string, string> _values = [];
    private readonly List<string> _words = [];
    private readonly DirectiveLine _line;

    private DirectiveOptions(DirectiveLine line) => _line = line;

    /// <summary>The words that belong to no option.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The directive.</param>
    /// <param name="known">The options it takes; those that end in <c>!</c> stand alone, the others take a value.</param>
    /// <exception cref="DirectiveException">An option is unknown, given twice, or lacks its value.</exception>
    public static DirectiveOptions Read(DirectiveLine line, IEnumerable<string> known)
    {
        var options = new DirectiveOptions(line);
        var takesValue = known.ToDictionary(name => name.TrimEnd('!'), name => !name.EndsWith('!'));
        var words = Split(line.Rest);
        for (var word = 0; word < words.Count; word++)
        {
            if (!words[word].StartsWith("--", StringComparison.Ordinal))
            {
                options._words.Add(words[word]);
            }
            else if (!takesValue.TryGetValue(words[word], out var hasValue))
            {
                throw line.Error("DNI103", $"{line.Name}: unknown option '{words[word]}'; it takes {string.Join(", ", takesValue.Keys)}");
            }
            else
            {
                options.Add(words[word], hasValue ? options.ValueAfter(words, ref word) : "");
            }
        }

        return options;
    }

    /// <summary>An option's value; null when it is not given.</summary>
    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>Whether an option is given.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>An option's value.</summary>
    /// <exception cref="DirectiveException">It is not given.</exception>
    public string Require(string name) => Find(name) ?? throw _line.Error("DNI104", $"{_line.Name}: {name} is missing");

    private string ValueAfter(List<string> words, ref int word) => ++word < words.Count && !words[word].StartsWith("--", StringComparison.Ordinal)
        ? words[word]
        : throw _line.Error("DNI104", $"{_line.Name}: {words[word - 1]} needs a value");

    private void Add(string name, string value)
    {
        if (!_values.TryAdd(name, value))
        {
            throw _line.Error("DNI105", $"{_line.Name}: {name} is given twice");
        }
    }

    // Blanks between quotes or braces do not end a word; quotes around a whole word are no part of it.
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isQuoted, depth) = (false, 0);
        foreach (var character in text + " ")
        {
            isQuoted ^= character == '"';
            depth += isQuoted ? 0 : character == '{' ? 1 : character == '}' ? -1 : 0;
            if (!char.IsWhiteSpace(character) || isQuoted || depth > 0)
            {
                word.Append(character);
            }
            else if (word.Length > 0)
            {
                words.Add(Unquote(word.ToString()));
                word.Clear();
            }
        }

        return word.ToString().TrimEnd() is { Length: > 0 } rest ? [.. words, Unquote(rest)] : words;
    }

    private static string Unquote(string word) => word.Length > 1 && word[0] == '"' && word[^1] == '"' ? word[1..^1] : word;
}
