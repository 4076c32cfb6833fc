using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Steps along the gradient, divided by the root of the running mean of its square.</summary>
        /// <param name="parameters">What to change.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="alpha">How much of the running mean of the square is kept.</param>
        /// <param name="eps">What is added to the divisor.</param>
        /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
        /// <param name="momentum">How much of the last step is kept.</param>
        /// <param name="centered">Divide by the deviation: the running mean of the gradient is taken off.</param>
        /// <param name="maximize">Go up instead of down.</param>
        /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
        public static RMSProp RMSProp(IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0.0, bool centered = false, bool maximize = false) =>
            new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>Steps along the gradient, divided by the root of the running mean of its square; over named parameters.</summary>
        public static RMSProp RMSProp(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0.0, bool centered = false, bool maximize = false) =>
            new(parameters.Select(pair => pair.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>Steps along the gradient, divided by the root of the running mean of its square; over groups: the options are for groups that give none.</summary>
        public static RMSProp RMSProp(IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0.0, bool centered = false, bool maximize = false) =>
            new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
    }
}
