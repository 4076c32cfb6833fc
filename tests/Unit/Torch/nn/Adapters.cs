using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>A module of two arguments, given the halves of one.</summary>
internal sealed class Halves : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor, Tensor> _inner;

    internal Halves(nn.Module<Tensor, Tensor, Tensor> inner) : base(nameof(Halves))
    {
        _inner = inner;
        register_module("inner", inner);
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var halves = input.chunk(2);
        return _inner.call(halves[0], halves[1]).MoveToOuterDisposeScope();
    }
}

/// <summary>Bags in the rows of a matrix.</summary>
internal sealed class Bags : nn.Module<Tensor, Tensor>
{
    private readonly EmbeddingBag _inner;

    internal Bags(EmbeddingBag inner) : base(nameof(Bags))
    {
        _inner = inner;
        register_module("inner", inner);
    }

    public override Tensor forward(Tensor input) => _inner.call(input);
}

/// <summary>A pool and what puts its elements back.</summary>
internal sealed class Unpooled(Func<Tensor, (Tensor, Tensor)> pool, nn.Module<Tensor, Tensor, long[]?, Tensor> unpool) : nn.Module<Tensor, Tensor>(nameof(Unpooled))
{
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var (values, indices) = pool(input);
        return unpool.call(values, indices, null).MoveToOuterDisposeScope();
    }
}
