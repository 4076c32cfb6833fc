using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Parameters that have a gradient now, their gradients and what is remembered of them, side by side, so that one
/// native call serves them all. The lists are used again at every step.
/// </summary>
internal sealed class ParameterBatch
{
    internal List<OptimizerState> States { get; } = [];

    internal List<Tensor> Parameters { get; } = [];

    internal List<Tensor> Grads { get; } = [];

    internal int Count => States.Count;

    /// <summary>Takes in those that have a gradient.</summary>
    internal void Gather(OptimizerState[] states)
    {
        foreach (var state in states)
        {
            if (state.Parameter.grad is { } grad)
            {
                Add(state, grad);
            }
        }
    }

    internal void Add(OptimizerState state, Tensor grad)
    {
        States.Add(state);
        Parameters.Add(state.Parameter);
        Grads.Add(grad);
    }

    /// <summary>Goes on with other gradients, such as those with a decay added.</summary>
    internal void ReplaceGrads(Tensor[] grads)
    {
        Grads.ForEach(grad => grad.Dispose());
        Grads.Clear();
        Grads.AddRange(grads);
    }

    /// <summary>Lets go of the gradients' handles; the gradients themselves belong to the parameters.</summary>
    internal void Release()
    {
        foreach (var grad in Grads)
        {
            grad.Dispose();
        }
        States.Clear();
        Parameters.Clear();
        Grads.Clear();
    }
}
