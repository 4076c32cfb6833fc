using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Workbook.Attention.Training;

/// <summary>Draws first weights whose signals neither grow nor shrink from layer to layer.</summary>
/// <remarks>Glorot, Bengio 2010, Understanding the difficulty of training deep feedforward neural networks, §4.2.1.</remarks>
public static class Xavier
{
    /// <summary>Draws the matrices of a model's linear and recurrent layers anew; biases and embeddings stay as they are.</summary>
    /// <param name="model">A model.</param>
    public static void Initialize(nn.Module model)
    {
        ArgumentNullException.ThrowIfNull(model);
        foreach (nn.Module layer in model.modules().Where(layer => layer is Linear or GRU))
        {
            foreach ((_, Parameter weight) in layer.named_parameters(recurse: false).Where(entry => entry.name.StartsWith("weight", StringComparison.Ordinal)))
            {
                nn.init.xavier_uniform_(weight);
            }
        }
    }
}
