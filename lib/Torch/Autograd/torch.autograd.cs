using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Gradients.</summary>
    public static unsafe partial class autograd
    {
        /// <summary>Adds the gradients of the outputs to every leaf they came from.</summary>
        /// <param name="tensors">The outputs.</param>
        /// <param name="grad_tensors">What each output's gradient starts from; null for one-element tensors.</param>
        /// <param name="retain_graph">Keep the graph for another call; null: as <paramref name="create_graph"/> says.</param>
        /// <param name="create_graph">Record the gradients' own graph.</param>
        /// <param name="inputs">The leaves to add to; null: all.</param>
        public static void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            ArgumentNullException.ThrowIfNull(tensors);
            CheckCounts(tensors, grad_tensors);
            nint[] outputs = Handles(tensors, nameof(tensors)), grads = Handles(grad_tensors, nameof(grad_tensors)), leaves = Handles(inputs, nameof(inputs));
            fixed (nint* outputHandles = outputs, gradHandles = grads, leafHandles = leaves)
            {
                var error = Native.torch_backward(outputHandles, outputs.Length, gradHandles, Flag(retain_graph), create_graph ? 1 : 0, leafHandles, leaves.Length);
                KeepAlive(tensors, grad_tensors, inputs);
                TorchError.Check(error, nameof(backward), tensors[0]);
            }
        }

        /// <summary>Adds the gradients of one output to every leaf it came from.</summary>
        /// <param name="tensor">The output.</param>
        /// <param name="grad_tensors">What the output's gradient starts from; null for a one-element tensor.</param>
        /// <param name="retain_graph">Keep the graph for another call; null: as <paramref name="create_graph"/> says.</param>
        /// <param name="create_graph">Record the gradients' own graph.</param>
        /// <param name="inputs">The leaves to add to; null: all.</param>
        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            ArgumentNullException.ThrowIfNull(tensor);
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);
        }

        /// <summary>Adds the gradients of one output to every leaf it came from.</summary>
        /// <param name="tensor">The output.</param>
        /// <param name="grad_tensor">What the output's gradient starts from.</param>
        /// <param name="retain_graph">Keep the graph for another call; null: as <paramref name="create_graph"/> says.</param>
        /// <param name="create_graph">Record the gradients' own graph.</param>
        /// <param name="inputs">The leaves to add to; null: all.</param>
        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            ArgumentNullException.ThrowIfNull(tensor);
            ArgumentNullException.ThrowIfNull(grad_tensor);
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);
        }

        /// <summary>Looks for faults in gradients until disposed.</summary>
        /// <param name="check_nan">A step back that gives NaN is an error.</param>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <summary>Looks for faults in gradients, or not, until disposed.</summary>
        /// <param name="mode">Whether to look.</param>
        /// <param name="check_nan">A step back that gives NaN is an error.</param>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);

        /// <summary>The gradients of the outputs by the inputs, without touching <c>grad</c>.</summary>
        /// <param name="outputs">What is differentiated.</param>
        /// <param name="inputs">By what.</param>
        /// <param name="grad_outputs">What each output's gradient starts from; null for one-element tensors.</param>
        /// <param name="retain_graph">Keep the graph for another call.</param>
        /// <param name="create_graph">Record the gradients' own graph.</param>
        /// <param name="allow_unused">Allow inputs that the outputs do not depend on; theirs is an invalid tensor.</param>
        /// <returns>One gradient per input.</returns>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            ArgumentNullException.ThrowIfNull(outputs);
            ArgumentNullException.ThrowIfNull(inputs);
            CheckCounts(outputs, grad_outputs);
            nint[] outs = Handles(outputs, nameof(outputs)), ins = Handles(inputs, nameof(inputs)), grads = Handles(grad_outputs, nameof(grad_outputs)), results = new nint[inputs.Count];
            fixed (nint* outHandles = outs, inHandles = ins, gradHandles = grads, resultHandles = results)
            {
                var error = Native.torch_grad(outHandles, outs.Length, inHandles, ins.Length, gradHandles, retain_graph || create_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, resultHandles);
                KeepAlive(outputs, inputs, grad_outputs);
                TorchError.Check(error, nameof(grad), outputs[0]);
            }
            return Array.ConvertAll(results, handle => new Tensor(handle));
        }

        private static void CheckCounts(IList<Tensor> outputs, IList<Tensor>? gradients)
        {
            if (outputs.Count == 0)
            {
                throw new ArgumentException(ErrorMessages.NoOutputs);
            }
            if (gradients is { Count: > 0 } && gradients.Count != outputs.Count)
            {
                throw new ArgumentException(ErrorMessages.GradientCount(gradients.Count, outputs.Count));
            }
        }

        private static nint[] Handles(IList<Tensor>? tensors, string name) =>
            tensors is null ? [] : [.. tensors.Select(tensor => tensor is null ? throw new ArgumentNullException(name) : tensor.Handle)];

        private static int Flag(bool? value) => value is { } known ? (known ? 1 : 0) : -1;

        private static void KeepAlive(params ReadOnlySpan<object?> used)
        {
            foreach (var thing in used)
            {
                GC.KeepAlive(thing);
            }
        }
    }
}
