using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What a normalization with running statistics is made with.</summary>
internal sealed record NormOptions(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype);
