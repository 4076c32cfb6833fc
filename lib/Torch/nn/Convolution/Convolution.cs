using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Kernels moved over the input: each output channel is the sum over the input channels it sees.</summary>
public abstract partial class Convolution : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    private readonly int _dimensions;

    private protected Convolution(string name, bool transposed, ConvolutionOptions options) : base(name)
    {
        CheckChannels(name, options);
        _dimensions = options.kernel_size.Length;
        (in_channels, out_channels, groups, kernel_size) = (options.in_channels, options.out_channels, options.groups, options.kernel_size);
        (this.transposed, padding_mode) = (transposed, options.padding_mode);
        stride = options.stride ?? Filled(1);
        dilation = options.dilation ?? Filled(1);
        output_padding = options.output_padding ?? Filled(0);
        if (options.padding_type is { } type)
        {
            SetPadding(type);
        }
        else
        {
            SetPadding(options.padding ?? Filled(0));
        }
        long[] channels = transposed ? [in_channels, out_channels / groups] : [out_channels, in_channels / groups];
        weight = empty([.. channels, .. kernel_size], options.dtype, options.device).AsParameter();
        bias = options.bias ? empty(out_channels, options.dtype, options.device).AsParameter() : null;
        reset_parameters();
    }

    /// <summary>The kernels. Shape (out_channels, in_channels / groups, …); transposed: (in_channels, out_channels / groups, …).</summary>
    public Parameter weight
    {
        get => _weight!;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            SetParameter(ref _weight, value, nameof(weight));
        }
    }

    /// <summary>What is added to each output channel. Shape (out_channels), or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>The number of channels that come in.</summary>
    public long in_channels { get; }

    /// <summary>The number of channels that go out.</summary>
    public long out_channels { get; }

    /// <summary>Whether it is the transposed convolution.</summary>
    public bool transposed { get; }

    /// <summary>Into how many groups the channels fall; a group's outputs see only its inputs.</summary>
    public long groups { get; set; }

    /// <summary>The kernels' lengths.</summary>
    /// <exception cref="ArgumentException">There is not one for each dimension.</exception>
    public long[] kernel_size { get; set => field = ForEachDimension(value, nameof(kernel_size)); }

    /// <summary>How far the kernel moves at a time.</summary>
    /// <exception cref="ArgumentException">There is not one for each dimension, or the lengths are to be kept and it is not 1.</exception>
    public long[] stride
    {
        get;
        set
        {
            var steps = ForEachDimension(value, nameof(stride));
            CheckStride(padding_type, steps);
            field = steps;
        }
    }

    /// <summary>How far apart the kernel's elements are.</summary>
    /// <exception cref="ArgumentException">There is not one for each dimension.</exception>
    public long[] dilation { get; set => field = ForEachDimension(value, nameof(dilation)); }

    /// <summary>How much longer the output of a transposed convolution is made at its ends.</summary>
    /// <exception cref="ArgumentException">There is not one for each dimension.</exception>
    public long[] output_padding { get; set => field = ForEachDimension(value, nameof(output_padding)); }

    /// <summary>PyTorch's random initial values.</summary>
    public void reset_parameters()
    {
        nn.init.kaiming_uniform_(weight, a: Math.Sqrt(5));
        var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        if (_bias is not null)
        {
            var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
            nn.init.uniform_(_bias, -bound, bound);
        }
    }

    private protected void CheckInput(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var unbatched = kernel_size.Length + 1;
        var rank = (int)input.Dimensions;
        if ((rank != unbatched && rank != unbatched + 1) || input.size(rank - unbatched) != in_channels)
        {
            throw new ArgumentException(ErrorMessages.ChannelsOfInput(GetName(), in_channels, kernel_size.Length, input.shape), nameof(input));
        }
    }

    // A copy: what the caller does with the list afterwards is not this module's.
    private long[] ForEachDimension(long[] given, string option)
    {
        ArgumentNullException.ThrowIfNull(given, option);
        return given.Length == _dimensions
            ? [.. given]
            : throw new ArgumentException(ErrorMessages.OptionLengths(GetName(), option, _dimensions, given), option);
    }

    private long[] Filled(long value)
    {
        var list = new long[kernel_size.Length];
        Array.Fill(list, value);
        return list;
    }

    private static void CheckChannels(string name, ConvolutionOptions options)
    {
        if (options.groups < 1)
        {
            throw new ArgumentException(ErrorMessages.OptionOutOfRange(name, "groups", options.groups, "at least 1"));
        }
        CheckMultiple(name, "in_channels", options.in_channels, options.groups);
        CheckMultiple(name, "out_channels", options.out_channels, options.groups);
    }

    private static void CheckMultiple(string name, string option, long channels, long groups)
    {
        if (channels % groups != 0)
        {
            throw new ArgumentException(ErrorMessages.NotAMultiple(name, option, channels, "groups", groups));
        }
    }
}
