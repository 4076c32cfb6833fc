namespace Workbook.Tests.Rules;

/// <summary>One thing every committed notebook must be.</summary>
/// <param name="Name">What holds when the rule is kept, in one word.</param>
/// <param name="Check">Gives one sentence for each place that breaks the rule.</param>
internal sealed record Rule(string Name, Func<Notebook, IEnumerable<string>> Check)
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("ValidFile", ValidFile.Check),
        new("LanguageMetadata", LanguageMetadata.Check),
        new("CellSizes", CellSizes.Check),
        new("FirstCodeCell", FirstCodeCell.Check),
        new("ProseBeforeCode", ProseBeforeCode.Check),
        new("ProseRatio", ProseRatio.Check),
        new("StoredOutputs", StoredOutputs.Check),
        new("Figures", Figures.Check),
        new("MachinePaths", MachinePaths.Check),
        new("LibraryText", LibraryText.Check),
        new("NbgraderMetadata", NbgraderMetadata.Check),
        new("SolutionRegions", SolutionRegions.Check),
        new("Exercises", Exercises.Check),
        new("Sections", Sections.Check),
        new("LocalLinks", LocalLinks.Check),
    ];

    public static Rule Named(string name) => All.Single(rule => rule.Name == name);
}
