using Shouldly;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

public sealed class SequenceTasksTests
{
    public static TheoryData<string> Tasks => ["Copy", "Reverse", "Sort"];

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Answers_AreRight(string task)
    {
        foreach (SentencePair pair in Make(task, 200, 1, 9))
        {
            IEnumerable<string> right = task switch
            {
                "Copy" => pair.Source,
                "Reverse" => Enumerable.Reverse(pair.Source),
                _ => pair.Source.Order(StringComparer.Ordinal),
            };
            pair.Target.ShouldBe(right);
        }
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Sequences_HaveTheLengthsAndLettersAskedFor(string task)
    {
        IReadOnlyList<SentencePair> pairs = Make(task, 500, 3, 5, letters: 4);

        pairs.Count.ShouldBe(500);
        pairs.Select(pair => pair.Source.Length).Distinct().Order().ShouldBe([3, 4, 5]);
        pairs.SelectMany(pair => pair.Source).Distinct().Order().ShouldBe(["a", "b", "c", "d"]);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Seed_DecidesTheLetters(string task)
    {
        string first = Text(Make(task, 20, 2, 6, seed: 1));

        Text(Make(task, 20, 2, 6, seed: 1)).ShouldBe(first);
        Text(Make(task, 20, 2, 6, seed: 2)).ShouldNotBe(first);

        static string Text(IEnumerable<SentencePair> pairs) => string.Join('\n', pairs);
    }

    [Theory]
    [InlineData(0, 1, 1, 1, "SequenceTasks: count must be at least 1, not 0.")]
    [InlineData(1, 0, 1, 1, "SequenceTasks: minLength must be at least 1, not 0.")]
    [InlineData(1, 3, 2, 1, "SequenceTasks: maxLength (2) must not be less than minLength (3).")]
    [InlineData(1, 1, 1, 27, "SequenceTasks: letters must be from 1 to 26, not 27.")]
    public void NumbersOutOfRange_AreErrors(int count, int minLength, int maxLength, int letters, string message) =>
        Should.Throw<ArgumentException>(() => SequenceTasks.Copy(count, minLength, maxLength, letters)).Message.ShouldBe(message);

    private static IReadOnlyList<SentencePair> Make(string task, int count, int minLength, int maxLength, int letters = 10, int seed = 0) => task switch
    {
        "Copy" => SequenceTasks.Copy(count, minLength, maxLength, letters, seed),
        "Reverse" => SequenceTasks.Reverse(count, minLength, maxLength, letters, seed),
        _ => SequenceTasks.Sort(count, minLength, maxLength, letters, seed),
    };
}
