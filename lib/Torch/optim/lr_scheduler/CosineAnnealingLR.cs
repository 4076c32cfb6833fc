namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Moves the learning rate down, and up again, along a cosine.</summary>
                /// <remarks>Loshchilov and Hutter, SGDR: stochastic gradient descent with warm restarts, 2017; without the restarts.</remarks>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double _T_max;
                    private readonly double _eta_min;

                    /// <summary>Moves the learning rate down, and up again, along a cosine.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="T_max">The steps from the highest to the lowest.</param>
                    /// <param name="eta_min">The lowest learning rate.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _T_max = T_max;
                        _eta_min = eta_min;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch == 0)
                        {
                            return Rates;
                        }
                        // At the lowest point there is nothing left to multiply: the way up begins with a difference.
                        if ((_last_epoch - 1 - _T_max) % (2 * _T_max) == 0)
                        {
                            return Rates.Zip(_base_lrs, (rate, start) => rate + ((start - _eta_min) * (1 - Math.Cos(Math.PI / _T_max)) / 2));
                        }
                        var change = Height(_last_epoch) / Height(_last_epoch - 1);
                        return Rates.Select(rate => (change * (rate - _eta_min)) + _eta_min);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => _base_lrs.Select(rate => _eta_min + ((rate - _eta_min) * Height(_last_epoch) / 2));

                    private double Height(int step) => 1 + Math.Cos(Math.PI * step / _T_max);
                }
            }
        }
    }
}
