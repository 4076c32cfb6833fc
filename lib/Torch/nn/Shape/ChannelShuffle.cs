using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Mixes groups of channels: one of each group in turn.</summary>
/// <remarks>Zhang et al., ShuffleNet, 2018.</remarks>
public sealed class ChannelShuffle : ParameterLessModule<Tensor, Tensor>
{
    internal ChannelShuffle(long groups) : base(nameof(ChannelShuffle)) => this.groups = groups;

    /// <summary>The number of groups.</summary>
    public long groups { get; set; }

    /// <summary>Mixes groups of channels: one of each group in turn.</summary>
    /// <param name="input">Shape (batch, channels, …).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor input) => nn.functional.channel_shuffle(input, groups);
}
