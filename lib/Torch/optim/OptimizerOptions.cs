namespace TorchSharp.Modules;

/// <summary>How the parameters of one group are changed; what is null is the optimizer's.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate of the next step.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate { get; set; }

    // What every group may leave to the optimizer; each optimizer's options add their own.
    internal virtual void TakeMissingFrom(OptimizerOptions defaults) => LearningRate ??= defaults.LearningRate;

    internal virtual void Check(string optimizer) => OptionRules.NotNegative(optimizer, "the learning rate", LearningRate);
}
