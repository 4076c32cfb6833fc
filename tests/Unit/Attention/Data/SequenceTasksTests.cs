using Shouldly;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

public sealed class SequenceTasksTests
{
    [Fact]
    public void Answers_AreTheTasks()
    {
        foreach (((SentencePair copy, SentencePair reverse), SentencePair sort) in SequenceTasks.Copy(50, 2, 6, seed: 4).Zip(SequenceTasks.Reverse(50, 2, 6, seed: 4)).Zip(SequenceTasks.Sort(50, 2, 6, seed: 4)))
        {
            copy.Target.ShouldBe(copy.Source);
            reverse.Source.ShouldBe(copy.Source);
            reverse.Target.ShouldBe(copy.Source.Reverse());
            sort.Target.ShouldBe(copy.Source.Order());
        }
    }

    [Fact]
    public void Lengths_ReachFromTheShortestToTheLongest() =>
        SequenceTasks.Copy(200, 2, 4).Select(pair => pair.Source.Length).Distinct().ShouldBe([2, 3, 4], ignoreOrder: true);

    [Fact]
    public void WrongNumbers_AreErrors()
    {
        Should.Throw<ArgumentException>(() => SequenceTasks.Copy(0, 1, 2)).Message.ShouldBe("SequenceTasks: count must be at least 1, not 0.");
        Should.Throw<ArgumentException>(() => SequenceTasks.Copy(1, 3, 2)).Message.ShouldBe("SequenceTasks: maxLength (2) must not be less than minLength (3).");
        Should.Throw<ArgumentException>(() => SequenceTasks.Copy(1, 1, 2, letters: 27)).Message.ShouldBe("SequenceTasks: letters must be from 1 to 26, not 27.");
    }
}
