using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention;

/// <summary>A case of Golden/attention.json, made by Golden/make_attention_golden.py, or of another file there.</summary>
internal sealed class AttentionGolden
{
    private static readonly ConcurrentDictionary<string, JsonElement> Files = new();

    private readonly JsonElement _case;

    public AttentionGolden(string name, string file = "attention.json") =>
        _case = Files.GetOrAdd(file, _ => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "..", "Golden", file))).RootElement).GetProperty(name);

    /// <summary>An input.</summary>
    public Tensor this[string name] => Read(_case.GetProperty(name));

    /// <summary>Integers.</summary>
    public Tensor Lengths(string name) => this[name].to(int64);

    /// <summary>What PyTorch makes of it; the path leads through the case's expected numbers.</summary>
    public double[] Expected(params string[] path) => [.. Numbers(path.Aggregate(_case.GetProperty("expected"), (place, step) => place.GetProperty(step)))];

    /// <summary>One of the case's weights.</summary>
    public Tensor Parameter(string name) => Read(_case.GetProperty("params").GetProperty(name));

    /// <summary>Gives a module the case's weights, all of them; a buffer that the case leaves out stays as it is.</summary>
    public T Load<T>(T module, string? except = null)
        where T : nn.Module
    {
        Dictionary<string, Tensor> state = _case.GetProperty("params").EnumerateObject().ToDictionary(entry => entry.Name, entry => Read(entry.Value));
        if (except is not null)
        {
            state.Add(except, module.state_dict()[except]);
        }

        module.load_state_dict(state);
        return module;
    }

    private static Tensor Read(JsonElement value) => tensor(Numbers(value).ToArray()).to(float32).reshape(Shape(value));

    private static IEnumerable<double> Numbers(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Numbers) : [value.GetDouble()];

    private static long[] Shape(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [value.GetArrayLength(), .. Shape(value[0])] : [];

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
