using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A loss that can give some classes or elements more weight than others.</summary>
public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    /// <summary>A loss with weights, or without.</summary>
    protected WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.weight = weight;

    /// <summary>The weights, or null.</summary>
    [field: ComponentName(Name = nameof(weight))]
    public Tensor? weight { get; }
}
