namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Moves the learning rate up and down between two bounds.</summary>
                /// <remarks>Smith, Cyclical learning rates for training neural networks, 2017.</remarks>
                public class CyclicLR : LRScheduler
                {
                    private readonly int _up;
                    private readonly double _total;
                    private readonly Func<double, double> _scale;
                    private readonly ScaleMode _scaleMode;
                    private readonly IReadOnlyList<double> _max_lrs;
                    private readonly CycledMomentum? _momentum;

                    /// <summary>Moves the learning rate up and down between two bounds.</summary>
                    /// <param name="optimizer">The optimizer; with <paramref name="cycle_momentum"/> one that has a momentum.</param>
                    /// <param name="base_lr">The lower bound.</param>
                    /// <param name="max_lr">The upper bound.</param>
                    /// <param name="step_size_up">The steps up.</param>
                    /// <param name="step_size_down">The steps down; -1: as many as up.</param>
                    /// <param name="mode">How the height changes, without <paramref name="scale_fn"/>.</param>
                    /// <param name="gamma">What the height is multiplied with at every step, in <c>ExpRange</c>.</param>
                    /// <param name="scale_fn">The height's factor.</param>
                    /// <param name="scale_mode">What <paramref name="scale_fn"/> depends on.</param>
                    /// <param name="cycle_momentum">Whether the momentum moves the other way.</param>
                    /// <param name="base_momentum">The momentum's lower bound.</param>
                    /// <param name="max_momentum">The momentum's upper bound.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    /// <exception cref="ArgumentException">The optimizer has no momentum, or bounds and groups are not as many.</exception>
                    public CyclicLR(Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1, Mode mode = Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, Same(optimizer, base_lr), Same(optimizer, max_lr), step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum, Same(optimizer, base_momentum), Same(optimizer, max_momentum), last_epoch, verbose)
                    {
                    }

                    /// <summary>Moves the learning rate up and down between two bounds.</summary>
                    /// <param name="optimizer">The optimizer; with <paramref name="cycle_momentum"/> one that has a momentum.</param>
                    /// <param name="base_lr">The lower bound, one for each group.</param>
                    /// <param name="max_lr">The upper bound, one for each group.</param>
                    /// <param name="step_size_up">The steps up.</param>
                    /// <param name="step_size_down">The steps down; -1: as many as up.</param>
                    /// <param name="mode">How the height changes, without <paramref name="scale_fn"/>.</param>
                    /// <param name="gamma">What the height is multiplied with at every step, in <c>ExpRange</c>.</param>
                    /// <param name="scale_fn">The height's factor.</param>
                    /// <param name="scale_mode">What <paramref name="scale_fn"/> depends on.</param>
                    /// <param name="cycle_momentum">Whether the momentum moves the other way.</param>
                    /// <param name="base_momentum">The momentum's lower bound, one for each group; null: 0.8.</param>
                    /// <param name="max_momentum">The momentum's upper bound, one for each group; null: 0.9.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    /// <exception cref="ArgumentException">The optimizer has no momentum, or bounds and groups are not as many.</exception>
                    public CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000, int step_size_down = -1, Mode mode = Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        IReadOnlyList<double> lowest = ForEachGroup(base_lr, nameof(base_lr));
                        _max_lrs = ForEachGroup(max_lr, nameof(max_lr));
                        _up = step_size_up;
                        _total = step_size_up + (step_size_down == -1 ? step_size_up : step_size_down);
                        _scale = scale_fn ?? Scale(mode, gamma);
                        _scaleMode = scale_fn is null && mode == Mode.ExpRange ? ScaleMode.Iterations : scale_fn is null ? ScaleMode.Cycle : scale_mode;
                        if (cycle_momentum)
                        {
                            var (low, high) = (base_momentum ?? Same(optimizer, 0.8), max_momentum ?? Same(optimizer, 0.9));
                            _momentum = new CycledMomentum(this, ForEachGroup(low, nameof(base_momentum)), ForEachGroup(high, nameof(max_momentum)), withBetas: false);
                        }
                        _base_lrs = [.. lowest];
                        step();
                    }

                    /// <summary>How the height of a cycle changes.</summary>
                    public enum Mode
                    {
                        /// <summary>Not at all.</summary>
                        Triangular,

                        /// <summary>It halves from cycle to cycle.</summary>
                        Triangular2,

                        /// <summary>It is multiplied with a factor at every step.</summary>
                        ExpRange,
                    }

                    /// <summary>What a function of the height depends on.</summary>
                    public enum ScaleMode
                    {
                        /// <summary>The cycle, counted from 1.</summary>
                        Cycle,

                        /// <summary>The step, counted from 0.</summary>
                        Iterations,
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var cycle = Math.Floor(1 + (_last_epoch / _total));
                        double place = 1 + (_last_epoch / _total) - cycle, turn = _up / _total;
                        var height = (place <= turn ? place / turn : (place - 1) / (turn - 1)) * _scale(_scaleMode == ScaleMode.Cycle ? cycle : _last_epoch);
                        _momentum?.Set((low, high) => high - ((high - low) * height));
                        return _base_lrs.Zip(_max_lrs, (low, high) => low + ((high - low) * height));
                    }

                    private static Func<double, double> Scale(Mode mode, double gamma) => mode switch
                    {
                        Mode.Triangular2 => cycle => 1 / Math.Pow(2, cycle - 1),
                        Mode.ExpRange => step => Math.Pow(gamma, step),
                        _ => _ => 1,
                    };
                }
            }
        }
    }
}
