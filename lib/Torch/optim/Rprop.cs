using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps by the gradient's sign alone; for training on all data at once.</summary>
/// <remarks>Riedmiller and Braun, A direct adaptive method for faster backpropagation learning, 1993.</remarks>
public partial class Rprop : OptimizerHelper
{
    /// <summary>One group of parameters.</summary>
    /// <param name="parameters">What to change.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="etaminus">What a step size is multiplied with where the gradient's sign turned.</param>
    /// <param name="etaplus">What a step size is multiplied with where the gradient's sign stayed.</param>
    /// <param name="min_step">The smallest step size.</param>
    /// <param name="max_step">The largest step size.</param>
    /// <param name="maximize">Go up instead of down.</param>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public Rprop(IEnumerable<Parameter> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, etaminus, etaplus, min_step, max_step, maximize)
    {
    }

    /// <summary>Several groups of parameters; the options are for groups that give none.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public Rprop(IEnumerable<ParamGroup> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false)
        : base(new Options { LearningRate = lr, etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize }) =>
        AddGroups(parameters);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    // Each element has a step size of its own; where the gradient's sign turned, the element rests for one step.
    private protected override void Update(OptimizerOptions options, ParameterBatch batch, long step)
    {
        var own = (Options)options;
        batch.Prepare(0, own.maximize!.Value);
        for (var i = 0; i < batch.Count; i++)
        {
            using var scope = NewDisposeScope();
            var state = (State)batch.States[i];
            var product = batch.Grads[i] * state.prev!;
            var turned = product < 0;
            var factors = ones_like(product).masked_fill_(product > 0, own.etaplus!.Value).masked_fill_(turned, own.etaminus!.Value);
            state.step_size!.mul_(factors).clamp_(own.min_step!.Value, own.max_step!.Value);
            state.prev!.copy_(batch.Grads[i]).masked_fill_(turned, 0);
            batch.Parameters[i].addcmul_(state.prev.sign(), state.step_size, -1);
        }
    }
}
