using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp.Modules;

/// <summary>How the parameters of one group are changed; what is null is the optimizer's.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate of the next step.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Writes the options in TorchSharp's format.</summary>
    /// <exception cref="InvalidOperationException">An option is null.</exception>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        CheckComplete();
        Visit(new FieldWriter(writer));
    }

    /// <summary>Reads options in TorchSharp's format. When it throws, the options are as they were.</summary>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        using var read = new FieldReader(new StateReader(reader, nameof(LoadStateDict)));
        Visit(read);
        Set(read.Values);
    }

    /// <summary>Takes over the values of other options.</summary>
    /// <exception cref="ArgumentException">They are another optimizer's.</exception>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.GetType() != GetType())
        {
            throw new ArgumentException(ErrorMessages.OtherOptimizer(GetType(), source.GetType()), nameof(source));
        }
        if (ReferenceEquals(source, this))
        {
            return;
        }
        Set(source.Values());
    }

    // What every group may leave to the optimizer.
    internal void TakeMissingFrom(OptimizerOptions defaults) => Visit(new FieldFiller(defaults.Values()));

    // A file has a place for each option and no word for none.
    internal void CheckComplete() => Visit(new FieldChecker((GetType().DeclaringType ?? GetType()).Name));

    internal virtual void Check(string optimizer) => OptionRules.NotNegative(optimizer, "the learning rate", LearningRate);

    internal void Set(IReadOnlyList<object?> values) => Visit(new FieldSetter(values, null));

    internal List<object?> Values()
    {
        var collector = new FieldCollector();
        Visit(collector);
        return collector.Values;
    }

    internal virtual void Visit(FieldVisitor visitor)
    {
        var (initial, lr) = (InitialLearningRate, LearningRate);
        visitor.Value(ref initial);
        visitor.Value(ref lr);
        (InitialLearningRate, LearningRate) = (initial, lr);
    }
}
