using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>A search for faults in gradients, on until it is disposed; then what held before holds again.</summary>
/// <remarks>It holds for all threads, as in PyTorch.</remarks>
public class AnomalyMode : IDisposable
{
    private readonly bool _wasEnabled = IsEnabled;
    private readonly bool _checkedNaN = ShouldCheckNaN;
    private bool _closed;

    /// <summary>Turns the search on or off.</summary>
    /// <param name="enabled">Whether to look for faults.</param>
    /// <param name="check_nan">A step back that gives NaN is an error, which names the step.</param>
    public AnomalyMode(bool enabled, bool check_nan = true) => Native.torch_set_anomaly_mode(enabled ? 1 : 0, check_nan ? 1 : 0);

    /// <summary>Whether faults are looked for.</summary>
    public static bool IsEnabled => Native.torch_anomaly_mode() != 0;

    /// <summary>Whether NaN counts as a fault.</summary>
    public static bool ShouldCheckNaN => Native.torch_anomaly_check_nan() != 0;

    /// <summary>Restores what held before.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Restores what held before.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_closed)
        {
            _closed = true;
            Native.torch_set_anomaly_mode(_wasEnabled ? 1 : 0, _checkedNaN ? 1 : 0);
        }
    }
}
