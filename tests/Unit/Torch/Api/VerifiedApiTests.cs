using Shouldly;
using TorchSharp;
using Xunit;

namespace Workbook.Tests.Torch.Api;

/// <summary>
/// The lists against the assembly at hand, whichever supplies TorchSharp's API: our binding or the package.
/// Both must hold every verified line, and so the lines hold for both.
/// </summary>
public sealed class VerifiedApiTests
{
    [Fact]
    public void VerifiedLines_AreInTheAssembly()
    {
        var offered = ApiText.Of(typeof(torch).Assembly, "TorchSharp");

        var missing = ApiFile.Read("verified-api.txt").Except(offered).Order(StringComparer.Ordinal);

        missing.ShouldBeEmpty($"lines of verified-api.txt that {typeof(torch).Assembly.GetName().Name} does not offer so:\n{string.Join('\n', missing)}\n");
    }

    [Fact]
    public void Lists_HaveNoLineInCommon() =>
        ApiFile.Read("verified-api.txt").Intersect(ApiFile.Read("differences.txt")).ShouldBeEmpty();
}
