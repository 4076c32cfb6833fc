using TorchSharp.Interop;

namespace TorchSharp.Modules;

/// <summary>Examples that lie in tensors, side by side: example i is row i of each.</summary>
public class TensorDataset : torch.utils.data.IterableDataset
{
    private readonly torch.Tensor[] _tensors;
    private bool _disposed;

    // Aliases: the dataset reads the same memory, whatever becomes of the caller's tensors.
    internal TensorDataset(torch.Tensor[] tensors)
    {
        if (tensors is null || tensors.Length == 0)
        {
            throw new ArgumentNullException(nameof(tensors), ErrorMessages.NoTensors);
        }
        var shapes = Array.ConvertAll(tensors, tensor => tensor is null ? throw new ArgumentNullException(nameof(tensors)) : tensor.shape);
        if (shapes.Any(shape => shape.Length == 0 || shape[0] != shapes[0][0]))
        {
            throw new ArgumentException(ErrorMessages.RowCounts(shapes));
        }
        _tensors = Array.ConvertAll(tensors, tensor => tensor.alias().DetachFromDisposeScope());
    }

    /// <summary>Row <paramref name="index"/> of each tensor; negative numbers count from the last.</summary>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">There is no such row.</exception>
    /// <exception cref="ObjectDisposedException">The dataset was disposed.</exception>
    public IList<torch.Tensor> this[long index]
    {
        get
        {
            Check();
            return Array.ConvertAll(_tensors, tensor => tensor[index]).ToList();
        }
    }

    /// <inheritdoc/>
    public override long Count
    {
        get
        {
            Check();
            return _tensors[0].size(0);
        }
    }

    /// <inheritdoc/>
    public override IList<torch.Tensor> GetTensor(long index) => this[index];

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _disposed = true;
            Array.ForEach(_tensors, tensor => tensor.Dispose());
        }
        base.Dispose(disposing);
    }

    private void Check()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(nameof(TensorDataset), ErrorMessages.Disposed(nameof(TensorDataset)));
        }
    }
}
