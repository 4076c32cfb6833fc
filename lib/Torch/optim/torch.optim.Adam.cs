using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Steps along the running mean of the gradient, divided by the root of the running mean of its square.</summary>
        /// <param name="parameters">What to change.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="beta1">How much of the running mean of the gradient is kept.</param>
        /// <param name="beta2">How much of the running mean of its square is kept.</param>
        /// <param name="eps">What is added to the divisor.</param>
        /// <param name="weight_decay">How strongly parameters are drawn to 0, as a part of the gradient.</param>
        /// <param name="amsgrad">Divide by the largest running mean so far.</param>
        /// <param name="maximize">Go up instead of down.</param>
        /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
        public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Steps along the running mean of the gradient, divided by the root of the running mean of its square; over named parameters.</summary>
        public static Adam Adam(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters.Select(pair => pair.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Steps along the running mean of the gradient, divided by the root of the running mean of its square; over groups: the options are for groups that give none.</summary>
        public static Adam Adam(IEnumerable<Adam.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
    }
}
