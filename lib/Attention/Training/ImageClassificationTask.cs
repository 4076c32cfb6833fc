using TorchSharp;
using Workbook.Attention.Data;
using Workbook.Attention.Vision;
using static TorchSharp.torch;

namespace Workbook.Attention.Training;

/// <summary>Teaches a network to name what images show, by cross-entropy.</summary>
public sealed class ImageClassificationTask : ITrainingTask<LabeledImages>
{
    private readonly ImageClassifier _model;
    private readonly LabeledImages _data;

    /// <summary>A task.</summary>
    /// <param name="model">A network.</param>
    /// <param name="data">Images to learn from.</param>
    public ImageClassificationTask(ImageClassifier model, LabeledImages data)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        (_model, _data) = (model, data);
    }

    /// <summary>Images in a batch.</summary>
    public int BatchSize { get; init; } = 64;

    /// <inheritdoc/>
    public nn.Module Model => _model;

    /// <inheritdoc/>
    public string Unit => "image";

    /// <inheritdoc/>
    public IEnumerable<LabeledImages> Batches(int seed) => _data.Batches(BatchSize, seed);

    /// <inheritdoc/>
    public TrainingLoss Loss(LabeledImages batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Tensor logits = _model.call(batch.Images); // (batch, classes)
        Tensor sum = nn.functional.cross_entropy(logits, batch.Labels, reduction: nn.Reduction.Sum); // ()
        return new TrainingLoss(sum / batch.Count, sum, batch.Count);
    }

    /// <summary>How often a network is right.</summary>
    /// <param name="model">A network in evaluation mode.</param>
    /// <param name="data">Images it has not learnt from.</param>
    /// <returns>The share of images whose class has the highest score.</returns>
    public static double Accuracy(ImageClassifier model, LabeledImages data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using Tensor predicted = Predict(model, data.Images);
        using Tensor right = predicted.eq(data.Labels);
        return right.sum().ToInt64() / (double)data.Count;
    }

    /// <summary>The class with the highest score for each image.</summary>
    /// <param name="model">A network in evaluation mode.</param>
    /// <param name="images">Shape (count, channels, height, width).</param>
    /// <returns>Shape (count).</returns>
    public static Tensor Predict(ImageClassifier model, Tensor images)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(images);
        using IDisposable withoutGradients = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor[] predicted = [.. images.split(512).Select(part => model.call(part).argmax(1))]; // parts of (512)
        return cat(predicted).MoveToOuterDisposeScope(); // (count)
    }
}
