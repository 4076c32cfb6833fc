using System.Collections.Immutable;

namespace Workbook.Cli.Data;

/// <summary>The data sets that can be fetched, and how patiently.</summary>
/// <param name="Known">The sets.</param>
/// <param name="Waits">The time before each new attempt; there are as many as waits.</param>
/// <param name="Patience">How long a server may say nothing.</param>
internal sealed record DataSets(ImmutableArray<DataSet> Known, ImmutableArray<TimeSpan> Waits, TimeSpan Patience)
{
    /// <summary>The sets the workbook knows.</summary>
    public static DataSets Public { get; } = new(
        [FrenchAndEnglish()],
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)],
        TimeSpan.FromSeconds(30));

    /// <summary>The names, as they are typed.</summary>
    public IEnumerable<string> Names => Known.Select(set => set.Name);

    /// <summary>A set by its name.</summary>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public DataSet Named(string name) =>
        Known.FirstOrDefault(set => string.Equals(set.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException(Messages.UnknownData(name, Suggestion.For(name, Names), Names));

    private static DataSet FrenchAndEnglish() => new()
    {
        Name = "fra-eng",
        What = "English–French sentence pairs",
        Size = "some MB",
        Licence = "CC BY 2.0 FR",
        LicenceText = new Uri("https://creativecommons.org/licenses/by/2.0/fr/"),
        Source = "Tatoeba via manythings.org/anki, as packed for d2l.ai",
        Url = new Uri("http://d2l-data.s3-accelerate.amazonaws.com/fra-eng.zip"),
        Sha1 = "94646ad1522d915e7b0f9296181140edcf86a4f5",
        File = "fra.txt",
        Notice = "_about.txt",
    };
}
