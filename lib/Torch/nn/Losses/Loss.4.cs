using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A module that makes a loss of four arguments.</summary>
public abstract class Loss<T1, T2, T3, T4, TResult> : nn.Module<T1, T2, T3, T4, TResult>
{
    /// <summary>A loss that reduces a batch as told.</summary>
    protected Loss(nn.Reduction reduction = nn.Reduction.Mean) : base("Loss") => this.reduction = reduction;

    /// <summary>How the losses of a batch become the result.</summary>
    public nn.Reduction reduction { get; }
}
