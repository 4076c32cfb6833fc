using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Steps along a Newton direction, with the inverse Hessian estimated from the last steps.</summary>
        /// <param name="parameters">What to change.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="max_iter">The most changes in one step.</param>
        /// <param name="max_eval">The most calls of the closure in one step; null: 5/4 of <paramref name="max_iter"/>.</param>
        /// <param name="tolerange_grad">Where no element of the gradient is larger, a step ends.</param>
        /// <param name="tolerance_change">Where parameters or loss change less, a step ends.</param>
        /// <param name="history_size">The number of steps the estimate is made from.</param>
        /// <exception cref="ArgumentException">The learning rate is negative, or there are no parameters.</exception>
        public static LBFGS LBFGS(IEnumerable<Parameter> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null, double tolerange_grad = 1e-5, double tolerance_change = 1e-9, long history_size = 100) =>
            new(parameters, lr, max_iter, max_eval ?? 5 * max_iter / 4, tolerange_grad, tolerance_change, history_size);

        /// <summary>Steps along a Newton direction, over named parameters.</summary>
        public static LBFGS LBFGS(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null, double tolerange_grad = 1e-5, double tolerance_change = 1e-9, long history_size = 100) =>
            LBFGS(parameters.Select(pair => pair.parameter), lr, max_iter, max_eval, tolerange_grad, tolerance_change, history_size);
    }
}
