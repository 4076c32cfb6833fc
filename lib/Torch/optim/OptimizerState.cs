using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of one parameter.</summary>
public abstract class OptimizerState
{
    private bool _isInitialized;

    /// <summary>The parameter.</summary>
    protected Parameter _parameter;

    /// <summary>Nothing remembered yet.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    internal Parameter Parameter => _parameter;

    // How often the parameter was changed; corrections depend on it.
    internal abstract long Steps { get; set; }

    /// <summary>Forgets what was remembered and begins anew.</summary>
    /// <param name="options">The options of the parameter's group.</param>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Writes what is remembered in TorchSharp's format.</summary>
    public void SaveStateDict(BinaryWriter writer) => Visit(new FieldWriter(writer));

    /// <summary>Reads what is remembered in TorchSharp's format. When it throws, the state is as it was.</summary>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    /// <exception cref="ArgumentException">It is of a parameter of another shape or element type.</exception>
    public void LoadStateDict(BinaryReader reader)
    {
        using var read = new FieldReader(new StateReader(reader, nameof(LoadStateDict)));
        Visit(read);
        Check(read.Values);
        Set(read.Values);
    }

    /// <summary>Copies what another optimizer remembers.</summary>
    /// <exception cref="ArgumentException">It is another kind of state, or of a parameter of another shape or element type.</exception>
    public void LoadStateDict(OptimizerState source)
    {
        ArgumentNullException.ThrowIfNull(source);
        CheckType(source);
        if (ReferenceEquals(source, this))
        {
            return;
        }
        var values = source.Values();
        Check(values);
        Set(values);
        _isInitialized = source._isInitialized;
    }

    /// <summary>Whether another state remembers nearly the same.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.GetType() == GetType() && Values().Zip(other.Values()).All(pair => pair.First is Tensor one && pair.Second is Tensor two
            ? one.shape.AsSpan().SequenceEqual(two.shape) && one.allclose(two)
            : Equals(pair.First, pair.Second));
    }

    /// <summary>Moves what is remembered to a device.</summary>
    public virtual void to(Device device) => Visit(new FieldMover(device));

    // Memory is taken at the first gradient: a parameter that never has one costs nothing.
    internal void InitializeOnce(OptimizerOptions options)
    {
        if (!_isInitialized)
        {
            Initialize(options);
            _isInitialized = true;
        }
    }

    // Whether one call can change both parameters.
    internal virtual bool IsInStepWith(OptimizerState other) => Steps == other.Steps;

    internal abstract void Visit(FieldVisitor visitor);

    internal void Release()
    {
        Visit(new FieldReleaser());
        _isInitialized = false;
    }

    internal List<object?> Values()
    {
        var collector = new FieldCollector();
        Visit(collector);
        return collector.Values;
    }

    internal void Set(IReadOnlyList<object?> values)
    {
        Visit(new FieldSetter(values, _parameter.device));
        _isInitialized = true;
    }

    internal void Check(IEnumerable<object?> values)
    {
        foreach (var tensor in values.OfType<Tensor>())
        {
            if (tensor.dtype != _parameter.dtype || !tensor.shape.AsSpan().SequenceEqual(_parameter.shape))
            {
                throw new ArgumentException(ErrorMessages.StateOfOtherParameter(_parameter, tensor));
            }
        }
    }

    internal void CheckType(OptimizerState source)
    {
        if (source.GetType() != GetType())
        {
            throw new ArgumentException(ErrorMessages.OtherOptimizer(GetType(), source.GetType()), nameof(source));
        }
    }

    private protected Tensor Zeros() => zeros_like(_parameter).DetachFromDisposeScope();
}
