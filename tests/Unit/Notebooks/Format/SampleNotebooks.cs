using FsCheck;
using FsCheck.Fluent;
using Workbook.Notebooks.Format;

namespace Workbook.Tests.Notebooks.Format;

/// <summary>Notebooks with every kind of cell, output and awkward text.</summary>
internal static class SampleNotebooks
{
    private static readonly string[] Pieces =
    [
        "", "x", "\n", "\r\n", "\r", "\t", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\0", "\x1b[31m", "\x7f",
        "\"", "\\", "/", "é", "漢字", "😀", "\uFEFF", "\uFFEE", "\b", "</script>", "int a = 1;", "  ",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "-0", "-0.0", "1.50", "1e16", "1E-7", "123456789012345678901234567890", "0.1", "1e22", "\"a\\u0000\\nb\"", "[]", "{}",
        "[[], {}, [1, {\"z\": 1, \"a\": [2.0]}]]", "{\"Z\": 1, \"a\": {\"é\": \"\\/\"}, \"A\": []}", "[\"l1\\n\", \"l2\"]",
    ];

    public static Gen<string> Text { get; } = Gen.Elements(Pieces).ListOf(6).Select(string.Concat);

    private static Gen<JsonMap> Map { get; } =
        Gen.Elements("a", "B", "é", "😀", "\uFFEE", "k k", "a\nb").Zip(Gen.Elements(Values), (key, value) => (key, value))
            .ListOf(3)
            .Select(pairs => pairs.Aggregate(JsonMap.Empty, (map, pair) => map.With(pair.key, System.Text.Json.JsonElement.Parse(pair.value))));

    private static Gen<JsonMap> Bundle { get; } =
        from text in Text
        from json in Map
        from mime in Gen.Elements("text/plain", "text/html", "application/javascript", "image/svg+xml", "image/png", "application/json")
        select JsonMap.Empty.With("application/vnd.plotly.v1+json", json).With(mime, text);

    private static Gen<Output> Output { get; } = Gen.OneOf(
        from name in Gen.Elements("stdout", "stderr") from text in Text select (Output)new Output.Stream(name, text),
        from data in Bundle from metadata in Map select (Output)new Output.DisplayData(data, metadata),
        from data in Bundle from count in Gen.Choose(0, 9) select (Output)new Output.ExecuteResult(data, JsonMap.Empty, count == 0 ? null : count),
        from name in Text from lines in Text.ListOf(2) select (Output)new Output.Error(name, name, [.. lines]));

    private static Gen<Func<string, Cell>> Cell { get; } = Gen.OneOf(
        from source in Text from metadata in Map select (Func<string, Cell>)(id => new Cell.Raw(id, source, metadata)),
        from source in Text
        from bundle in Bundle
        select (Func<string, Cell>)(id => new Cell.Markdown(id, source, JsonMap.Empty, JsonMap.Empty.With("é.png", bundle))),
        from source in Text
        from metadata in Map
        from outputs in Output.ListOf(3)
        from count in Gen.Choose(0, 9)
        select (Func<string, Cell>)(id => new Cell.Code(id, source, metadata, count == 0 ? null : count, [.. outputs])));

    public static Gen<Notebook> Notebook { get; } =
        from metadata in Map
        from cells in Cell.ListOf(4)
        select new Notebook(metadata, [.. cells.Select((cell, index) => cell($"cell-{index}"))]);
}
