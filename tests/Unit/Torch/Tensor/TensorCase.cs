using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>A golden case in C#: the same name, and every spelling the API has for it.</summary>
internal sealed record TensorCase(string Name, params Func<Inputs, object>[] Forms)
{
    internal string Operator => Name.Split('/')[0];

    /// <summary>What a form gave, as a list of tensors.</summary>
    internal static IReadOnlyList<Tensor> Listed(object result) => result switch
    {
        Tensor one => [one],
        IEnumerable<Tensor> many => [.. many],
        bool flag => [tensor(flag)],
        _ => throw new ArgumentException($"a case gives tensors or a Boolean, not {result.GetType()}"),
    };

    internal static Tensor[] Both((Tensor First, Tensor? Second) pair) => [pair.First, pair.Second!];

    /// <summary>The results that are not null.</summary>
    internal static Tensor[] Three((Tensor First, Tensor? Second, Tensor? Third) results) => [.. new[] { results.First, results.Second, results.Third }.OfType<Tensor>()];

    internal static Tensor[] Four((Tensor First, Tensor Second, Tensor Third, Tensor Fourth) results) => [results.First, results.Second, results.Third, results.Fourth];

    /// <summary>Goes on from a tensor of the case's own, which is disposed after.</summary>
    internal static object Via(Tensor made, Func<Tensor, object> then)
    {
        using (made)
        {
            return then(made);
        }
    }

    /// <summary>Assigns; tensors that numbers turn into on the way go with the scope.</summary>
    internal static Tensor Put(Tensor target, Action<Tensor> assign)
    {
        using var scope = NewDisposeScope();
        assign(target);
        return target;
    }

    internal static Tensor Seeded(ulong seed, Func<Generator, Tensor> draw)
    {
        using var generator = new Generator(seed);
        return draw(generator);
    }
}
