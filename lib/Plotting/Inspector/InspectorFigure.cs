namespace Workbook.Plotting;

/// <summary>The picture for places that run no scripts.</summary>
internal static class InspectorFigure
{
    public static Figure Of(InspectorData data, string altText) =>
        Chart.AttentionMaps(Enumerable.Range(0, data.Heads.Length).Select(data.Weights), data.Queries, data.Keys, data.Heads.Length > 1 ? data.Heads : null)
            .WithTitle(data.Title)
            .WithAltText(altText);
}
