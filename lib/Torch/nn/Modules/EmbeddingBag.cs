using System.Diagnostics.CodeAnalysis;
using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A table of vectors, looked up by bags of indices, each bag's vectors made one.</summary>
public sealed class EmbeddingBag : nn.Module<Tensor, Tensor?, Tensor?, Tensor>, nn.IModule<Tensor, Tensor, Tensor>
{
    private readonly EmbeddingBagOptions _options;

    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    internal EmbeddingBag(Parameter weight, EmbeddingBagOptions options) : base(nameof(EmbeddingBag)) =>
        (this.weight, _options) = (weight, options);

    /// <summary>The vectors. Shape (num_embeddings, embedding_dims).</summary>
    [DisallowNull]
    public Parameter? weight
    {
        get => _weight;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            SetParameter(ref _weight, value, nameof(weight));
        }
    }

    /// <summary>The bags' vectors, each made one.</summary>
    /// <param name="input">Indices: a matrix, one bag in each row; or a vector, all bags one after the other.</param>
    /// <param name="offsets">Where each bag begins in the vector; null for a matrix.</param>
    /// <param name="perSampleWeights">A factor for each index, only for sums; or null.</param>
    /// <returns>Shape (bags, embedding_dims).</returns>
    /// <exception cref="ArgumentException">The indices are no integers, or the arguments do not go together.</exception>
    public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
    {
        ArgumentNullException.ThrowIfNull(input);
        Check(input, offsets, perSampleWeights);
        using var scope = NewDisposeScope();
        if (offsets is null)
        {
            offsets = arange(0, input.numel(), Math.Max(1, input.size(1)), input.dtype, input.device);
            input = input.reshape(-1);
            perSampleWeights = perSampleWeights?.reshape(-1);
        }
        if (_options.max_norm is { } limit)
        {
            using var _ = no_grad();
            Aten.CallInPlace("embedding_renorm_", _weight, input, limit, _options.norm_type);
        }
        long? padding = _options.padding_index < 0 ? null : _options.padding_index;
        var bags = Aten.CallFirst("embedding_bag.padding_idx", 4, _weight, input, offsets, _options.scale_grad_by_freq, (long)_options.mode, _options.sparse, perSampleWeights, _options.include_last_offset, padding);
        return bags.MoveToOuterDisposeScope();
    }

    /// <summary>The bags' vectors, each made one.</summary>
    /// <param name="input">Indices: a matrix, one bag in each row; or a vector, all bags one after the other.</param>
    /// <param name="offsets">Where each bag begins in the vector; null for a matrix.</param>
    /// <param name="perSampleWeights">A factor for each index, only for sums; or null.</param>
    /// <returns>Shape (bags, embedding_dims).</returns>
    /// <exception cref="ArgumentException">The indices are no integers, or the arguments do not go together.</exception>
    public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights) => base.call(input, offsets, perSampleWeights);

    /// <summary>The bags' vectors, each made one.</summary>
    /// <param name="input">Indices, all bags one after the other.</param>
    /// <param name="offsets">Where each bag begins.</param>
    /// <returns>Shape (bags, embedding_dims).</returns>
    /// <exception cref="ArgumentException">The indices are no integers, or the arguments do not go together.</exception>
    public Tensor call(Tensor input, Tensor offsets) => base.call(input, offsets, null);

    /// <summary>The bags' vectors, each made one.</summary>
    /// <param name="input">Indices. Shape (bags, indices of each).</param>
    /// <returns>Shape (bags, embedding_dims).</returns>
    /// <exception cref="ArgumentException">The indices are no integers, or no matrix.</exception>
    public Tensor call(Tensor input) => base.call(input, null, null);

    private void Check(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
    {
        if (!input.is_integral())
        {
            throw new ArgumentException(ErrorMessages.IndexType(nameof(EmbeddingBag), input.dtype), nameof(input));
        }
        if (input.Dimensions != (offsets is null ? 2 : 1))
        {
            throw new ArgumentException(ErrorMessages.BagShape(offsets is null, input.shape), nameof(input));
        }
        if (offsets is not null && offsets.dtype != input.dtype)
        {
            throw new ArgumentException(ErrorMessages.OffsetType(offsets.dtype, input.dtype), nameof(offsets));
        }
        if (perSampleWeights is not null && _options.mode != EmbeddingBagMode.Sum)
        {
            throw new ArgumentException(ErrorMessages.WeightedBags(_options.mode), nameof(perSampleWeights));
        }
        if (perSampleWeights is not null && !perSampleWeights.shape.AsSpan().SequenceEqual(input.shape))
        {
            throw new ArgumentException(ErrorMessages.BagWeightShape(perSampleWeights.shape, input.shape), nameof(perSampleWeights));
        }
    }
}
