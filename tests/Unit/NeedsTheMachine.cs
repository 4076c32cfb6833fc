using Xunit;

namespace Workbook.Tests;

/// <summary>Tests that take every processor, or watch the whole process: they run one by one, beside no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class NeedsTheMachine
{
    public const string Name = "Whole machine";
}
