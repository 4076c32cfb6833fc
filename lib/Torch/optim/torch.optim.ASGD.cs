using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Stochastic gradient descent that also keeps the average of where it was.</summary>
        /// <param name="parameters">What to change.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="lambd">How strongly parameters shrink, and the steps with their number.</param>
        /// <param name="alpha">The power by which the step size falls.</param>
        /// <param name="t0">The step after which parameters are averaged.</param>
        /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
        /// <param name="maximize">Go up instead of down.</param>
        /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
        public static ASGD ASGD(IEnumerable<Parameter> parameters, double lr = 1e-3, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false) =>
            new(parameters, lr, lambd, alpha, t0, weight_decay, maximize);

        /// <summary>Stochastic gradient descent that also keeps the average of where it was; over named parameters.</summary>
        public static ASGD ASGD(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false) =>
            new(parameters.Select(pair => pair.parameter), lr, lambd, alpha, t0, weight_decay, maximize);

        /// <summary>Stochastic gradient descent that also keeps the average of where it was; over groups: the options are for groups that give none.</summary>
        public static ASGD ASGD(IEnumerable<ParamGroup<ASGD.Options>> parameters, double lr = 1e-3, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false) =>
            new(parameters, lr, lambd, alpha, t0, weight_decay, maximize);
    }
}
