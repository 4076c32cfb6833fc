using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Workbook.Attention.KernelRegression;

/// <summary>Fits a kernel regression by gradient descent on the summed squared error, all data in every step.</summary>
public static class KernelRegressionTrainer
{
    /// <summary>Trains a model in place.</summary>
    /// <param name="model">Takes queries, keys and values.</param>
    /// <param name="queries">Shape (n).</param>
    /// <param name="keys">Shape (k), or (n, k): leave-one-out rows keep a query from seeing its own target.</param>
    /// <param name="values">Shape of the keys.</param>
    /// <param name="targets">What the model should predict. Shape (n).</param>
    /// <param name="epochs">Passes over the data.</param>
    /// <param name="learningRate">Step size.</param>
    /// <returns>Loss and parameter of every epoch.</returns>
    /// <exception cref="ArgumentException">Targets and queries differ in shape, epochs is below 1, or the learning rate is not positive.</exception>
    public static IReadOnlyList<TrainingEpoch> Train(nn.Module<Tensor, Tensor, Tensor, Tensor> model, Tensor queries, Tensor keys, Tensor values, Tensor targets, int epochs = 5, double learningRate = 0.5)
    {
        ArgumentNullException.ThrowIfNull(model);
        Require.Targets(nameof(KernelRegressionTrainer), queries, targets);
        Require.AtLeast(nameof(KernelRegressionTrainer), nameof(epochs), 1, epochs);
        Require.Positive(nameof(KernelRegressionTrainer), nameof(learningRate), learningRate);
        using SGD optimizer = optim.SGD(model.parameters(), learningRate);
        using MSELoss squaredError = nn.MSELoss(nn.Reduction.Sum);
        List<TrainingEpoch> history = [];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.zero_grad();
            Tensor prediction = model.call(queries, keys, values); // (n)
            Tensor loss = squaredError.call(prediction, targets); // ()
            loss.backward();
            optimizer.step();
            history.Add(new TrainingEpoch(epoch, loss.ToDouble(), MeanParameter(model)));
        }

        // A later backward would add to what the last step left.
        model.zero_grad();
        return history;
    }

    private static double MeanParameter(nn.Module model) => model.parameters().Average(parameter => parameter.mean().ToDouble());
}
