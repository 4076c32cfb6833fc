using static TorchSharp.torch;

namespace Workbook.Attention.Training;

/// <summary>How wrong a model is on a batch.</summary>
/// <param name="Objective">What its gradient makes smaller; a number with gradient.</param>
/// <param name="Sum">The loss summed over all units, for the report; it may be the same tensor.</param>
/// <param name="Count">How many units there are.</param>
public sealed record TrainingLoss(Tensor Objective, Tensor Sum, long Count);
