using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Adam that looks ahead along the running mean of the gradient.</summary>
        /// <param name="named_parameters">What to change.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="beta1">How much of the running mean of the gradient is kept.</param>
        /// <param name="beta2">How much of the running mean of its square is kept.</param>
        /// <param name="eps">What is added to the divisor.</param>
        /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
        /// <param name="momentum_decay">How fast the momentum grows to its full value.</param>
        /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
        public static NAdam NAdam(IEnumerable<Parameter> named_parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3) =>
            new(named_parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <summary>Adam that looks ahead along the running mean of the gradient; over named parameters.</summary>
        public static NAdam NAdam(IEnumerable<(string name, Parameter parameter)> named_parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3) =>
            new(named_parameters.Select(pair => pair.parameter), lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <summary>Adam that looks ahead along the running mean of the gradient; over groups: the options are for groups that give none.</summary>
        public static NAdam NAdam(IEnumerable<NAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay);
    }
}
