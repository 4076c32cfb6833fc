using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The step Adam and AdamW share.</summary>
internal sealed class AdamRule
{
    private readonly List<Tensor> _means = [];
    private readonly List<Tensor> _squares = [];
    private readonly List<Tensor> _largest = [];

    // m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², p ← p − lr (m / c₁) / (√(v / c₂) + ε) with cᵢ = 1 − βᵢᵗ.
    // Multiplying the fraction by √c₂ saves a pass: p ← p − (lr √c₂ / c₁) m / (√v + ε √c₂).
    internal void Update(Settings settings, ParameterBatch batch, long step)
    {
        var (rate, beta1, beta2, eps, amsgrad) = settings;
        batch.Collect(_means, static state => ((IMoments)state).First);
        batch.Collect(_squares, static state => ((IMoments)state).Second);
        Aten.CallVoid("_foreach_mul_.Scalar", _means, beta1);
        Aten.CallVoid("_foreach_add_.List", _means, batch.Grads, 1 - beta1);
        Aten.CallVoid("_foreach_mul_.Scalar", _squares, beta2);
        Aten.CallVoid("_foreach_addcmul_.Scalar", _squares, batch.Grads, batch.Grads, 1 - beta2);
        var correction = Math.Sqrt(1 - Math.Pow(beta2, step));
        var divisors = Aten.CallList("_foreach_sqrt", amsgrad ? Largest(batch) : _squares);
        Aten.CallVoid("_foreach_add_.Scalar", divisors, eps * correction);
        Aten.CallVoid("_foreach_addcdiv_.Scalar", batch.Parameters, _means, divisors, -rate * correction / (1 - Math.Pow(beta1, step)));
    }

    private List<Tensor> Largest(ParameterBatch batch)
    {
        batch.Collect(_largest, static state => ((IMoments)state).Largest);
        Aten.CallVoid("_foreach_maximum_.List", _largest, _squares);
        return _largest;
    }

    /// <summary>The options the step depends on.</summary>
    internal readonly record struct Settings(double Rate, double Beta1, double Beta2, double Eps, bool Amsgrad);

    /// <summary>The running means of a parameter's gradient and of its square.</summary>
    internal interface IMoments
    {
        Tensor First { get; }

        Tensor Second { get; }

        // Made when first asked for: amsgrad can be switched on later.
        Tensor Largest { get; }
    }
}
