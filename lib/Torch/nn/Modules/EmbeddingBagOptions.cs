namespace TorchSharp.Modules;

/// <summary>How an embedding bag looks up and gathers; a padding index below 0 is none.</summary>
internal sealed record EmbeddingBagOptions(double? max_norm, double norm_type, bool scale_grad_by_freq, EmbeddingBagMode mode, bool sparse, bool include_last_offset, long padding_index);
