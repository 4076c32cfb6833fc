using System.Diagnostics;
using TorchSharp;
using TorchSharp.Modules;
using Workbook.Plotting;
using static TorchSharp.torch;

namespace Workbook.Attention.Training;

/// <summary>Makes trainers, with the kind of batch left to the compiler.</summary>
public static class Trainer
{
    /// <summary>A trainer of a task.</summary>
    /// <param name="task">Model, data and loss.</param>
    /// <param name="options">How to train; null: the defaults.</param>
    public static Trainer<TBatch> Of<TBatch>(ITrainingTask<TBatch> task, TrainingOptions? options = null) where TBatch : IDisposable => new(task, options);
}

/// <summary>The training loop, the same for every model: batches, loss, gradient, clipping, Adam.</summary>
/// <typeparam name="TBatch">Some examples, as tensors.</typeparam>
/// <remarks>
/// A trainer keeps what it has reached. Training that is interrupted, by a token or by stopping a notebook's cell, leaves the model
/// with the weights of its last step and <see cref="History"/> with the epochs so far; calling <see cref="Train"/> again goes on.
/// </remarks>
public sealed class Trainer<TBatch> : IDisposable where TBatch : IDisposable
{
    private readonly ITrainingTask<TBatch> _task;
    private readonly TrainingOptions _options;
    private readonly Adam _optimizer;
    private readonly List<EpochReport> _history = [];
    private long _steps;

    /// <summary>A trainer.</summary>
    /// <param name="task">Model, data and loss.</param>
    /// <param name="options">How to train; null: the defaults.</param>
    /// <exception cref="ArgumentException">An option lies outside its range.</exception>
    public Trainer(ITrainingTask<TBatch> task, TrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        _task = task;
        _options = (options ?? new TrainingOptions()).Checked();
        _optimizer = optim.Adam(task.Model.parameters(), _options.LearningRate);
    }

    /// <summary>A report for each epoch so far.</summary>
    public IReadOnlyList<EpochReport> History => _history;

    /// <summary>Trains until there have been so many epochs, counted from the first. Afterwards the model is in evaluation mode.</summary>
    /// <param name="epochs">Passes over the data in all.</param>
    /// <param name="progress">Hears of each epoch, on this thread.</param>
    /// <param name="cancellation">Ends the training after the step it is in.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">The number is below 1.</exception>
    public IReadOnlyList<EpochReport> Train(int epochs, Action<EpochReport>? progress = null, CancellationToken cancellation = default)
    {
        Shapes.RequirePositive(nameof(Trainer), nameof(epochs), epochs);
        _task.Model.train();
        try
        {
            while (_history.Count < epochs && RunEpoch(_history.Count + 1, cancellation) is { } report)
            {
                _history.Add(report);
                progress?.Invoke(report);
            }
        }
        finally
        {
            // Also where the cell is stopped: the weights can be used at once, and a later backward adds to nothing.
            _task.Model.eval();
            _optimizer.zero_grad();
        }

        return _history;
    }

    /// <summary>The loss over the epochs so far.</summary>
    /// <param name="title">Title; null: the loss and the unit.</param>
    /// <exception cref="InvalidOperationException">There has been no epoch.</exception>
    public Figure LossCurve(string? title = null) => _history.Count == 0
        ? throw new InvalidOperationException("Trainer: there has been no epoch, and so there is no loss curve.")
        : Chart.Line(_history.Select(report => report.Epoch), _history.Select(report => report.Loss))
            .WithTitle(title ?? $"Loss per {_task.Unit}")
            .WithXAxisStyle("epoch")
            .WithYAxisStyle($"loss per {_task.Unit}", range: (0, _history.Max(report => report.Loss) * 1.05));

    /// <summary>Writes weights, optimizer and history to a file: whole, or not at all.</summary>
    /// <param name="path">The file; an older checkpoint there is replaced only by a complete new one.</param>
    public void Save(string path) => Checkpoint.Save(path, _task.Model, _optimizer, _history, _steps);

    /// <summary>Goes on from a checkpoint, as if training had never stopped.</summary>
    /// <param name="path">A file written by <see cref="Save"/>.</param>
    /// <exception cref="InvalidDataException">The file is no checkpoint, or does not fit the model; nothing has changed then.</exception>
    public void Load(string path)
    {
        (IReadOnlyList<EpochReport> history, _steps) = Checkpoint.Load(path, _task.Model, _optimizer);
        _history.Clear();
        _history.AddRange(history);
    }

    /// <summary>Frees the optimizer; the model stays.</summary>
    public void Dispose() => _optimizer.Dispose();

    private EpochReport? RunEpoch(int epoch, CancellationToken cancellation)
    {
        int seed = HashOf(_options.Seed, epoch);
        manual_seed(seed);
        long began = Stopwatch.GetTimestamp();
        (double sum, double norms, long units, int batches) = (0, 0, 0, 0);
        foreach (TBatch batch in _task.Batches(seed))
        {
            using (batch)
            {
                if (cancellation.IsCancellationRequested)
                {
                    return null;
                }

                (double loss, double norm, long count) = Step(batch, epoch);
                (sum, norms, units, batches) = (sum + loss, norms + norm, units + count, batches + 1);
            }
        }

        return new EpochReport(epoch, sum / units, units / Stopwatch.GetElapsedTime(began).TotalSeconds, norms / batches);
    }

    private (double loss, double gradientNorm, long count) Step(TBatch batch, int epoch)
    {
        using DisposeScope scope = NewDisposeScope();
        _optimizer.zero_grad();
        TrainingLoss loss = _task.Loss(batch);
        loss.Objective.backward();
        double norm = nn.utils.clip_grad_norm_(_task.Model.parameters(), _options.ClipNorm);
        SetLearningRate(++_steps, epoch);
        _optimizer.step();
        return (loss.Sum.ToDouble(), norm, loss.Count);
    }

    private void SetLearningRate(long step, int epoch)
    {
        double warmth = Math.Min(1, (double)step / Math.Max(1, _options.WarmUpSteps));
        double remaining = _options.CosineEpochs == 0 ? 1 : (1 + Math.Cos(Math.PI * Math.Min(epoch - 1, _options.CosineEpochs) / _options.CosineEpochs)) / 2;
        foreach (var group in _optimizer.ParamGroups)
        {
            group.LearningRate = _options.LearningRate * warmth * remaining;
        }
    }

    // Neighbouring seeds and epochs share no numbers.
    private static int HashOf(int seed, int epoch) => unchecked((int)(((uint)seed * 2654435761u) ^ ((uint)epoch * 2246822519u)));
}
