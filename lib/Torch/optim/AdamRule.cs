using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The step Adam and AdamW share; while parameters are small, each native call serves them all.</summary>
internal sealed class AdamRule(bool decayIsPartOfGradient)
{
    // Beyond this the processor's cache no longer holds all parameters from one pass to the next, and one parameter
    // at a time is faster.
    private const long LargestTogether = 1 << 16;

    private readonly ParameterBatch _alone = new();
    private readonly List<Tensor> _means = [];
    private readonly List<Tensor> _squares = [];
    private readonly List<Tensor> _largest = [];

    internal void Update(Adam.Options options, ParameterBatch batch)
    {
        if (IsSmall(batch) && AreInStep(batch))
        {
            Advance(options, batch, ((Adam.State)batch.States[0]).step + 1);
            return;
        }
        for (var i = 0; i < batch.Count; i++)
        {
            _alone.Add(batch.States[i], batch.Grads[i]);
            Advance(options, _alone, ((Adam.State)batch.States[i]).step + 1);
            _alone.Release();
        }
    }

    // The corrections depend on the number of steps: parameters that missed some go on their own.
    private static bool AreInStep(ParameterBatch batch)
    {
        var first = ((Adam.State)batch.States[0]).step;
        foreach (var state in batch.States)
        {
            if (((Adam.State)state).step != first)
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsSmall(ParameterBatch batch)
    {
        var elements = 0L;
        foreach (var parameter in batch.Parameters)
        {
            elements += parameter.numel();
        }
        return elements <= LargestTogether;
    }

    // m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², p ← p − lr (m / c₁) / (√(v / c₂) + ε) with cᵢ = 1 − βᵢᵗ.
    // Multiplying the fraction by √c₂ saves a pass: p ← p − (lr √c₂ / c₁) m / (√v + ε √c₂).
    private void Advance(Adam.Options options, ParameterBatch batch, long step)
    {
        double beta1 = options.beta1!.Value, beta2 = options.beta2!.Value, lr = options.LearningRate!.Value;
        Collect(batch, options.amsgrad!.Value, step);
        Decay(options, batch);
        Aten.CallVoid("_foreach_mul_.Scalar", _means, beta1);
        Aten.CallVoid("_foreach_add_.List", _means, batch.Grads, (1 - beta1) * options.Sign);
        Aten.CallVoid("_foreach_mul_.Scalar", _squares, beta2);
        Aten.CallVoid("_foreach_addcmul_.Scalar", _squares, batch.Grads, batch.Grads, 1 - beta2);
        var correction = Math.Sqrt(1 - Math.Pow(beta2, step));
        var divisors = Roots(options.amsgrad!.Value);
        Aten.CallVoid("_foreach_add_.Scalar", divisors, options.eps!.Value * correction);
        Aten.CallVoid("_foreach_addcdiv_.Scalar", batch.Parameters, _means, divisors, -lr * correction / (1 - Math.Pow(beta1, step)));
        Array.ForEach(divisors, divisor => divisor.Dispose());
    }

    private void Collect(ParameterBatch batch, bool amsgrad, long step)
    {
        _means.Clear();
        _squares.Clear();
        _largest.Clear();
        foreach (var known in batch.States)
        {
            var state = (Adam.State)known;
            state.step = step;
            _means.Add(state.exp_avg ??= Nothing(known));
            _squares.Add(state.exp_avg_sq ??= Nothing(known));
            if (amsgrad)
            {
                _largest.Add(state.max_exp_avg_sq ??= Nothing(known));
            }
        }
    }

    private void Decay(Adam.Options options, ParameterBatch batch)
    {
        if (options.weight_decay == 0)
        {
            return;
        }
        var decay = options.weight_decay!.Value;
        if (decayIsPartOfGradient)
        {
            batch.ReplaceGrads(Aten.CallList("_foreach_add.List", batch.Grads, batch.Parameters, decay * options.Sign));
        }
        else
        {
            Aten.CallVoid("_foreach_mul_.Scalar", batch.Parameters, 1 - (options.LearningRate!.Value * decay));
        }
    }

    private Tensor[] Roots(bool amsgrad)
    {
        if (!amsgrad)
        {
            return Aten.CallList("_foreach_sqrt", _squares);
        }
        Aten.CallVoid("_foreach_maximum_.List", _largest, _squares);
        return Aten.CallList("_foreach_sqrt", _largest);
    }

    private static Tensor Nothing(OptimizerState state) => zeros_like(state.Parameter).DetachFromDisposeScope();
}
