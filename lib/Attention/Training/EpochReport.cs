namespace Workbook.Attention.Training;

/// <summary>What one pass over the data came to.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Loss">The mean loss of a unit; for tokens, their cross-entropy in nats, so that exp(Loss) is the perplexity.</param>
/// <param name="UnitsPerSecond">How many units were learnt from in a second.</param>
/// <param name="GradientNorm">The mean length of the gradient, before it was clipped.</param>
public sealed record EpochReport(int Epoch, double Loss, double UnitsPerSecond, double GradientNorm);
