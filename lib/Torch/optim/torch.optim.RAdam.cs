using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Adam that does not divide while too few steps were made to know by what.</summary>
        /// <param name="parameters">What to change.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="beta1">How much of the running mean of the gradient is kept.</param>
        /// <param name="beta2">How much of the running mean of its square is kept.</param>
        /// <param name="eps">What is added to the divisor.</param>
        /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
        /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
        public static RAdam RAdam(IEnumerable<Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay);

        /// <summary>Adam that does not divide while too few steps were made to know by what; over named parameters.</summary>
        public static RAdam RAdam(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            new(parameters.Select(pair => pair.parameter), lr, beta1, beta2, eps, weight_decay);

        /// <summary>Adam that does not divide while too few steps were made to know by what; over groups: the options are for groups that give none.</summary>
        public static RAdam RAdam(IEnumerable<RAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay);
    }
}
