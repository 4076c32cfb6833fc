using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Moves the learning rate up once, then down to almost nothing, over a known number of steps.</summary>
                /// <remarks>Smith and Topin, Super-convergence: very fast training of neural networks using large learning rates, 2018.</remarks>
                public class OneCycleLR : LRScheduler
                {
                    private readonly int _total_steps;
                    private readonly AnnealStrategy _strategy;
                    private readonly IReadOnlyList<double> _max_lrs;
                    private readonly (double End, double From, double To)[] _phases;
                    private readonly CycledMomentum? _momentum;

                    /// <summary>Moves the learning rate up once, then down to almost nothing, over a known number of steps.</summary>
                    /// <param name="optimizer">The optimizer; with <paramref name="cycle_momentum"/> one that has a momentum or betas.</param>
                    /// <param name="max_lr">The highest learning rate.</param>
                    /// <param name="total_steps">All steps; -1: those of the epochs.</param>
                    /// <param name="epochs">The epochs, where the steps are not given.</param>
                    /// <param name="steps_per_epoch">The steps of an epoch, where the steps are not given.</param>
                    /// <param name="pct_start">The share of the steps that go up.</param>
                    /// <param name="anneal_strategy">The shape of the ways up and down.</param>
                    /// <param name="cycle_momentum">Whether the momentum, or the first beta, moves the other way.</param>
                    /// <param name="base_momentum">The momentum's lower bound.</param>
                    /// <param name="max_momentum">The momentum's upper bound.</param>
                    /// <param name="div_factor">The highest learning rate over the first.</param>
                    /// <param name="final_div_factor">The first learning rate over the last.</param>
                    /// <param name="three_phase">Down to the first learning rate as fast as up, and to the last from there.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    /// <exception cref="ArgumentException">The number of steps is not given, an option is out of range, or the optimizer has no momentum.</exception>
                    public OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, Same(optimizer, max_lr), total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, Same(optimizer, base_momentum), Same(optimizer, max_momentum), div_factor, final_div_factor, three_phase, last_epoch, verbose)
                    {
                    }

                    /// <summary>Moves the learning rate up once, then down to almost nothing, over a known number of steps.</summary>
                    /// <param name="optimizer">The optimizer; with <paramref name="cycle_momentum"/> one that has a momentum or betas.</param>
                    /// <param name="max_lr">The highest learning rate, one for each group.</param>
                    /// <param name="total_steps">All steps; -1: those of the epochs.</param>
                    /// <param name="epochs">The epochs, where the steps are not given.</param>
                    /// <param name="steps_per_epoch">The steps of an epoch, where the steps are not given.</param>
                    /// <param name="pct_start">The share of the steps that go up.</param>
                    /// <param name="anneal_strategy">The shape of the ways up and down.</param>
                    /// <param name="cycle_momentum">Whether the momentum, or the first beta, moves the other way.</param>
                    /// <param name="base_momentum">The momentum's lower bound, one for each group; null: 0.85.</param>
                    /// <param name="max_momentum">The momentum's upper bound, one for each group; null: 0.95.</param>
                    /// <param name="div_factor">The highest learning rate over the first.</param>
                    /// <param name="final_div_factor">The first learning rate over the last.</param>
                    /// <param name="three_phase">Down to the first learning rate as fast as up, and to the last from there.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    /// <exception cref="ArgumentException">The number of steps is not given, an option is out of range, or the optimizer has no momentum.</exception>
                    public OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        Modules.OptionRules.Require(pct_start is >= 0 and <= 1, nameof(OneCycleLR), nameof(pct_start), pct_start, "between 0 and 1");
                        _total_steps = Total(total_steps, epochs, steps_per_epoch);
                        _strategy = anneal_strategy;
                        _max_lrs = ForEachGroup(max_lr, nameof(max_lr));
                        _phases = Phases(three_phase, pct_start * _total_steps, 1 / div_factor, 1 / div_factor / final_div_factor);
                        if (cycle_momentum)
                        {
                            var (low, high) = (base_momentum ?? Same(optimizer, 0.85), max_momentum ?? Same(optimizer, 0.95));
                            _momentum = new CycledMomentum(this, ForEachGroup(low, nameof(base_momentum)), ForEachGroup(high, nameof(max_momentum)), withBetas: true);
                        }
                        step();
                    }

                    /// <summary>The shape of a way up or down.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Half a cosine.</summary>
                        Cos,

                        /// <summary>A straight line.</summary>
                        Linear,
                    }

                    /// <inheritdoc/>
                    /// <exception cref="InvalidOperationException">All steps are done.</exception>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch > _total_steps)
                        {
                            throw new InvalidOperationException(ErrorMessages.TooManySteps(_total_steps));
                        }
                        var place = _phases.Take(_phases.Length - 1).Count(phase => _last_epoch > phase.End);
                        var start = place == 0 ? 0 : _phases[place - 1].End;
                        var (end, from, to) = _phases[place];
                        // A way up of one step is at its end at once.
                        var done = end > start ? (_last_epoch - start) / (end - start) : 1;
                        // While the learning rate rises the momentum falls; it comes back once and then stays.
                        _momentum?.Set((low, high) => place == 0 ? Between(high, low, done) : place == 1 ? Between(low, high, done) : high);
                        return _max_lrs.Select(rate => Between(rate * from, rate * to, done));
                    }

                    private static int Total(int steps, int epochs, int stepsPerEpoch)
                    {
                        if (steps == -1 && (epochs == -1 || stepsPerEpoch == -1))
                        {
                            throw new ArgumentException(ErrorMessages.NoTotal);
                        }
                        var total = steps == -1 ? epochs * stepsPerEpoch : steps;
                        Modules.OptionRules.Require(total > 0, nameof(OneCycleLR), "the number of steps", total, "above 0");
                        return total;
                    }

                    // The last step of each phase, and the fractions of the highest learning rate it begins and ends with.
                    private (double End, double From, double To)[] Phases(bool three, double up, double first, double last) => three
                        ? [(up - 1, first, 1), ((2 * up) - 2, 1, first), (_total_steps - 1, first, last)]
                        : [(up - 1, first, 1), (_total_steps - 1, 1, last)];

                    private double Between(double start, double end, double done) => _strategy == AnnealStrategy.Cos
                        ? end + ((start - end) / 2 * (Math.Cos(Math.PI * done) + 1))
                        : start + ((end - start) * done);
                }
            }
        }
    }
}
