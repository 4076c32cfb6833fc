using System.Runtime.CompilerServices;
using System.Text.Json;
using Shouldly;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention;

/// <summary>A case of Golden/attention.json, seq2seq.json or vision_attention.json, each made by the script beside it: make_attention_golden.py and so on.</summary>
internal sealed class AttentionGolden
{
    private static readonly JsonElement[] Roots = [Root("attention.json"), Root("seq2seq.json"), Root("vision_attention.json")];

    private readonly JsonElement _case;

    public AttentionGolden(string name) => _case = Roots.First(root => root.TryGetProperty(name, out _)).GetProperty(name);

    /// <summary>An input.</summary>
    public Tensor this[string name] => Read(_case.GetProperty(name));

    /// <summary>Integers.</summary>
    public Tensor Lengths(string name) => this[name].to(int64);

    /// <summary>What PyTorch makes of it; the path leads through the case's expected numbers.</summary>
    public double[] Expected(params string[] path) => [.. Numbers(path.Aggregate(_case.GetProperty("expected"), (place, step) => place.GetProperty(step)))];

    /// <summary>One of the case's weights.</summary>
    public Tensor Parameter(string name) => Read(_case.GetProperty("params").GetProperty(name));

    /// <summary>Gives a module the case's weights, all of them; buffers stay.</summary>
    public T Load<T>(T module)
        where T : nn.Module
    {
        Dictionary<string, Tensor> state = _case.GetProperty("params").EnumerateObject().ToDictionary(entry => entry.Name, entry => Read(entry.Value));
        (IList<string> missing, IList<string> unexpected) = module.load_state_dict(state, strict: false);
        missing.Except(module.named_buffers().Select(buffer => buffer.name)).Concat(unexpected).ShouldBeEmpty();
        return module;
    }

    private static JsonElement Root(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "..", "Golden", file))).RootElement;

    private static Tensor Read(JsonElement value) => tensor(Numbers(value).ToArray()).to(float32).reshape(Shape(value));

    private static IEnumerable<double> Numbers(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Numbers) : [value.GetDouble()];

    private static long[] Shape(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [value.GetArrayLength(), .. Shape(value[0])] : [];

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
