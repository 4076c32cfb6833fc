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
                /// <summary>Lets one scheduler follow another at given steps.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers;
                    private readonly int[] _milestones;

                    /// <summary>Lets one scheduler follow another at given steps.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="schedulers">The schedulers, made for this optimizer; the learning rates begin anew.</param>
                    /// <param name="milestones">The steps at which the next one takes over, in order.</param>
                    /// <param name="last_epoch">The last step made before; -1: none.</param>
                    /// <exception cref="ArgumentException">A scheduler is of another optimizer, or milestones are not one less than schedulers.</exception>
                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1) : base(optimizer, last_epoch + 1)
                    {
                        ArgumentNullException.ThrowIfNull(schedulers);
                        ArgumentNullException.ThrowIfNull(milestones);
                        _schedulers = [.. schedulers];
                        _milestones = [.. milestones];
                        if (_schedulers.Any(scheduler => scheduler._optimizer != optimizer))
                        {
                            throw new ArgumentException(ErrorMessages.OtherSchedulersOptimizer(nameof(SequentialLR)), nameof(schedulers));
                        }
                        if (_milestones.Length != _schedulers.Length - 1)
                        {
                            throw new ArgumentException(ErrorMessages.MilestoneCount(_schedulers.Length, _milestones.Length), nameof(milestones));
                        }
                        Restart();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var place = _milestones.Count(milestone => milestone <= _last_epoch);
                        var begins = place > 0 && _milestones[place - 1] == _last_epoch;
                        _schedulers[place].step(begins ? 0 : null);
                        return Rates;
                    }

                    // The schedulers' constructors each took a step: it is taken back, and the first one's taken again.
                    private void Restart()
                    {
                        foreach (var group in Groups)
                        {
                            group.LearningRate = group.InitialLearningRate;
                        }
                        Array.ForEach(_schedulers, scheduler => scheduler._last_epoch--);
                        _schedulers[0].step();
                        _last_lrs = [.. Rates];
                    }
                }
            }
        }
    }
}
