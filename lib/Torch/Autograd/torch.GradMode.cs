using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Stops recording until disposed: <c>using (torch.no_grad()) { … }</c></summary>
    /// <remarks>
    /// The mode is the thread's. Dispose it on the thread that made it, and do not await before: a method may go on on another
    /// thread, whose mode it would change, while the first stays as it is.
    /// </remarks>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Records until disposed.</summary>
    /// <inheritdoc cref="no_grad" path="/remarks"/>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <summary>Records, or not, until disposed.</summary>
    /// <inheritdoc cref="no_grad" path="/remarks"/>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Whether operations of this thread are recorded.</summary>
    public static bool is_grad_enabled() => Native.torch_grad_mode() != 0;

    /// <summary>Until disposed, on the same thread, results are neither recorded nor ever can be: cheaper than <see cref="no_grad"/>.</summary>
    /// <inheritdoc cref="no_grad" path="/remarks"/>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether this thread is in inference mode.</summary>
    public static bool is_inference_mode_enabled() => Native.torch_inference_mode() != 0;

    private sealed class GradMode : IDisposable
    {
        private readonly bool _before = is_grad_enabled();
        private bool _closed;

        internal GradMode(bool enabled) => Native.torch_set_grad_mode(enabled ? 1 : 0);

        public void Dispose()
        {
            if (!_closed)
            {
                _closed = true;
                Native.torch_set_grad_mode(_before ? 1 : 0);
            }
        }
    }

    private sealed class InferenceMode : IDisposable
    {
        private nint _mode;

        internal unsafe InferenceMode(bool enabled)
        {
            nint mode;
            TorchError.Check(Native.torch_enter_inference_mode(enabled ? 1 : 0, &mode), nameof(inference_mode));
            _mode = mode;
        }

        public void Dispose()
        {
            var mode = Interlocked.Exchange(ref _mode, 0);
            if (mode != 0)
            {
                Native.torch_leave_inference_mode(mode);
            }
        }
    }
}
