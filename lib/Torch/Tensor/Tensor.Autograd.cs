using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether operations on the tensor are recorded for gradients.</summary>
        public unsafe bool requires_grad
        {
            get => Alive(Native.torch_requires_grad(Handle)) != 0;
            set => TorchError.Check(Native.torch_set_requires_grad(Handle, value ? 1 : 0), nameof(requires_grad), this);
        }

        /// <summary>Whether the tensor is the start of a graph: made by the reader, not by a recorded operation.</summary>
        public bool is_leaf => Alive(Native.torch_is_leaf(Handle)) != 0;

        /// <summary>The gradient, once <c>backward</c> has run; null before. Shares memory with what the engine adds to.</summary>
        public unsafe Tensor? grad
        {
            get
            {
                nint handle;
                TorchError.Check(Native.torch_get_grad(Handle, &handle), nameof(grad), this);
                return handle == 0 ? null : new Tensor(handle);
            }
            set
            {
                var error = Native.torch_set_grad(Handle, value?.Handle ?? 0);
                GC.KeepAlive(value);
                TorchError.Check(error, nameof(grad), this);
            }
        }

        /// <summary>Sets <see cref="requires_grad"/>.</summary>
        /// <returns>This tensor.</returns>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Sets <see cref="requires_grad"/>.</summary>
        /// <returns>This tensor.</returns>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Keeps the gradient of a tensor that is not a leaf.</summary>
        public unsafe void retain_grad() => TorchError.Check(Native.torch_retain_grad(Handle), nameof(retain_grad), this);

        /// <summary>Adds the gradients of this one-element tensor to every leaf it came from.</summary>
        public void backward() => autograd.backward([this]);

        /// <summary>Adds gradients to every leaf this tensor came from.</summary>
        /// <param name="grad_tensors">What each output's gradient starts from; null for one-element tensors.</param>
        /// <param name="retain_graph">Keep the graph for another call.</param>
        /// <param name="create_graph">Record the gradients' own graph.</param>
        /// <param name="inputs">The leaves to add to; null: all.</param>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>The same values outside the graph, sharing memory.</summary>
        public Tensor detach() => Aten.Call("detach", this);

        /// <summary>Takes this tensor out of the graph.</summary>
        public Tensor detach_() => Aten.CallInPlace("detach_", this);
    }
}
