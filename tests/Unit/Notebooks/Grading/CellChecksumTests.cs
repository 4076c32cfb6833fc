using Shouldly;
using Workbook.Notebooks.Grading;
using Xunit;

namespace Workbook.Tests.Notebooks.Grading;

public sealed class CellChecksumTests
{
    [Fact]
    public void Solution_IsNbgradersOwn() =>
        CellChecksum.Of("int Sq(int x)\n{\n    // YOUR CODE HERE\n    throw new NotImplementedException();\n}", "code", Cell("sq", isSolution: true))
            .ShouldBe("4490e8402ed60b50dd30098cb49a568c");

    [Fact]
    public void LockedTests_AreNbgradersOwn() =>
        CellChecksum.Of("if (Sq(3) != 9) throw new Exception(\"Sq(3)\");", "code", Cell("sq-test", isGrade: true, isLocked: true, points: 2))
            .ShouldBe("5b44d2231a06fb3418e544457ab8a616");

    [Fact]
    public void WrittenAnswer_IsNbgradersOwn() =>
        CellChecksum.Of("Explain.", "markdown", Cell("essay", isGrade: true, isSolution: true, points: 0.5)).ShouldBe("e928816fa71e97979d511a7ab6f04cc7");

    [Fact]
    public void Lock_IsTheEffectiveOne() =>
        CellChecksum.Of("x", "code", Cell("a", isSolution: true, isLocked: true)).ShouldBe(CellChecksum.Of("x", "code", Cell("a", isSolution: true)));

    private static NbgraderCell Cell(string id, bool isGrade = false, bool isSolution = false, bool isLocked = false, double? points = null) =>
        new(id, isGrade, isSolution, isLocked, IsTask: false, points);
}
