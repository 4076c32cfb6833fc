using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What a simple recurrent unit applies to its sums.</summary>
        public enum NonLinearities
        {
            /// <summary>A rectifier.</summary>
            ReLU = 0,

            /// <summary>A hyperbolic tangent.</summary>
            Tanh = 1,
        }

        /// <summary>Layers of simple recurrent units over a sequence, with PyTorch's random initial values.</summary>
        /// <param name="inputSize">Features of each step.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="numLayers">Layers, each over the outputs of the one below.</param>
        /// <param name="nonLinearity">What is applied to the sums.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="batchFirst">Inputs and outputs are (batch, length, features) instead of (length, batch, features).</param>
        /// <param name="dropout">While training, the chance of each output of a layer but the last to become 0.</param>
        /// <param name="bidirectional">Each layer also runs from the end; the outputs are joined.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">A size is not positive, or the chance is not between 0 and 1.</exception>
        public static RNN RNN(long inputSize, long hiddenSize, long numLayers = 1, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, numLayers, nonLinearity, bias, batchFirst, dropout, bidirectional, device, dtype);

        /// <summary>Layers of gated recurrent units over a sequence, with PyTorch's random initial values.</summary>
        /// <param name="inputSize">Features of each step.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="numLayers">Layers, each over the outputs of the one below.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="batchFirst">Inputs and outputs are (batch, length, features) instead of (length, batch, features).</param>
        /// <param name="dropout">While training, the chance of each output of a layer but the last to become 0.</param>
        /// <param name="bidirectional">Each layer also runs from the end; the outputs are joined.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">A size is not positive, or the chance is not between 0 and 1.</exception>
        public static GRU GRU(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);

        /// <summary>Layers of long short-term memory over a sequence, with PyTorch's random initial values.</summary>
        /// <param name="inputSize">Features of each step.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="numLayers">Layers, each over the outputs of the one below.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="batchFirst">Inputs and outputs are (batch, length, features) instead of (length, batch, features).</param>
        /// <param name="dropout">While training, the chance of each output of a layer but the last to become 0.</param>
        /// <param name="bidirectional">Each layer also runs from the end; the outputs are joined.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">A size is not positive, or the chance is not between 0 and 1.</exception>
        public static LSTM LSTM(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);

        /// <summary>One step of a simple recurrent unit.</summary>
        /// <param name="inputSize">Features of what comes in.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="nonLinearity">What is applied to the sums.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">A size is not positive.</exception>
        public static RNNCell RNNCell(long inputSize, long hiddenSize, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, nonLinearity, bias, device, dtype);

        /// <summary>One step of a gated recurrent unit.</summary>
        /// <param name="inputSize">Features of what comes in.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">A size is not positive.</exception>
        public static GRUCell GRUCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, bias, device, dtype);

        /// <summary>One step of long short-term memory.</summary>
        /// <param name="inputSize">Features of what comes in.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">A size is not positive.</exception>
        public static LSTMCell LSTMCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, bias, device, dtype);
    }
}
