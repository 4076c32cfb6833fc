using Shouldly;
using Workbook.Notebooks.Evaluation.Packages;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation.Packages;

public sealed class RuntimeIdentityTests
{
    [Theory]
    [InlineData("linux-x64", "linux-x64")]
    [InlineData("linux-musl-arm64", "linux-musl-arm64")]
    [InlineData("win-x64", "win-x64")]
    [InlineData("osx-arm64", "osx-arm64")]
    [InlineData("ubuntu.24.04-x64", "linux-x64")]
    [InlineData("debian.12-arm64", "linux-arm64")]
    [InlineData("alpine.3.20-x64", "linux-musl-x64")]
    public void DistributionsName_GivesWayToThePortableOne(string identifier, string portable) => RuntimeIdentity.Of(identifier).ShouldBe(portable);
}
