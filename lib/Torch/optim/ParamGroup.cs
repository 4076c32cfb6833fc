namespace TorchSharp.Modules;

/// <summary>Parameters that are changed under the same options.</summary>
public class ParamGroup : torch.optim.ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <summary>The options; what they leave null becomes the optimizer's when the group is added.</summary>
    public OptimizerOptions Options { get; set; } = new();

    /// <summary>The learning rate of the next step; not a number until it is known.</summary>
    public double LearningRate
    {
        get => Options.LearningRate ?? double.NaN;
        set => Options.LearningRate = value;
    }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }
}
