using Shouldly;
using Workbook.Plotting;
using Workbook.Plotting.Rendering;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class PlotAreaTests
{
    public static TheoryData<string> Names => [.. Gallery.Figures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void SubplotsAndTheirTexts_StayInsideAndApart(string name)
    {
        Figure figure = FigureDefaults.Apply(Gallery.Figures[name]());
        Box area = new(10, 10, figure.Layout.Width - 10, figure.Layout.Height - 10);

        var places = PlotArea.Place(Subplot.Of(figure), area);
        Box[] outer = [.. places.Select(Outer)];

        outer.ShouldAllBe(box => box.Left >= area.Left - 0.01 && box.Right <= area.Right + 0.01 && box.Top >= area.Top - 0.01 && box.Bottom <= area.Bottom + 0.01);
        places.ShouldAllBe(place => place.Box.Width > 40 && place.Box.Height > 40);
        for (int i = 0; i < outer.Length; i++)
        {
            outer.Skip(i + 1).ShouldAllBe(other => other.Left >= outer[i].Right - 0.01 || other.Top >= outer[i].Bottom - 0.01 || other.Right <= outer[i].Left + 0.01);
        }
    }

    private static Box Outer(PlacedSubplot place) => new(
        place.Box.Left - place.Decoration.Left,
        place.Box.Top - place.Decoration.Top,
        place.Box.Right + place.Decoration.Right,
        place.Box.Bottom + place.Decoration.Bottom);
}
