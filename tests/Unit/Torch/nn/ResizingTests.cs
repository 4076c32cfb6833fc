using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class ResizingTests
{
    public static TheoryData<string, int> Modes => new()
    {
        { "nearest", 1 }, { "nearest", 2 }, { "nearest", 3 }, { "nearest-exact", 1 }, { "nearest-exact", 2 }, { "nearest-exact", 3 },
        { "area", 1 }, { "area", 2 }, { "area", 3 }, { "linear", 1 }, { "bilinear", 2 }, { "bicubic", 2 }, { "trilinear", 3 },
    };

    [Theory, MemberData(nameof(Modes))]
    public void Interpolation_IsPyTorchs(string name, int dimensions)
    {
        using var scope = NewDisposeScope();
        var mode = Enum.Parse<InterpolationMode>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        var (x, size, factors) = dimensions switch
        {
            1 => (Ripples.Of(1, 2, 4), new long[] { 7 }, new[] { 1.6 }),
            2 => (Ripples.Of(1, 2, 3, 4), new long[] { 5, 3 }, new[] { 1.6, 2.4 }),
            _ => (Ripples.Of(1, 1, 2, 3, 2), new long[] { 3, 2, 4 }, new[] { 1.5, 2.0, 1.7 }),
        };
        F.interpolate(x, size, mode: mode).ShouldBeGolden($"interpolate.{name}.{dimensions}.size");
        F.interpolate(x, scale_factor: factors, mode: mode).ShouldBeGolden($"interpolate.{name}.{dimensions}.factor");
        F.interpolate(x, scale_factor: factors, mode: mode, recompute_scale_factor: true).ShouldBeGolden($"interpolate.{name}.{dimensions}.recomputed");
        if (mode is InterpolationMode.Linear or InterpolationMode.Bilinear or InterpolationMode.Bicubic or InterpolationMode.Trilinear)
        {
            F.interpolate(x, size, mode: mode, align_corners: true).ShouldBeGolden($"interpolate.{name}.{dimensions}.corners");
        }
    }

    [Theory]
    [InlineData("bilinear", InterpolationMode.Bilinear), InlineData("bicubic", InterpolationMode.Bicubic)]
    public void Antialiasing_IsPyTorchs(string name, InterpolationMode mode)
    {
        using var scope = NewDisposeScope();
        F.interpolate(Ripples.Of(1, 2, 3, 4), [2, 2], mode: mode, antialias: true).ShouldBeGolden($"interpolate.{name}.antialias");
    }

    [Fact]
    public void ArgumentsThatDoNotGoTogether_AreRefused()
    {
        using var scope = NewDisposeScope();
        var x = zeros(1, 1, 2, 3);
        Refused(() => F.interpolate(x), "interpolate: either size or scale_factor must be given; got neither.");
        Refused(() => F.interpolate(x, [2, 2], [1, 1]), "interpolate: either size or scale_factor must be given; got both.");
        Refused(() => F.interpolate(x, [2]), "interpolate: size must have 2 elements for an input of shape (1, 1, 2, 3); it has 1.");
        Refused(() => F.interpolate(x, scale_factor: [2]), "interpolate: scale_factor must have 2 elements for an input of shape (1, 1, 2, 3); it has 1.");
        Refused(() => F.interpolate(x, [2, 2], recompute_scale_factor: true), "interpolate: recompute_scale_factor must be false where size is given; got true.");
        Refused(() => F.interpolate(x, [2, 2], align_corners: false), "interpolate: align_corners must be null where mode is not Linear, Bilinear, Bicubic or Trilinear; mode is Nearest.");
        Refused(() => F.interpolate(x, [2, 2], antialias: true), "interpolate: antialias needs mode Bilinear or Bicubic and an input of 4 dimensions; mode is Nearest, the input's shape (1, 1, 2, 3).");
        Refused(
            () => F.interpolate(x, [2, 2], mode: InterpolationMode.Linear),
            "interpolate: Linear needs an input of 3 dimensions, Bilinear and Bicubic 4, Trilinear 5, the others 3 to 5; mode is Linear, the input's shape (1, 1, 2, 3).");
    }

    [Fact]
    public void Upsample_TellsItsOptions()
    {
        using var bySize = nn.Upsample([2, 3], mode: UpsampleMode.Bicubic, align_corners: true, recompute_scale_factor: false);
        bySize.size.ToArray().ShouldBe([2, 3]);
        bySize.scale_factor.IsEmpty.ShouldBeTrue();
        (bySize.mode, bySize.align_corners, bySize.recompute_scale_factor).ShouldBe((UpsampleMode.Bicubic, true, false));
        using var byFactor = nn.Upsample(scale_factor: [2]);
        byFactor.scale_factor.ToArray().ShouldBe([2]);
        byFactor.size.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void AffineGrids_ArePyTorchs()
    {
        using var scope = NewDisposeScope();
        F.affine_grid(Flat(), [1, 2, 3, 2]).ShouldBeGolden("affine_grid.2");
        F.affine_grid(Flat(), [1, 2, 3, 2], align_corners: true).ShouldBeGolden("affine_grid.2.corners");
        var deep = tensor(new[, ,] { { { 0.8f, -0.3f, 0.1f, 0.2f }, { 0.4f, 1.1f, -0.2f, 0 }, { 0.1f, 0.2f, 0.9f, -0.1f } } });
        F.affine_grid(deep, [1, 1, 2, 2, 2]).ShouldBeGolden("affine_grid.3");
    }

    [Theory]
    [InlineData(GridSampleMode.Nearest, GridSamplePaddingMode.Zeros), InlineData(GridSampleMode.Nearest, GridSamplePaddingMode.Border), InlineData(GridSampleMode.Nearest, GridSamplePaddingMode.Reflection)]
    [InlineData(GridSampleMode.Bilinear, GridSamplePaddingMode.Zeros), InlineData(GridSampleMode.Bilinear, GridSamplePaddingMode.Border), InlineData(GridSampleMode.Bilinear, GridSamplePaddingMode.Reflection)]
    public void GridSamples_ArePyTorchs(GridSampleMode mode, GridSamplePaddingMode outside)
    {
        using var scope = NewDisposeScope();
        var grid = F.affine_grid(Flat() * 1.7, [1, 2, 3, 4]);
        F.grid_sample(Ripples.Of(1, 2, 3, 4), grid, mode, outside).ShouldBeGolden($"grid_sample.{mode}.{outside}".ToLowerInvariant());
        F.grid_sample(Ripples.Of(1, 2, 3, 4), grid, align_corners: true).ShouldBeGolden("grid_sample.corners");
    }

    [Fact]
    public void GridsThatDoNotFit_AreRefused()
    {
        using var scope = NewDisposeScope();
        Refused(
            () => F.affine_grid(Flat(), [1, 1, 2, 2, 2]),
            "affine_grid: theta must have shape (n, 2, 3) for a size (n, c, h, w), or (n, 3, 4) for (n, c, d, h, w), all lengths above 0; theta's shape is (1, 2, 3), size (1, 1, 2, 2, 2).");
        Refused(() => F.affine_grid(Flat(), [1, 1, 0, 2]), "affine_grid: theta must have shape (n, 2, 3)");
        Should.Throw<ArgumentNullException>(() => F.affine_grid(Flat()));
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => F.grid_sample(zeros(1, 1, 2, 2), zeros(1, 2, 2, 3))).Message
            .ShouldStartWith("grid_sampler((1, 1, 2, 2), (1, 2, 2, 3), 0, 0, false): ");
    }

    private static void Refused(Func<Tensor> call, string message) => Should.Throw<ArgumentException>(call).Message.ShouldStartWith(message);

    private static Tensor Flat() => tensor(new[, ,] { { { 0.8f, -0.3f, 0.1f }, { 0.4f, 1.1f, -0.2f } } });
}
