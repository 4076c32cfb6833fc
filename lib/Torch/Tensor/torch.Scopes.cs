namespace TorchSharp;

public static partial class torch
{
    /// <summary>The innermost open scope of this thread; null where none is open.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.OfThread.Current;

    /// <summary>Opens a scope that disposes the tensors made in it: <c>using var scope = torch.NewDisposeScope();</c></summary>
    public static DisposeScope NewDisposeScope() => new(DisposeScopeManager.OfThread);

    /// <summary>Computes a tensor and disposes what was made on the way; the result goes to the scope outside.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        ArgumentNullException.ThrowIfNull(expr);
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
