namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the learning rate with a factor at given steps.</summary>
                public class MultiStepLR : LRScheduler
                {
                    private readonly int[] _milestones;
                    private readonly double _gamma;

                    /// <summary>Multiplies the learning rate with a factor at given steps.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="milestones">The steps; one given twice counts twice.</param>
                    /// <param name="gamma">What the learning rate is multiplied with.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    public MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        ArgumentNullException.ThrowIfNull(milestones);
                        _milestones = [.. milestones];
                        _gamma = gamma;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var factor = Math.Pow(_gamma, _milestones.Count(milestone => milestone == _last_epoch));
                        return Rates.Select(rate => rate * factor);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr()
                    {
                        var factor = Math.Pow(_gamma, _milestones.Count(milestone => milestone <= _last_epoch));
                        return _base_lrs.Select(rate => rate * factor);
                    }
                }
            }
        }
    }
}
