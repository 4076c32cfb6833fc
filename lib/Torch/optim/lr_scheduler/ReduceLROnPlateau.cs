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
                /// <summary>Multiplies the learning rate with a factor when a value has stopped to get better.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool _wantsMore;
                    private readonly bool _isRelative;
                    private readonly double _factor;
                    private readonly int _patience;
                    private readonly double _threshold;
                    private readonly int _cooldown;
                    private readonly double _eps;
                    private readonly IReadOnlyList<double> _min_lrs;
                    private double _best;
                    private int _badSteps;
                    private int _resting;

                    /// <summary>Multiplies the learning rate with a factor when a value has stopped to get better.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="mode"><c>min</c> or <c>max</c>: whether lower or higher is better.</param>
                    /// <param name="factor">The factor, below 1.</param>
                    /// <param name="patience">The steps in a row without improvement that pass without a change.</param>
                    /// <param name="threshold">How much better counts.</param>
                    /// <param name="threshold_mode"><c>rel</c> or <c>abs</c>: whether the threshold is a share of the best value or a difference.</param>
                    /// <param name="cooldown">The steps after a change that do not count.</param>
                    /// <param name="min_lr">The lowest learning rate, one for all groups or one for each; null: 0.</param>
                    /// <param name="eps">A change smaller than this is not made.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    /// <exception cref="ArgumentException">An option is out of range.</exception>
                    public ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false)
                        : base(optimizer, -1, verbose)
                    {
                        Modules.OptionRules.Require(factor < 1, nameof(ReduceLROnPlateau), nameof(factor), factor, "below 1");
                        _wantsMore = IsFirst(mode, "max", "min", nameof(mode));
                        _isRelative = IsFirst(threshold_mode, "rel", "abs", nameof(threshold_mode));
                        (_factor, _patience, _threshold, _cooldown, _eps) = (factor, patience, threshold, cooldown, eps);
                        _min_lrs = min_lr is { Count: > 1 } ? ForEachGroup(min_lr, nameof(min_lr)) : [.. Same(optimizer, min_lr is [var all] ? all : 0)];
                        _best = _wantsMore ? double.NegativeInfinity : double.PositiveInfinity;
                    }

                    /// <summary>Not possible here: there is a value to watch.</summary>
                    /// <exception cref="InvalidOperationException">Always.</exception>
                    public override void step() => throw new InvalidOperationException(ErrorMessages.NeedsMetric);

                    /// <summary>Not possible here: there is a value to watch.</summary>
                    /// <exception cref="InvalidOperationException">Always.</exception>
                    public override void step(int? epoch) => throw new InvalidOperationException(ErrorMessages.NeedsMetric);

                    /// <summary>Takes a value into account, and lowers the learning rates if it is time.</summary>
                    /// <param name="current">The value to watch.</param>
                    /// <param name="epoch">The step; null: the next.</param>
                    public override void step(double current, int? epoch = null)
                    {
                        _step_count++;
                        _last_epoch = epoch ?? _last_epoch + 1;
                        _badSteps = IsBetter(current) ? 0 : _badSteps + 1;
                        _best = _badSteps == 0 ? current : _best;
                        if (_resting > 0)
                        {
                            _resting--;
                            _badSteps = 0;
                        }
                        if (_badSteps > _patience)
                        {
                            Reduce();
                            (_resting, _badSteps) = (_cooldown, 0);
                        }
                        _last_lrs = [.. Rates];
                    }

                    private bool IsBetter(double value) => (_wantsMore, _isRelative) switch
                    {
                        (true, true) => value > _best * (1 + _threshold),
                        (true, false) => value > _best + _threshold,
                        (false, true) => value < _best * (1 - _threshold),
                        (false, false) => value < _best - _threshold,
                    };

                    private void Reduce()
                    {
                        var groups = Groups;
                        for (var i = 0; i < groups.Count; i++)
                        {
                            var rate = Math.Max(groups[i].LearningRate * _factor, _min_lrs[i]);
                            if (groups[i].LearningRate - rate > _eps)
                            {
                                groups[i].LearningRate = rate;
                                Report(i, rate);
                            }
                        }
                    }

                    private static bool IsFirst(string given, string first, string second, string option) =>
                        given == first || (given == second ? false : throw new ArgumentException(ErrorMessages.UnknownOption(nameof(ReduceLROnPlateau), option, $"{second} or {first}", given), option));
                }
            }
        }
    }
}
