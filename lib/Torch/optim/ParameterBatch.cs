using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Parameters that one native call changes, their gradients and what is remembered of them, side by side. The lists are
/// used again at every step.
/// </summary>
internal sealed class ParameterBatch
{
    // Beyond this the processor's cache no longer holds all parameters from one pass to the next.
    private const long LargestTogether = 1 << 16;

    private long _elements;

    internal List<OptimizerState> States { get; } = [];

    internal List<Tensor> Parameters { get; } = [];

    internal List<Tensor> Grads { get; } = [];

    internal int Count => States.Count;

    /// <summary>Whether a parameter can join those that are here.</summary>
    internal bool Accepts(OptimizerState state) =>
        Count == 0 || (_elements + state.Parameter.numel() <= LargestTogether && States[0].IsInStepWith(state));

    internal void Add(OptimizerState state, Tensor grad)
    {
        States.Add(state);
        Parameters.Add(state.Parameter);
        Grads.Add(grad);
        _elements += state.Parameter.numel();
    }

    /// <summary>Makes of the gradients what the step goes down along: turned round where it goes up, with the decay added.</summary>
    internal void Prepare(double weight_decay, bool maximize)
    {
        if (maximize)
        {
            ReplaceGrads(Aten.CallList("_foreach_neg", Grads));
        }
        if (weight_decay != 0)
        {
            ReplaceGrads(Aten.CallList("_foreach_add.List", Grads, Parameters, weight_decay));
        }
    }

    /// <summary>Lists one tensor of each state.</summary>
    internal void Collect(List<Tensor> into, Func<OptimizerState, Tensor> field)
    {
        into.Clear();
        foreach (var state in States)
        {
            into.Add(field(state));
        }
    }

    /// <summary>Forgets all; the tensors belong to the parameters, the states and the step's scope.</summary>
    internal void Clear()
    {
        States.Clear();
        Parameters.Clear();
        Grads.Clear();
        _elements = 0;
    }

    private void ReplaceGrads(Tensor[] grads)
    {
        Grads.Clear();
        Grads.AddRange(grads);
    }
}
