namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the learning rate of the start with a function's value.</summary>
                public class LambdaLR : LRScheduler
                {
                    private readonly IReadOnlyList<Func<int, double>> _factors;

                    /// <summary>Multiplies the learning rate of the start with a function's value.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="lr_lambda">The factor on the learning rate of the start, by the number of the step.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    public LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, Enumerable.Repeat(lr_lambda, optimizer?.ParamGroups.Count() ?? 0), last_epoch, verbose)
                    {
                    }

                    /// <summary>Multiplies the learning rate of the start with a function's value.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="lr_lambdas">The factor on the learning rate of the start, by the number of the step; one function for each group.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <param name="verbose">Whether changes are written to the console.</param>
                    /// <exception cref="ArgumentException">Functions and groups are not as many.</exception>
                    public LambdaLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _factors = ForEachGroup(lr_lambdas, nameof(lr_lambdas));
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => _base_lrs.Zip(_factors, (rate, factor) => rate * factor(_last_epoch));
                }
            }
        }
    }
}
