namespace Workbook.Attention.KernelRegression;

/// <summary>What one pass over the training data did.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Loss">The summed squared error before the step, in squared units of y.</param>
/// <param name="W">The parameter after the step; where there are several, their mean.</param>
public sealed record TrainingEpoch(int Epoch, double Loss, double W);
