using Xunit;

namespace Workbook.Tests;

/// <summary>Tests that read or set the process's current directory: they run one by one, beside no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UsesCurrentDirectory
{
    public const string Name = "Current directory";
}
