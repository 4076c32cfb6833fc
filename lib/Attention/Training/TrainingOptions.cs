namespace Workbook.Attention.Training;

/// <summary>How to train. The defaults are the book's for translation.</summary>
/// <remarks>Learning rate and clipping are those of Zhang et al., Dive into Deep Learning, first edition, §9.7.4 and §10.4.3.</remarks>
public sealed record TrainingOptions
{
    /// <summary>Step size of Adam.</summary>
    public double LearningRate { get; init; } = 0.005;

    /// <summary>Longer gradients are shortened to this length; infinity: never.</summary>
    public double ClipNorm { get; init; } = 1;

    /// <summary>So many first steps grow from nothing to the full learning rate; 0: none.</summary>
    public int WarmUpSteps { get; init; }

    /// <summary>Over so many first epochs the step size falls, along half a cosine, towards 0; 0: it stays. Take the number that <see cref="Trainer{TBatch}.Train"/> is given.</summary>
    /// <remarks>Loshchilov, Hutter 2017, SGDR, §3, without restarts.</remarks>
    public int CosineEpochs { get; init; }

    /// <summary>
    /// Orders the batches and draws dropout. Each epoch is seeded by this and its own number, so that a run taken up again from a
    /// checkpoint goes on with the same losses.
    /// </summary>
    public int Seed { get; init; }

    internal TrainingOptions Checked()
    {
        RequirePositive(nameof(LearningRate), LearningRate);
        RequirePositive(nameof(ClipNorm), ClipNorm);
        RequireNoLess(nameof(WarmUpSteps), WarmUpSteps);
        RequireNoLess(nameof(CosineEpochs), CosineEpochs);
        return this;
    }

    private static void RequireNoLess(string name, int value)
    {
        if (value < 0)
        {
            throw new ArgumentException($"TrainingOptions: {name} must not be negative, but it is {value}.");
        }
    }

    private static void RequirePositive(string name, double value)
    {
        if (!(value > 0))
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"TrainingOptions: {name} must be positive, not {value}."));
        }
    }
}
