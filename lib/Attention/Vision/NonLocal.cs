using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>A non-local block for sequences, images or videos: each place takes a weighted mean over all places and adds it to its own.</summary>
/// <remarks>
/// Wang, Girshick, Gupta, He 2018, Non-local neural networks, §3: the embedded Gaussian, whose scores are not divided by √d. The last layer begins at 0.
/// The attention weights have the shape (batch, places, places to look at); their rows sum to 1. Subsampling makes the second number a quarter in
/// images and videos, and half in sequences.
/// </remarks>
public sealed class NonLocal : VisualAttention
{
    private readonly long _interChannels;
    private readonly bool _subSample;
    [ComponentName(Name = "theta")]
    private readonly nn.Module<Tensor, Tensor> _query;
    [ComponentName(Name = "phi")]
    private readonly nn.Module<Tensor, Tensor> _key;
    [ComponentName(Name = "g")]
    private readonly nn.Module<Tensor, Tensor> _value;
    [ComponentName(Name = "W")]
    private readonly nn.Module<Tensor, Tensor> _output;

    /// <summary>A block with random weights, whose last layer is 0.</summary>
    /// <param name="inChannels">Channels that come in, and go out.</param>
    /// <param name="interChannels">Channels of queries, keys and values; null: half, at least 1.</param>
    /// <param name="dimensions">1: input of the shape (batch, channels, width); 2: (batch, channels, height, width); 3: (batch, channels, time, height, width).</param>
    /// <param name="subSample">Whether keys and values are pooled by 2 along height and width, so that maps are smaller.</param>
    /// <param name="batchNorm">Whether the last layer ends in a batch norm.</param>
    /// <param name="batchFirst">Whether the input begins with the batch; else with the channels.</param>
    /// <exception cref="ArgumentException">A number is below 1, or there are more than three dimensions.</exception>
    public NonLocal(long inChannels, long? interChannels = null, int dimensions = 2, bool subSample = true, bool batchNorm = true, bool batchFirst = true)
        : base(nameof(NonLocal), inChannels, batchFirst, RequireDimensions(dimensions))
    {
        _interChannels = Shapes.RequirePositive(nameof(NonLocal), nameof(interChannels), interChannels ?? Math.Max(1, inChannels / 2));
        _subSample = subSample;
        _query = Pointwise(dimensions, inChannels, _interChannels);
        _key = Pooled(dimensions, Pointwise(dimensions, inChannels, _interChannels));
        _value = Pooled(dimensions, Pointwise(dimensions, inChannels, _interChannels));
        nn.Module<Tensor, Tensor> project = Pointwise(dimensions, _interChannels, inChannels);
        nn.Module<Tensor, Tensor> last = batchNorm ? Norm(dimensions, inChannels) : project;
        last.parameters().ToList().ForEach(parameter => nn.init.zeros_(parameter));
        _output = batchNorm ? nn.Sequential(project, last) : project;
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override bool StartsAsIdentity => true;

    /// <inheritdoc/>
    protected override (Tensor output, Tensor attentionWeights) Attend(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor queries = _query.call(input).flatten(2).transpose(1, 2); // (batch, places, inter channels)
        Tensor keys = _key.call(input).flatten(2); // (batch, inter channels, places to look at)
        Tensor values = _value.call(input).flatten(2).transpose(1, 2); // (batch, places to look at, inter channels)
        Tensor attentionWeights = Shares(queries, keys); // (batch, places, places to look at)
        Tensor answers = attentionWeights.bmm(values).transpose(1, 2).contiguous(); // (batch, inter channels, places)
        Tensor output = _output.call(answers.view([input.shape[0], _interChannels, .. input.shape[2..]])); // (batch, channels, …)
        return scope.MoveToOuter(output + input, attentionWeights);
    }

    /// <inheritdoc/>
    protected override long CountMultiplyAdds(long[] size)
    {
        long places = size.Aggregate((product, length) => product * length);
        long lookedAt = _subSample ? size.Index().Aggregate(1L, (product, axis) => product * (IsPooled(axis.Index) ? axis.Item / 2 : axis.Item)) : places;
        return 4 * places * InChannels * _interChannels + 2 * places * lookedAt * _interChannels;
    }

    /// <inheritdoc/>
    protected override void CheckSize(ReadOnlySpan<long> size)
    {
        for (int axis = 0; axis < size.Length; axis++)
        {
            if (_subSample && IsPooled(axis) && size[axis] < 2)
            {
                string sides = SpatialDimensions == 1 ? "the width" : "height and width";
                throw new ArgumentException($"{nameof(NonLocal)}: to be subsampled, {sides} must be at least 2, but the size is {Shapes.Text(size)}; turn subSample off.");
            }
        }
    }

    // Time is not pooled.
    private bool IsPooled(int axis) => SpatialDimensions < 3 || axis > 0;

    private nn.Module<Tensor, Tensor> Pooled(int dimensions, nn.Module<Tensor, Tensor> projection) => !_subSample ? projection : dimensions switch
    {
        1 => nn.Sequential(projection, nn.MaxPool1d(2)),
        2 => nn.Sequential(projection, nn.MaxPool2d(2)),
        _ => nn.Sequential(projection, nn.MaxPool3d((1, 2, 2))),
    };

    private static nn.Module<Tensor, Tensor> Pointwise(int dimensions, long from, long to) => dimensions switch
    {
        1 => nn.Conv1d(from, to, 1),
        2 => nn.Conv2d(from, to, 1),
        _ => nn.Conv3d(from, to, 1),
    };

    private static nn.Module<Tensor, Tensor> Norm(int dimensions, long channels) => dimensions switch
    {
        1 => nn.BatchNorm1d(channels),
        2 => nn.BatchNorm2d(channels),
        _ => nn.BatchNorm3d(channels),
    };

    private static int RequireDimensions(int dimensions) =>
        dimensions is 1 or 2 or 3 ? dimensions : throw new ArgumentException($"{nameof(NonLocal)}: dimensions must be 1, 2 or 3, not {dimensions}.");
}
