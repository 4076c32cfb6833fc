namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the learning rate with a function's value.</summary>
                public class MultiplicativeLR : LRScheduler
                {
                    private readonly IReadOnlyList<Func<int, double>> _factors;

                    /// <summary>Multiplies the learning rate with a function's value.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="lr_lambda">The factor on the learning rate of the step before, by the number of the step.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    public MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, Enumerable.Repeat(lr_lambda, optimizer?.ParamGroups.Count() ?? 0), last_epoch, verbose)
                    {
                    }

                    /// <summary>Multiplies the learning rate with a function's value.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="lr_lambdas">The factor on the learning rate of the step before, by the number of the step; one function for each group.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    /// <exception cref="ArgumentException">Functions and groups are not as many.</exception>
                    public MultiplicativeLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _factors = ForEachGroup(lr_lambdas, nameof(lr_lambdas));
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => _last_epoch > 0 ? Rates.Zip(_factors, (rate, factor) => rate * factor(_last_epoch)) : Rates;
                }
            }
        }
    }
}
