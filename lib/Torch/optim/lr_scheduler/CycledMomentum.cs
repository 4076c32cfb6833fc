using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The momenta, or first betas, that a scheduler moves against its learning rates.</summary>
            internal sealed class CycledMomentum
            {
                private readonly IReadOnlyList<ILearningRateController> _groups;
                private readonly IReadOnlyList<double> _lowest;
                private readonly IReadOnlyList<double> _highest;

                /// <exception cref="ArgumentException">The optimizer has none.</exception>
                internal CycledMomentum(LRScheduler scheduler, IReadOnlyList<double> lowest, IReadOnlyList<double> highest, bool withBetas)
                {
                    _groups = scheduler.Groups;
                    (_lowest, _highest) = (lowest, highest);
                    if (!_groups.All(group => group is IMomentum || (withBetas && group is IBetas)))
                    {
                        throw new ArgumentException(ErrorMessages.NeedsMomentum(scheduler.GetType().Name, scheduler._optimizer!.GetType().Name));
                    }
                }

                internal void Set(Func<double, double, double> between)
                {
                    for (var i = 0; i < _groups.Count; i++)
                    {
                        var value = between(_lowest[i], _highest[i]);
                        if (_groups[i] is IMomentum momentum)
                        {
                            momentum.Momentum = value;
                        }
                        else if (_groups[i] is IBetas betas)
                        {
                            betas.Betas = (value, betas.Betas.Item2);
                        }
                    }
                }
            }
        }
    }
}
