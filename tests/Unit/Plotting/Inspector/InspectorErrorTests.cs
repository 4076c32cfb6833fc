using System.Reflection;
using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class InspectorErrorTests
{
    private static readonly string[] Two = ["a", "b"];

    private static readonly (string Error, Func<object> Act, string Message)[] Cases =
    [
        (nameof(InspectorErrors.NoCells), () => AttentionInspector.Of(new double[0, 2, 2], Two, Two), "AttentionInspector: scores must have at least one head, one query and one key (0 × 2 × 2)."),
        (nameof(InspectorErrors.MaskShape), () => AttentionInspector.Of(new double[2, 2], Two, Two, new bool[2, 3]), "AttentionInspector: the mask must have the shape (queries, keys) = (2, 2) (2 × 3)."),
        (nameof(InspectorErrors.BadScore), () => AttentionInspector.Of(new[,] { { 1, double.NaN } }, ["q"], Two), "AttentionInspector: scores must be numbers or −∞ (NaN at head 0, query 0, key 1)."),
        (nameof(InspectorErrors.BadScore), () => AttentionInspector.Of(new[,] { { double.PositiveInfinity, 0 } }, ["q"], Two), "AttentionInspector: scores must be numbers or −∞ (Infinity at head 0, query 0, key 0)."),
        (nameof(InspectorErrors.BadWeight), () => AttentionInspector.OfWeights(new[,] { { 0.5, 1.5 } }, ["q"], Two), "AttentionInspector: weights must be from 0 to 1 (1.5 at head 0, query 0, key 1)."),
        (nameof(InspectorErrors.BadWeight), () => AttentionInspector.OfWeights(new[,] { { double.NaN, 1 } }, ["q"], Two), "AttentionInspector: weights must be from 0 to 1 (NaN at head 0, query 0, key 0)."),
        (nameof(InspectorErrors.NothingToSee), () => AttentionInspector.Of(new[,] { { double.NegativeInfinity } }, ["q"], ["k"]), "AttentionInspector: at least one score must be finite (none of 1 is)."),
        (nameof(PlotErrors.LabelCount), () => AttentionInspector.Of(new double[2, 2], ["a"], Two), "AttentionInspector: there must be as many query words as queries (1 and 2)."),
        (nameof(PlotErrors.LabelCount), () => AttentionInspector.Of(new double[2, 2], Two, ["a", "b", "c"]), "AttentionInspector: there must be as many key words as keys (3 and 2)."),
        (nameof(PlotErrors.LabelCount), () => AttentionInspector.Of(new double[3, 2, 2], Two, Two, headNames: Two), "AttentionInspector: there must be as many head names as heads (2 and 3)."),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Message_NamesSubjectRuleAndValue(int number) =>
        Should.Throw<ArgumentException>(Cases[number].Act).Message.ShouldBe(Cases[number].Message);

    [Fact]
    public void EveryError_IsProvoked() =>
        typeof(InspectorErrors).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name)
            .Except(Cases.Select(one => one.Error)).ShouldBeEmpty();
}
