using TorchSharp;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using static TorchSharp.torch;

namespace Workbook.Attention.Training;

/// <summary>Teaches a model to translate, with the right token given after each of its own (teacher forcing).</summary>
/// <remarks>
/// The objective is the sum of all tokens' cross-entropy divided by <see cref="TranslationData.NumSteps"/>, as in Zhang et al. 2023, Dive into
/// Deep Learning, §10.7: Adam hardly minds the factor, but clipping does. The reported loss is the cross-entropy of a token.
/// </remarks>
public sealed class TranslationTask : ITrainingTask<SequenceBatch>
{
    private readonly EncoderDecoder _model;
    private readonly TranslationData _data;

    /// <summary>A task.</summary>
    /// <param name="model">A model made for the data's vocabularies.</param>
    /// <param name="data">The data.</param>
    public TranslationTask(EncoderDecoder model, TranslationData data)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        (_model, _data) = (model, data);
    }

    /// <summary>Pairs in a batch.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Whether a batch ends with its longest sequence instead of being padded to the data's length; losses are the same.</summary>
    public bool Trim { get; init; } = true;

    /// <summary>The share of certainty that is spread over all tokens; 0: none. Reported losses go without.</summary>
    public double LabelSmoothing { get; init; }

    /// <inheritdoc/>
    public nn.Module Model => _model;

    /// <inheritdoc/>
    public string Unit => "token";

    /// <summary>A loss per token in the unit that Dive into Deep Learning prints: it divides by the padded length too, so that exp(loss) is no perplexity there.</summary>
    /// <param name="lossPerToken">The mean cross-entropy of a token, in nats.</param>
    public double InBookUnit(double lossPerToken) => lossPerToken / _data.NumSteps;

    /// <inheritdoc/>
    public IEnumerable<SequenceBatch> Batches(int seed) => _data.Batches(BatchSize, seed, Trim);

    /// <inheritdoc/>
    public TrainingLoss Loss(SequenceBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Tensor logits = _model.call(batch.Source, batch.SourceValidLens, batch.DecoderInput()); // (batch, target steps, vocabulary)
        Tensor sum = MaskedCrossEntropy.Sum(logits, batch.Target, batch.TargetValidLens, LabelSmoothing); // ()
        Tensor reported = LabelSmoothing == 0 ? sum : MaskedCrossEntropy.Sum(logits.detach(), batch.Target, batch.TargetValidLens); // ()
        return new TrainingLoss(sum / _data.NumSteps, reported, batch.TargetTokens);
    }
}
