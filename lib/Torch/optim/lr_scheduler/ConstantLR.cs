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
                /// <summary>Keeps the learning rate at a fraction for some steps.</summary>
                public class ConstantLR : LRScheduler
                {
                    private readonly double _factor;
                    private readonly int _total_iters;

                    /// <summary>Keeps the learning rate at a fraction for some steps.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="factor">The fraction.</param>
                    /// <param name="total_iters">The steps until the whole learning rate.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not above 0: later learning rates are computed by dividing by it.</exception>
                    public ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _factor = OptionRules.Positive(nameof(ConstantLR), nameof(factor), factor);
                        _total_iters = total_iters;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var change = _last_epoch == 0 ? _factor : _last_epoch == _total_iters ? 1 / _factor : 1;
                        return Rates.Select(rate => rate * change);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => _base_lrs.Select(rate => _last_epoch >= _total_iters ? rate : rate * _factor);
                }
            }
        }
    }
}
