using Xunit;

namespace Workbook.Tests.Torch;

/// <summary>Tests that share libtorch's random generator or count live tensors: they run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
#pragma warning disable CA1711 // xunit calls it a collection.
public sealed class TorchCollection
#pragma warning restore CA1711
{
    public const string Name = "Torch";
}
