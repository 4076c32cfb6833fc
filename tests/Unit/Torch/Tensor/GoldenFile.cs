using System.Text.Json;

namespace Workbook.Tests.Torch;

/// <summary>Golden/tensor.json, made by Golden/make_tensor_golden.py.</summary>
internal static class GoldenFile
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "tensor.json"))).RootElement;

    internal static readonly IReadOnlyDictionary<string, GoldenTensor> Inputs =
        Section("inputs").ToDictionary(entry => entry.Name, entry => GoldenTensor.Read(entry.Value));

    internal static readonly IReadOnlySet<string> Differentiable =
        Root.GetProperty("differentiable").EnumerateArray().Select(name => name.GetString()!).ToHashSet();

    internal static IEnumerable<string> CaseNames => Section("cases").Select(entry => entry.Name);

    internal static IEnumerable<string> SequenceNames => Section("sequences").Select(entry => entry.Name);

    internal static IEnumerable<string> RefusedNames => Section("refused").Select(entry => entry.Name);

    internal static GoldenTensor[] Results(string name) =>
        [.. Root.GetProperty("cases").GetProperty(name).GetProperty("results").EnumerateArray().Select(GoldenTensor.Read)];

    internal static GoldenTensor[] Sequence(string name) =>
        [.. Root.GetProperty("sequences").GetProperty(name).EnumerateArray().Select(GoldenTensor.Read)];

    /// <summary>What flowed back to each input; empty where no gradient flows.</summary>
    internal static Dictionary<string, GoldenTensor> Gradients(string name) =>
        Root.GetProperty("cases").GetProperty(name).TryGetProperty("grads", out var grads)
            ? grads.EnumerateObject().ToDictionary(entry => entry.Name, entry => GoldenTensor.Read(entry.Value))
            : [];

    internal static IEnumerable<(string Left, string Right, string[] Results)> Promotions() =>
        Section("promotion").Select(entry =>
            (entry.Name.Split(',')[0], entry.Name.Split(',')[1], entry.Value.EnumerateArray().Select(type => type.GetString()!).ToArray()));

    private static JsonElement.ObjectEnumerator Section(string name) => Root.GetProperty(name).EnumerateObject();
}
