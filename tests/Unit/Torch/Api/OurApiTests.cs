using Shouldly;
using TorchSharp;
using Xunit;

namespace Workbook.Tests.Torch.Api;

/// <summary>lib/Torch offers nothing that TorchSharp has not, but for the differences listed: no invention gets in unseen.</summary>
public sealed class OurApiTests
{
    private static readonly IReadOnlyList<string> Offered = ApiText.Of(typeof(torch).Assembly, "");

    [Fact]
    public void PublicMembers_AreVerifiedOrListedAsDifferences()
    {
        var unknown = Offered.Except(ApiFile.Read("verified-api.txt")).Except(ApiFile.Read("differences.txt")).ToList();

        unknown.ShouldBeEmpty($"public in lib/Torch, but in neither list of tests/Unit/Torch/Api (their headers say what to do):\n{string.Join('\n', unknown)}\n");
    }

    [Fact]
    public void Differences_AreStillOffered()
    {
        var gone = ApiFile.Read("differences.txt").Except(Offered).ToList();

        gone.ShouldBeEmpty($"lines of differences.txt that lib/Torch no longer offers:\n{string.Join('\n', gone)}\n");
    }
}
