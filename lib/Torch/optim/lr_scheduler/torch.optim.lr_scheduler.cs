namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the learning rate with a factor every so many steps.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="step_size">The steps between two changes.</param>
            /// <param name="gamma">What the learning rate is multiplied with.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.StepLR(optimizer, step_size, gamma, last_epoch, verbose);

            /// <summary>Multiplies the learning rate with a factor at given steps.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="milestones">The steps; one given twice counts twice.</param>
            /// <param name="gamma">What the learning rate is multiplied with.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.MultiStepLR(optimizer, milestones, gamma, last_epoch, verbose);

            /// <summary>Multiplies the learning rate with a factor at every step.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="gamma">What the learning rate is multiplied with.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.ExponentialLR(optimizer, gamma, last_epoch, verbose);

            /// <summary>Keeps the learning rate at a fraction for some steps.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="factor">The fraction.</param>
            /// <param name="total_iters">The steps until the whole learning rate.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not above 0: later learning rates are computed by dividing by it.</exception>
            public static LRScheduler ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.ConstantLR(optimizer, factor, total_iters, last_epoch, verbose);

            /// <summary>Moves the learning rate along a straight line from one fraction to another.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="start_factor">The fraction at the start.</param>
            /// <param name="end_factor">The fraction at the end.</param>
            /// <param name="total_iters">The steps from one to the other.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            /// <exception cref="ArgumentOutOfRangeException"><paramref name="start_factor"/> is not above 0: later learning rates are computed by dividing by it.</exception>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch, verbose);

            /// <summary>Lets the learning rate fall to 0 as a power of the steps left.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="total_iters">The steps until 0.</param>
            /// <param name="power">The power.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            public static LRScheduler PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false) =>
                new impl.PolynomialLR(optimizer, total_iters, power, last_epoch, verbose);

            /// <summary>Moves the learning rate down, and up again, along a cosine.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="T_max">The steps from the highest to the lowest.</param>
            /// <param name="eta_min">The lowest learning rate.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);

            /// <summary>Multiplies the learning rate of the start with a function's value.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="lr_lambda">The factor on the learning rate of the start, by the number of the step.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new impl.LambdaLR(optimizer, lr_lambda, last_epoch, verbose);

            /// <summary>Multiplies the learning rate with a function's value.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="lr_lambda">The factor on the learning rate of the step before, by the number of the step.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            public static LRScheduler MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new impl.MultiplicativeLR(optimizer, lr_lambda, last_epoch, verbose);

            /// <summary>Lets one scheduler follow another at given steps.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="schedulers">The schedulers, made for this optimizer; the learning rates begin anew.</param>
            /// <param name="milestones">The steps at which the next one takes over, in order.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            public static LRScheduler SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1) =>
                new impl.SequentialLR(optimizer, schedulers, milestones, last_epoch);

            /// <summary>Takes a step of several schedulers at once: their changes multiply.</summary>
            /// <param name="schedulers">The schedulers, all of one optimizer.</param>
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) =>
                new impl.ChainedLR(schedulers);

            /// <summary>Moves the learning rate up and down between two bounds.</summary>
            /// <param name="optimizer">The optimizer; with <paramref name="cycle_momentum"/> one that has a momentum.</param>
            /// <param name="base_lr">The lower bound.</param>
            /// <param name="max_lr">The upper bound.</param>
            /// <param name="step_size_up">The steps up.</param>
            /// <param name="step_size_down">The steps down; -1: as many as up.</param>
            /// <param name="mode">How the height changes, without <paramref name="scale_fn"/>.</param>
            /// <param name="gamma">What the height is multiplied with at every step, in <c>ExpRange</c>.</param>
            /// <param name="scale_fn">The height's factor.</param>
            /// <param name="scale_mode">What <paramref name="scale_fn"/> depends on.</param>
            /// <param name="cycle_momentum">Whether the momentum moves the other way.</param>
            /// <param name="base_momentum">The momentum's lower bound.</param>
            /// <param name="max_momentum">The momentum's upper bound.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            /// <exception cref="ArgumentException">The optimizer has no momentum, or bounds and groups are not as many.</exception>
            public static LRScheduler CyclicLR(Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null, impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false) =>
                new impl.CyclicLR(optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum, base_momentum, max_momentum, last_epoch, verbose);

            /// <summary>Moves the learning rate up and down between two bounds.</summary>
            /// <param name="optimizer">The optimizer; with <paramref name="cycle_momentum"/> one that has a momentum.</param>
            /// <param name="base_lr">The lower bound, one for each group.</param>
            /// <param name="max_lr">The upper bound, one for each group.</param>
            /// <param name="step_size_up">The steps up.</param>
            /// <param name="step_size_down">The steps down; -1: as many as up.</param>
            /// <param name="mode">How the height changes, without <paramref name="scale_fn"/>.</param>
            /// <param name="gamma">What the height is multiplied with at every step, in <c>ExpRange</c>.</param>
            /// <param name="scale_fn">The height's factor.</param>
            /// <param name="scale_mode">What <paramref name="scale_fn"/> depends on.</param>
            /// <param name="cycle_momentum">Whether the momentum moves the other way.</param>
            /// <param name="base_momentum">The momentum's lower bound, one for each group; null: 0.8.</param>
            /// <param name="max_momentum">The momentum's upper bound, one for each group; null: 0.9.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            /// <exception cref="ArgumentException">The optimizer has no momentum, or bounds and groups are not as many.</exception>
            public static LRScheduler CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000, int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null, impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, int last_epoch = -1, bool verbose = false) =>
                new impl.CyclicLR(optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum, base_momentum, max_momentum, last_epoch, verbose);

            /// <summary>Moves the learning rate up once, then down to almost nothing, over a known number of steps.</summary>
            /// <param name="optimizer">The optimizer; with <paramref name="cycle_momentum"/> one that has a momentum or betas.</param>
            /// <param name="max_lr">The highest learning rate.</param>
            /// <param name="total_steps">All steps; -1: those of the epochs.</param>
            /// <param name="epochs">The epochs, where the steps are not given.</param>
            /// <param name="steps_per_epoch">The steps of an epoch, where the steps are not given.</param>
            /// <param name="pct_start">The share of the steps that go up.</param>
            /// <param name="anneal_strategy">The shape of the ways up and down.</param>
            /// <param name="cycle_momentum">Whether the momentum, or the first beta, moves the other way.</param>
            /// <param name="base_momentum">The momentum's lower bound.</param>
            /// <param name="max_momentum">The momentum's upper bound.</param>
            /// <param name="div_factor">The highest learning rate over the first.</param>
            /// <param name="final_div_factor">The first learning rate over the last.</param>
            /// <param name="three_phase">Down to the first learning rate as fast as up, and to the last from there.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            /// <exception cref="ArgumentException">The number of steps is not given, an option is out of range, or the optimizer has no momentum.</exception>
            public static LRScheduler OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum, max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);

            /// <summary>Moves the learning rate up once, then down to almost nothing, over a known number of steps.</summary>
            /// <param name="optimizer">The optimizer; with <paramref name="cycle_momentum"/> one that has a momentum or betas.</param>
            /// <param name="max_lr">The highest learning rate, one for each group.</param>
            /// <param name="total_steps">All steps; -1: those of the epochs.</param>
            /// <param name="epochs">The epochs, where the steps are not given.</param>
            /// <param name="steps_per_epoch">The steps of an epoch, where the steps are not given.</param>
            /// <param name="pct_start">The share of the steps that go up.</param>
            /// <param name="anneal_strategy">The shape of the ways up and down.</param>
            /// <param name="cycle_momentum">Whether the momentum, or the first beta, moves the other way.</param>
            /// <param name="base_momentum">The momentum's lower bound, one for each group; null: 0.85.</param>
            /// <param name="max_momentum">The momentum's upper bound, one for each group; null: 0.95.</param>
            /// <param name="div_factor">The highest learning rate over the first.</param>
            /// <param name="final_div_factor">The first learning rate over the last.</param>
            /// <param name="three_phase">Down to the first learning rate as fast as up, and to the last from there.</param>
            /// <param name="last_epoch">The last step made before; -1: none.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            /// <exception cref="ArgumentException">The number of steps is not given, an option is out of range, or the optimizer has no momentum.</exception>
            public static LRScheduler OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum, max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);

            /// <summary>Multiplies the learning rate with a factor when a value has stopped to get better.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="mode"><c>min</c> or <c>max</c>: whether lower or higher is better.</param>
            /// <param name="factor">The factor, below 1.</param>
            /// <param name="patience">The steps in a row without improvement that pass without a change.</param>
            /// <param name="threshold">How much better counts.</param>
            /// <param name="threshold_mode"><c>rel</c> or <c>abs</c>: whether the threshold is a share of the best value or a difference.</param>
            /// <param name="cooldown">The steps after a change that do not count.</param>
            /// <param name="min_lr">The lowest learning rate, one for all groups or one for each; null: 0.</param>
            /// <param name="eps">A change smaller than this is not made.</param>
            /// <param name="verbose">Whether changes are written to the console.</param>
            /// <exception cref="ArgumentException">An option is out of range.</exception>
            public static LRScheduler ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false) =>
                new impl.ReduceLROnPlateau(optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);
        }
    }
}
