using TorchSharp.Modules;
using TorchSharp.Utils;
using Workbook.Attention.Training;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Training;

/// <summary>The smallest task: one weight, and batches whose loss is weight × slope, so that a batch's slope is its gradient.</summary>
internal sealed class SlopeTask(params double[] slopes) : ITrainingTask<SlopeTask.Batch>, IDisposable
{
    private readonly OneWeight _model = new();

    /// <summary>Runs before each loss, with the number of losses so far.</summary>
    public Action<int> BeforeLoss { get; set; } = _ => { };

    /// <summary>Losses so far.</summary>
    public int Losses { get; private set; }

    /// <summary>Batches that were asked for and are not freed.</summary>
    public int Open { get; private set; }

    /// <summary>The seeds that batches were asked for with.</summary>
    public List<int> Seeds { get; } = [];

    public double Weight => _model.W.item<float>();

    public double? Gradient => _model.W.grad?.item<float>();

    public nn.Module Model => _model;

    public string Unit => "example";

    public IEnumerable<Batch> Batches(int seed)
    {
        Seeds.Add(seed);
        foreach ((int index, double slope) in slopes.Index())
        {
            Open++;
            yield return new Batch(this, slope, index + 1);
        }
    }

    public TrainingLoss Loss(Batch batch)
    {
        BeforeLoss(Losses++);
        return new TrainingLoss(_model.W.sum() * batch.Slope, tensor(batch.Slope), batch.Count);
    }

    public void Dispose() => _model.Dispose();

    internal sealed record Batch(SlopeTask Task, double Slope, long Count) : IDisposable
    {
        public void Dispose() => Task.Open--;
    }

    private sealed class OneWeight : nn.Module
    {
        [ComponentName(Name = "w")]
        private readonly Parameter _w = nn.Parameter(zeros(1));

        public OneWeight() : base(nameof(OneWeight)) => RegisterComponents();

        public Parameter W => _w;
    }
}
