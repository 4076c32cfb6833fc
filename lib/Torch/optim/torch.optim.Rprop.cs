using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Steps by the gradient's sign alone; for training on all data at once.</summary>
        /// <param name="parameters">What to change.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="etaminus">What a step size is multiplied with where the gradient's sign turned.</param>
        /// <param name="etaplus">What a step size is multiplied with where the gradient's sign stayed.</param>
        /// <param name="min_step">The smallest step size.</param>
        /// <param name="max_step">The largest step size.</param>
        /// <param name="maximize">Go up instead of down.</param>
        /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
        public static Rprop Rprop(IEnumerable<Parameter> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false) =>
            new(parameters, lr, etaminus, etaplus, min_step, max_step, maximize);

        /// <summary>Steps by the gradient's sign alone; for training on all data at once; over named parameters.</summary>
        public static Rprop Rprop(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false) =>
            new(parameters.Select(pair => pair.parameter), lr, etaminus, etaplus, min_step, max_step, maximize);

        /// <summary>Steps by the gradient's sign alone; for training on all data at once; over groups: the options are for groups that give none.</summary>
        public static Rprop Rprop(IEnumerable<Rprop.ParamGroup> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false) =>
            new(parameters, lr, etaminus, etaplus, min_step, max_step, maximize);
    }
}
