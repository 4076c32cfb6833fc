namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>What changes learning rates from step to step.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Sets the learning rates of an optimizer's groups, one step after the other.</summary>
            public abstract class LRScheduler
            {
                internal Optimizer? _optimizer;
                internal int _last_epoch = -1;
                internal IList<double> _base_lrs = [];
                internal IList<double> _last_lrs = [];
                private readonly bool _verbose;

                /// <summary>The steps so far, with that of the constructor.</summary>
                protected int _step_count;

                /// <summary>A scheduler of other schedulers.</summary>
                protected LRScheduler()
                {
                }

                /// <summary>A scheduler of an optimizer's groups; a derived class's constructor takes the first step.</summary>
                /// <param name="optimizer">The optimizer.</param>
                /// <param name="last_epoch">The last step made before; -1: none.</param>
                /// <param name="verbose">Whether changes are written to the console.</param>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    _optimizer = optimizer;
                    _last_epoch = last_epoch;
                    _verbose = verbose;
                    _base_lrs = [.. optimizer.ParamGroups.Select(group => group.InitialLearningRate)];
                    _last_lrs = [.. Rates];
                }

                // The groups as they are now: one added after the constructor keeps its own learning rate.
                internal IReadOnlyList<ILearningRateController> Groups => [.. _optimizer!.ParamGroups.Take(_base_lrs.Count)];

                internal IEnumerable<double> Rates => Groups.Select(group => group.LearningRate);

                /// <summary>Sets the learning rates of the next step.</summary>
                public virtual void step() => step(null);

                /// <summary>Sets the learning rates of a given step, or of the next.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    _last_epoch = epoch ?? _last_epoch + 1;
                    SetRates(epoch is null ? get_lr() : get_closed_form_lr());
                }

                /// <summary>Sets the learning rates of a given step, or of the next.</summary>
                /// <param name="current">The value to watch; only <see cref="impl.ReduceLROnPlateau"/> looks at it.</param>
                /// <param name="epoch">The step; null: the next.</param>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The learning rates of this step, computed from those before it.</summary>
                protected virtual IEnumerable<double> get_lr() => Rates;

                /// <summary>The learning rates of this step, computed from those at the start.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                /// <summary>The learning rates this scheduler set last.</summary>
                public IEnumerable<double> get_last_lr() => _last_lrs;

                // Checks what is given for each group.
                internal IReadOnlyList<T> ForEachGroup<T>(IEnumerable<T> given, string option)
                {
                    ArgumentNullException.ThrowIfNull(given);
                    T[] values = [.. given];
                    if (values.Length != _base_lrs.Count)
                    {
                        throw new ArgumentException(Interop.ErrorMessages.FactorCount(GetType().Name, option, values.Length, _base_lrs.Count), option);
                    }
                    return values;
                }

                internal static IEnumerable<double> Same(Optimizer optimizer, double value) => Enumerable.Repeat(value, optimizer?.ParamGroups.Count() ?? 0);

                private void SetRates(IEnumerable<double> given)
                {
                    double[] rates = [.. given];
                    var groups = Groups;
                    for (var i = 0; i < groups.Count; i++)
                    {
                        groups[i].LearningRate = rates[i];
                        if (_verbose && !rates[i].Equals(_last_lrs[i]))
                        {
                            Report(i, rates[i]);
                        }
                    }
                    _last_lrs = rates;
                }

                private protected void Report(int group, double rate)
                {
                    if (_verbose)
                    {
                        Console.WriteLine(FormattableString.Invariant($"{GetType().Name}: the learning rate of group {group} is now {rate:g4}."));
                    }
                }
            }
        }
    }
}
