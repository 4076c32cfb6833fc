namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Lets the learning rate fall to 0 as a power of the steps left.</summary>
                public class PolynomialLR : LRScheduler
                {
                    private readonly int _total_iters;
                    private readonly double _power;

                    /// <summary>Lets the learning rate fall to 0 as a power of the steps left.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="total_iters">The steps until 0.</param>
                    /// <param name="power">The power.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    public PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _total_iters = total_iters;
                        _power = power;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var change = _last_epoch == 0 || _last_epoch > _total_iters ? 1 : Factor(_last_epoch) / Factor(_last_epoch - 1);
                        return Rates.Select(rate => rate * change);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => _base_lrs.Select(rate => rate * Factor(Math.Min(_total_iters, _last_epoch)));

                    private double Factor(int step) => Math.Pow(1 - ((double)step / _total_iters), _power);
                }
            }
        }
    }
}
