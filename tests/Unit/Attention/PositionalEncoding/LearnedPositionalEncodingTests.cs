using Shouldly;
using Workbook.Attention;
using Workbook.Attention.PositionalEncoding;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.PositionalEncoding;

[Collection(TorchCollection.Name)]
public sealed class LearnedPositionalEncodingTests
{
    [Fact]
    public void EachPosition_AddsItsOwnVector()
    {
        using var scope = NewDisposeScope();
        using var encoding = new LearnedPositionalEncoding(4, 10);
        Tensor vectors = encoding.state_dict()["P"];

        encoding.call(zeros(1, 3, 4)).ShouldBeClose(vectors.narrow(0, 0, 3).Numbers(), 0);
        encoding.Add(zeros(1, 3, 4), 5).ShouldBeClose(vectors.narrow(0, 5, 3).Numbers(), 0);
    }

    [Fact]
    public void OnlyPositionsThatWereSeen_GetAGradient()
    {
        using var scope = NewDisposeScope();
        using var encoding = new LearnedPositionalEncoding(2, 4);

        encoding.call(zeros(3, 2, 2)).sum().backward();

        encoding.parameters().Single().grad!.Numbers().ShouldBe([3, 3, 3, 3, 0, 0, 0, 0]);
    }

    [Fact]
    public void PositionsThatWereNotLearnt_AreAnError()
    {
        using var scope = NewDisposeScope();
        using var encoding = new LearnedPositionalEncoding(4, 10);

        Should.Throw<ArgumentException>(() => encoding.Add(zeros(1, 3, 4), 8)).Message
            .ShouldBe("LearnedPositionalEncoding: it knows maxLen = 10 positions, but was asked for the positions 8 to 10.");
    }
}
