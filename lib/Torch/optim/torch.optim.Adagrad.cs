using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Steps along the gradient, divided by the root of the sum of its squares so far.</summary>
        /// <param name="parameters">What to change.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="lr_decay">How fast the learning rate falls with the steps.</param>
        /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
        /// <param name="initial_accumulator_value">What the sum of squares begins with.</param>
        /// <param name="eps">What is added to the divisor.</param>
        /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
        public static Adagrad Adagrad(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Steps along the gradient, divided by the root of the sum of its squares so far; over named parameters.</summary>
        public static Adagrad Adagrad(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters.Select(pair => pair.parameter), lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Steps along the gradient, divided by the root of the sum of its squares so far; over groups: the options are for groups that give none.</summary>
        public static Adagrad Adagrad(IEnumerable<Adagrad.ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);
    }
}
