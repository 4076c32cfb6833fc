using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Moves the learning rate along a straight line from one fraction to another.</summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double _start_factor;
                    private readonly double _end_factor;
                    private readonly int _total_iters;

                    /// <summary>Moves the learning rate along a straight line from one fraction to another.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="start_factor">The fraction at the start.</param>
                    /// <param name="end_factor">The fraction at the end.</param>
                    /// <param name="total_iters">The steps from one to the other.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start_factor"/> is not above 0: later learning rates are computed by dividing by it.</exception>
                    public LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _start_factor = OptionRules.Positive(nameof(LinearLR), nameof(start_factor), start_factor);
                        _end_factor = end_factor;
                        _total_iters = total_iters;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch == 0)
                        {
                            return Rates.Select(rate => rate * _start_factor);
                        }
                        var change = _last_epoch > _total_iters ? 1 : Factor(_last_epoch) / Factor(_last_epoch - 1);
                        return Rates.Select(rate => rate * change);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => _base_lrs.Select(rate => rate * Factor(Math.Min(_total_iters, _last_epoch)));

                    private double Factor(int step) => _start_factor + ((_end_factor - _start_factor) * step / _total_iters);
                }
            }
        }
    }
}
