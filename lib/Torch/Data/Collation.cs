using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The batches of the two loaders whose examples are tensors.</summary>
internal static class Collation
{
    /// <summary>Under each name of the first example, all examples' tensors on top of one another: shape (batch, …).</summary>
    internal static Dictionary<string, Tensor> Named(IEnumerable<Dictionary<string, Tensor>> examples, Device device)
    {
        var all = examples.ToArray();
        using var scope = NewDisposeScope();
        return all[0].Keys.ToDictionary(key => key, key => Stacked(Array.ConvertAll(all, example => example[key]), device));
    }

    /// <summary>At each place, all examples' tensors on top of one another: shape (batch, …).</summary>
    internal static IList<Tensor> Listed(IEnumerable<IList<Tensor>> examples, Device device)
    {
        var all = examples.ToArray();
        using var scope = NewDisposeScope();
        return Enumerable.Range(0, all[0].Count).Select(place => Stacked(Array.ConvertAll(all, example => example[place]), device)).ToList();
    }

    private static Tensor Stacked(Tensor[] tensors, Device device)
    {
        var batch = stack(tensors);
        return (batch.device.Equals(device) ? batch : batch.to(device)).MoveToOuterDisposeScope();
    }
}
