using Shouldly;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;
using Check = Workbook.Attention.Check;

namespace Workbook.Tests.Attention;

[Collection(TorchCollection.Name)]
public sealed class CheckTests
{
    [Fact]
    public void EqualNumbers_GiveATickAndTheDifference() =>
        Check.Close("mean", 2.34185, 2.34184, 1e-4).ShouldBe("✓ mean: largest difference 1.0e-5 (allowed 1e-4)");

    [Fact]
    public void ATooLargeDifference_Throws() =>
        Message(() => Check.Close("mean", 2.5, 2.25, 0.1)).ShouldBe("✗ mean: 2.25 was expected, not 2.5; the difference may be 1e-1 at most.");

    [Fact]
    public void Sequences_NameTheWorstPlace() =>
        Message(() => Check.Close("losses", [1, 2, 3], [1, 2.5, 3.1])).ShouldBe("✗ losses: 2.5 was expected at place 1, not 2; the difference may be 1e-5 at most.");

    [Fact]
    public void DifferentLengths_Throw() =>
        Message(() => Check.Close("losses", [1, 2], [1])).ShouldBe("✗ losses: 1 numbers were expected, not 2.");

    [Fact]
    public void NaN_NeverAgrees()
    {
        Message(() => Check.Close("x", double.NaN, 1)).ShouldContain("not NaN");
        Message(() => Check.Close("x", [1, 1, double.NaN, 1], [1, 1, 1, 1])).ShouldContain("at place 2");
        Message(() => Check.Close("x", double.NaN, double.NaN)).ShouldStartWith("✗");
    }

    [Fact]
    public void Infinities_AgreeWithThemselvesOnly()
    {
        Check.Close("x", double.PositiveInfinity, double.PositiveInfinity).ShouldStartWith("✓");
        Message(() => Check.Close("x", double.PositiveInfinity, 1)).ShouldStartWith("✗");
    }

    [Fact]
    public void Tensors_AreComparedByShapeThenByNumber()
    {
        using var scope = NewDisposeScope();

        Check.Close("map", eye(2), eye(2)).ShouldStartWith("✓ map");
        Message(() => Check.Close("map", eye(2), ones(2, 2))).ShouldStartWith("✗ map: 1 was expected at place 1, not 0");
        Message(() => Check.Close("map", zeros(4), zeros(2, 2))).ShouldBe("✗ map: the shape (2, 2) was expected, not (4).");
    }

    [Fact]
    public void That_ShowsTheStatementOrTheHint()
    {
        Check.That("rows sum to 1", true).ShouldBe("✓ rows sum to 1");
        Message(() => Check.That("rows sum to 1", false, "Divide by the sum.")).ShouldBe("✗ Not so: rows sum to 1. Divide by the sum.");
    }

    private static string Message(Action action) => Should.Throw<InvalidOperationException>(action).Message;
}
