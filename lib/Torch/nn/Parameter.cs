using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A tensor a module learns: what <c>parameters()</c> lists and an optimizer changes.</summary>
public class Parameter : Tensor
{
    /// <summary>Takes over a tensor's values.</summary>
    /// <param name="data">The values; this tensor is left empty, as if disposed.</param>
    /// <param name="requires_grad">Whether gradients are recorded; only floating-point values can have one.</param>
    public Parameter(Tensor data, bool requires_grad = true)
        : this(data, requires_grad, data?.OwningDisposeScope)
    {
    }

    // The scope is read before the handle moves: a tensor without one has no scope.
    private Parameter(Tensor? data, bool requires_grad, DisposeScope? scope)
        : base(Take(data, requires_grad), register: false) => scope?.Add(this);

    /// <summary>The same values in memory of its own.</summary>
    internal Parameter Copy()
    {
        using var values = detach();
        return new Parameter(values.clone(), requires_grad);
    }

    private static nint Take(Tensor? data, bool requires_grad)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.requires_grad_(requires_grad).MoveHandle();
    }
}
