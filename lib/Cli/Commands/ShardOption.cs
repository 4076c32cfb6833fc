using System.CommandLine;
using System.CommandLine.Parsing;

namespace Workbook.Cli;

/// <summary>The part of the work this machine does, such as 2/5: the second of five.</summary>
internal sealed class ShardOption : Option<ShardOption.Shard>
{
    public ShardOption() : base("--shard")
    {
        Description = Messages.Shard;
        HelpName = "K/N";
        DefaultValueFactory = _ => new(1, 1);
        CustomParser = Parse;
    }

    private Shard? Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text.Split('/') is [var first, var second] && int.TryParse(first, out int number) && int.TryParse(second, out int count) && number >= 1 && number <= count)
        {
            return new(number, count);
        }

        result.AddError(Messages.BadShard(text));
        return null;
    }

    /// <summary>One part of several.</summary>
    internal sealed record Shard(int Number, int Count)
    {
        /// <summary>Every <see cref="Count"/>th.</summary>
        public IReadOnlyList<T> Share<T>(IReadOnlyList<T> all) => [.. all.Where((_, index) => index % Count == Number - 1)];
    }
}
