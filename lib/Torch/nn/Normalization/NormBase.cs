using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Brings each channel to mean 0 and variance 1, then scales and shifts by what it learns; keeps a running mean and variance.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    [ComponentName(Name = nameof(running_mean))]
    private Tensor? _runningMean;

    [ComponentName(Name = nameof(running_var))]
    private Tensor? _runningVar;

    [ComponentName(Name = nameof(num_batches_tracked))]
    private Tensor? _numBatchesTracked;

    private protected NormBase(NormOptions options, string name) : base(name)
    {
        (num_features, eps, momentum, affine, track_running_stats) = (options.num_features, options.eps, options.momentum, options.affine, options.track_running_stats);
        if (affine)
        {
            weight = ones(num_features, options.dtype, options.device).AsParameter();
            bias = zeros(num_features, options.dtype, options.device).AsParameter();
        }
        if (track_running_stats)
        {
            running_mean = zeros(num_features, options.dtype, options.device);
            running_var = ones(num_features, options.dtype, options.device);
            num_batches_tracked = zeros([], ScalarType.Int64, options.device);
        }
    }

    /// <summary>The scale. Shape (num_features); null without affine parameters.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>The shift. Shape (num_features); null without affine parameters.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>The running mean. Shape (num_features), or null.</summary>
    public Tensor? running_mean
    {
        get => _runningMean;
        set => SetBuffer(ref _runningMean, value, nameof(running_mean));
    }

    /// <summary>The running variance. Shape (num_features), or null.</summary>
    public Tensor? running_var
    {
        get => _runningVar;
        set => SetBuffer(ref _runningVar, value, nameof(running_var));
    }

    /// <summary>How many batches the running mean and variance have seen. A scalar, or null.</summary>
    public Tensor? num_batches_tracked
    {
        get => _numBatchesTracked;
        set => SetBuffer(ref _numBatchesTracked, value, nameof(num_batches_tracked));
    }

    /// <summary>The number of channels.</summary>
    public long num_features { get; }

    /// <summary>What is added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>The share of the latest batch in the running mean and variance; null: all batches count alike.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether scale and shift are learnt.</summary>
    public bool affine { get; }

    /// <summary>Whether a running mean and variance are kept.</summary>
    public bool track_running_stats { get; }

    /// <summary>Forgets the batches seen: mean 0, variance 1.</summary>
    public void reset_running_stats()
    {
        Fill(_runningMean, 0);
        Fill(_runningVar, 1);
        Fill(_numBatchesTracked, 0);
    }

    /// <summary>Forgets the batches seen and what was learnt: scale 1, shift 0.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        Fill(_weight, 1);
        Fill(_bias, 0);
    }

    /// <summary>Checks the number of dimensions.</summary>
    /// <exception cref="ArgumentException">The input has another one.</exception>
    protected abstract void ValidateInputDimensions(Tensor input);

    // Each may have been taken out by itself.
    private static void Fill(Tensor? tensor, double value)
    {
        if (tensor is not null)
        {
            nn.init.constant_(tensor, value);
        }
    }

    private protected void CheckDimensions(Tensor input, params ReadOnlySpan<int> allowed)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!allowed.Contains((int)input.Dimensions))
        {
            throw new ArgumentException(ErrorMessages.Rank(GetName(), string.Join(" or ", allowed.ToArray()), input.shape), nameof(input));
        }
    }

    private protected void CheckFeatures(Tensor input, int dimension)
    {
        if (input.size(dimension) != num_features)
        {
            throw new ArgumentException(ErrorMessages.Features(GetName(), num_features, dimension, input.shape), nameof(input));
        }
    }
}
