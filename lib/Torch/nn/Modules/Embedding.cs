using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A table of vectors, looked up by index.</summary>
public sealed class Embedding : nn.Module<Tensor, Tensor>
{
    private readonly long? _paddingIndex;
    private readonly double? _maxNorm;
    private readonly double _normType;
    private readonly bool _scaleByFrequency;
    private readonly bool _sparse;

    [ComponentName(Name = nameof(weight))]
    private Parameter _weight;

    internal Embedding(Parameter weight, long? padding_idx, double? max_norm, double norm_type, bool scale_grad_by_freq, bool sparse) : base(nameof(Embedding))
    {
        _weight = weight;
        _paddingIndex = Place(padding_idx, weight.size(0));
        (_maxNorm, _normType, _scaleByFrequency, _sparse) = (max_norm, norm_type, scale_grad_by_freq, sparse);
        ConditionallyRegisterParameter(nameof(weight), weight);
    }

    /// <summary>The vectors. Shape (num_embeddings, embedding_dims).</summary>
    [DisallowNull]
    public Parameter? weight
    {
        get => _weight;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            ConditionallyRegisterParameter(nameof(weight), value);
            DisposeReplaced(_weight, value);
            _weight = value;
        }
    }

    /// <summary>The vectors at the indices.</summary>
    /// <param name="input">Integers of any shape.</param>
    /// <returns>Shape (…, embedding_dims).</returns>
    /// <exception cref="ExternalException">An index is below 0, or not below the number of vectors.</exception>
    public override Tensor forward(Tensor input)
    {
        try
        {
            if (_maxNorm is { } limit)
            {
                using var _ = no_grad();
                Aten.CallInPlace("embedding_renorm_", _weight, input, limit, _normType);
            }
            return Aten.Call("embedding", _weight, input, _paddingIndex ?? -1, _scaleByFrequency, _sparse);
        }
        catch (ExternalException failure) when (OutOfRange(input) is { } index)
        {
            throw new ExternalException(ErrorMessages.EmbeddingIndex(_weight.size(0), index), failure);
        }
    }

    internal void ClearPadding()
    {
        if (_paddingIndex is { } place)
        {
            using var _ = no_grad();
            using var row = _weight[place];
            row.zero_();
        }
    }

    private static long? Place(long? index, long count)
    {
        if (index < -count || index >= count)
        {
            throw new ArgumentException(ErrorMessages.OptionOutOfRange(nameof(Embedding), "padding_idx", index.Value, $"at least {-count} and below num_embeddings ({count})"));
        }
        return index < 0 ? index + count : index;
    }

    // Looked for only once the lookup has failed: a good call pays nothing.
    private long? OutOfRange(Tensor input)
    {
        if (!input.is_integral() || input.numel() == 0)
        {
            return null;
        }
        using var low = input.min();
        using var high = input.max();
        return low.ToInt64() < 0 ? low.ToInt64() : high.ToInt64() >= _weight.size(0) ? high.ToInt64() : null;
    }
}
