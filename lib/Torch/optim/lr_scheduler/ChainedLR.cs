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
                /// <summary>Takes a step of several schedulers at once: their changes multiply.</summary>
                public class ChainedLR : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers;

                    /// <summary>Takes a step of several schedulers at once: their changes multiply.</summary>
                    /// <param name="schedulers">The schedulers, all of one optimizer.</param>
                    /// <exception cref="ArgumentException">There are none, or they are of several optimizers.</exception>
                    public ChainedLR(IEnumerable<LRScheduler> schedulers)
                    {
                        ArgumentNullException.ThrowIfNull(schedulers);
                        _schedulers = [.. schedulers];
                        if (_schedulers.Length == 0)
                        {
                            throw new ArgumentException(ErrorMessages.NoSchedulers(nameof(ChainedLR)), nameof(schedulers));
                        }
                        if (_schedulers.Any(scheduler => scheduler._optimizer != _schedulers[0]._optimizer))
                        {
                            throw new ArgumentException(ErrorMessages.OtherSchedulersOptimizer(nameof(ChainedLR)), nameof(schedulers));
                        }
                        (_optimizer, _base_lrs) = (_schedulers[0]._optimizer, _schedulers[0]._base_lrs);
                        _last_lrs = [.. Rates];
                    }

                    /// <inheritdoc/>
                    public override void step(int? epoch) => StepAll(scheduler => scheduler.step(epoch));

                    /// <inheritdoc/>
                    public override void step(double current, int? epoch = null) => StepAll(scheduler => scheduler.step(current, epoch));

                    private void StepAll(Action<LRScheduler> step)
                    {
                        _step_count++;
                        Array.ForEach(_schedulers, step);
                        _last_lrs = [.. Rates];
                    }
                }
            }
        }
    }
}
