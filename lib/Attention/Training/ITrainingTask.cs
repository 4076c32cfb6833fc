using static TorchSharp.torch;

namespace Workbook.Attention.Training;

/// <summary>What a <see cref="Trainer{TBatch}"/> needs to know of a model and its data, and all that it knows.</summary>
/// <typeparam name="TBatch">Some examples, as tensors.</typeparam>
public interface ITrainingTask<TBatch> where TBatch : IDisposable
{
    /// <summary>The model to train.</summary>
    nn.Module Model { get; }

    /// <summary>What losses and speeds are counted in: token, image, …</summary>
    string Unit { get; }

    /// <summary>All examples once.</summary>
    /// <param name="seed">Deals them out in an order of this seed.</param>
    IEnumerable<TBatch> Batches(int seed);

    /// <summary>How wrong the model is on some examples.</summary>
    /// <param name="batch">The examples.</param>
    TrainingLoss Loss(TBatch batch);
}
