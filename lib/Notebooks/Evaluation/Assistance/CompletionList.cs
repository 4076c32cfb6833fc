using System.Collections.Immutable;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>What could stand at a place of a cell.</summary>
/// <param name="Start">Where the text to be replaced begins, a UTF-16 index into the cell.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">What could replace it, best first.</param>
public sealed record CompletionList(int Start, int End, ImmutableArray<CompletionItem> Items);
