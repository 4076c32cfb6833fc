namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the learning rate with a factor at every step.</summary>
                public class ExponentialLR : LRScheduler
                {
                    private readonly double _gamma;

                    /// <summary>Multiplies the learning rate with a factor at every step.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="gamma">What the learning rate is multiplied with.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    public ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _gamma = gamma;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => _last_epoch == 0 ? Rates : Rates.Select(rate => rate * _gamma);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => _base_lrs.Select(rate => rate * Math.Pow(_gamma, _last_epoch));
                }
            }
        }
    }
}
