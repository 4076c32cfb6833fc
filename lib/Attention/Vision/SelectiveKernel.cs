using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Looks through several windows, 3 × 3, 5 × 5, …, and lets each channel choose among them by softmax.</summary>
/// <remarks>
/// Li, Wang, Hu, Yang 2019, Selective kernel networks, §3.1, with whole windows in place of dilated ones, and a fusing layer without batch norm and ReLU.
/// The number of channels stays. The attention weights have the shape (batch, branches, channels) and sum to 1 over the branches.
/// </remarks>
public sealed class SelectiveKernel : VisualAttention
{
    private readonly long _groups;
    private readonly long _stride;
    private readonly long _hidden;
    [ComponentName(Name = "convs")]
    private readonly ModuleList<Sequential> _branches = [];
    [ComponentName(Name = "fc")]
    private readonly Linear _fuse;
    [ComponentName(Name = "fcs")]
    private readonly ModuleList<Linear> _select = [];

    /// <summary>A module with random weights.</summary>
    /// <param name="inChannels">Channels that come in, and go out.</param>
    /// <param name="branches">How many windows (M in the paper); the i-th from 0 is 3 + 2i wide.</param>
    /// <param name="groups">Groups of the convolutions (G); they must divide the channels.</param>
    /// <param name="stride">Step of the convolutions; 2 halves height and width.</param>
    /// <param name="minHidden">Least width of the fusing layer (L).</param>
    /// <param name="reduction">The fusing layer is narrower than the channels by this factor (r), but no narrower than minHidden.</param>
    /// <param name="batchFirst">Whether the input begins with the batch; else with the channels.</param>
    /// <exception cref="ArgumentException">A number is below 1, or the groups do not divide the channels.</exception>
    public SelectiveKernel(long inChannels, long branches = 2, long groups = 2, long stride = 1, long minHidden = 32, long reduction = 2, bool batchFirst = true)
        : base(nameof(SelectiveKernel), inChannels, batchFirst)
    {
        Shapes.RequireMultiple(nameof(SelectiveKernel), nameof(inChannels), inChannels, nameof(groups), groups);
        Shapes.RequirePositive(nameof(SelectiveKernel), nameof(branches), branches);
        Shapes.RequirePositive(nameof(SelectiveKernel), nameof(minHidden), minHidden);
        Shapes.RequirePositive(nameof(SelectiveKernel), nameof(reduction), reduction);
        (_groups, _stride) = (groups, Shapes.RequirePositive(nameof(SelectiveKernel), nameof(stride), stride));
        _hidden = Math.Max(inChannels / reduction, minHidden);
        _fuse = nn.Linear(inChannels, _hidden);
        for (long i = 0; i < branches; i++)
        {
            Conv2d convolution = nn.Conv2d(inChannels, inChannels, Window(i), stride: stride, padding: Window(i) / 2, groups: groups);
            _branches.Add(nn.Sequential(convolution, nn.BatchNorm2d(inChannels), nn.ReLU(inplace: true)));
            _select.Add(nn.Linear(_hidden, inChannels));
        }

        RegisterComponents();
    }

    /// <inheritdoc/>
    public override bool StartsAsIdentity => false;

    /// <inheritdoc/>
    protected override (Tensor output, Tensor attentionWeights) Attend(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor[] features = [.. _branches.Select(branch => branch.call(input))]; // branches × (batch, channels, height ÷ stride, width ÷ stride)
        Tensor fused = features.Aggregate((sum, branch) => sum + branch); // (batch, channels, height ÷ stride, width ÷ stride)
        Tensor hidden = _fuse.call(fused.mean([2, 3])); // (batch, hidden)
        Tensor scores = stack([.. _select.Select(select => select.call(hidden))], 1); // (batch, branches, channels)
        Tensor attentionWeights = scores.softmax(1); // (batch, branches, channels)
        Tensor weights = attentionWeights.unsqueeze(-1).unsqueeze(-1); // (batch, branches, channels, 1, 1)
        Tensor output = features[0] * weights.select(1, 0); // (batch, channels, height ÷ stride, width ÷ stride)
        for (int i = 1; i < features.Length; i++)
        {
            output = output.addcmul(features[i], weights.select(1, i), 1);
        }

        return scope.MoveToOuter(output, attentionWeights);
    }

    /// <inheritdoc/>
    protected override long CountMultiplyAdds(long[] size)
    {
        long places = Windows.Strided(size[0], _stride) * Windows.Strided(size[1], _stride);
        long branches = _branches.Count;
        long perPlace = Enumerable.Range(0, _branches.Count).Sum(i => InChannels * (InChannels / _groups) * Window(i) * Window(i)) + branches * InChannels;
        return perPlace * places + (1 + branches) * InChannels * _hidden;
    }

    private static long Window(long branch) => 3 + 2 * branch;
}
