using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Steps along the gradient, scaled by the size of recent steps over the size of recent gradients.</summary>
        /// <param name="parameters">What to change.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="rho">How much of the running means is kept.</param>
        /// <param name="eps">What is added to the divisor.</param>
        /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
        /// <param name="maximize">Go up instead of down.</param>
        /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
        public static Adadelta Adadelta(IEnumerable<Parameter> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false) =>
            new(parameters, lr, rho, eps, weight_decay, maximize);

        /// <summary>Steps along the gradient, scaled by the size of recent steps over the size of recent gradients; over named parameters.</summary>
        public static Adadelta Adadelta(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false) =>
            new(parameters.Select(pair => pair.parameter), lr, rho, eps, weight_decay, maximize);

        /// <summary>Steps along the gradient, scaled by the size of recent steps over the size of recent gradients; over groups: the options are for groups that give none.</summary>
        public static Adadelta Adadelta(IEnumerable<Adadelta.ParamGroup> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false) =>
            new(parameters, lr, rho, eps, weight_decay, maximize);
    }
}
