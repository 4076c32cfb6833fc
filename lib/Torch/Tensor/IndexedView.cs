using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>
/// What brackets choose of a tensor: numbers, ranges and new dimensions make a chain of views; masks and index tensors
/// are left over, each at its dimension of the last view.
/// </summary>
internal sealed class IndexedView : IDisposable
{
    private readonly long _skipped;
    // Made where an index tensor asks for them: numbers and ranges, which most brackets hold, need neither.
    private List<torch.Tensor?>? _chosen;
    private List<torch.Tensor>? _made;
    private torch.Tensor _view;
    private bool _owned;
    private long _dim;
    private long _covered;

    internal IndexedView(torch.Tensor tensor, torch.TensorIndex[] indices)
    {
        var named = 0L;
        foreach (ref readonly var place in indices.AsSpan())
        {
            named += Named(place);
        }
        if (named > tensor.Dimensions)
        {
            throw new System.Runtime.InteropServices.ExternalException(ErrorMessages.TooManyIndices(named, tensor.shape));
        }
        _view = tensor;
        _skipped = tensor.Dimensions - named;
        try
        {
            foreach (ref readonly var place in indices.AsSpan())
            {
                Take(place);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The elements chosen: a view where there are no index tensors, else a copy.</summary>
    internal torch.Tensor Read()
    {
        if (_chosen is not null)
        {
            return Aten.Call("index.Tensor", _view, _chosen.ToArray());
        }
        if (!_owned)
        {
            return _view.alias();
        }
        _owned = false;
        return _view;
    }

    /// <summary>Writes a value of the shape chosen, or of one that broadcasts to it, there, or adds it to what is there.</summary>
    internal void Write(torch.Tensor value, bool accumulate = false)
    {
        value = Trimmed(value);
        if (_chosen is null)
        {
            _ = accumulate ? _view.add_(value) : _view.copy_(value);
            return;
        }
        // A number takes the tensor's own type, as it does in any other operation.
        var typed = value.Dimensions == 0 && value.dtype != _view.dtype ? Kept(value.to(_view.dtype)) : value;
        Aten.CallInPlace("index_put_", _view, _chosen.ToArray(), typed, accumulate);
    }

    public void Dispose()
    {
        if (_owned)
        {
            _view.Dispose();
        }
        _made?.ForEach(tensor => tensor.Dispose());
    }

    private void Take(in torch.TensorIndex place)
    {
        switch (place.Kind)
        {
            case torch.TensorIndex.Form.Single:
                Look(_view.select(_dim, place.Start!.Value));
                break;
            case torch.TensorIndex.Form.NewDimension:
                Look(_view.unsqueeze(_dim++));
                break;
            case torch.TensorIndex.Form.Ellipsis:
                _dim += _skipped;
                break;
            case torch.TensorIndex.Form.Tensor:
                TakeTensor(place.Indices!);
                break;
            case torch.TensorIndex.Form.Slice when place.IsWhole:
                _dim++;
                break;
            case torch.TensorIndex.Form.Bool:
                TakeFlag(place.Start != 0);
                break;
            default:
                Look(Aten.Call("slice.Tensor", _view, _dim++, place.Start, place.Stop, place.Step));
                break;
        }
    }

    private void TakeTensor(torch.Tensor indices)
    {
        if (indices.Dimensions > 0)
        {
            Choose(IsMask(indices) || indices.dtype == torch.ScalarType.Int64 ? indices : Kept(indices.to(torch.ScalarType.Int64)), Named(indices));
        }
        else if (IsMask(indices))
        {
            TakeFlag(indices.ToBoolean());
        }
        else
        {
            Look(_view.select(_dim, indices.ToInt64()));
        }
    }

    // A new dimension, of which a true flag takes the one place there is and a false one none.
    private void TakeFlag(bool flag)
    {
        Look(_view.unsqueeze(_dim));
        Choose(Kept(torch.zeros(flag ? 1 : 0, torch.ScalarType.Int64)), 1);
    }

    private void Choose(torch.Tensor indices, long dimensions)
    {
        for (; _covered < _dim; _covered++)
        {
            (_chosen ??= []).Add(null);
        }
        (_chosen ??= []).Add(indices);
        _covered += dimensions;
        _dim += dimensions;
    }

    private void Look(torch.Tensor next)
    {
        if (_owned)
        {
            _view.Dispose();
        }
        _view = next;
        _owned = true;
    }

    private torch.Tensor Kept(torch.Tensor made)
    {
        (_made ??= []).Add(made);
        return made;
    }

    // Leading dimensions of length one say nothing about where a value goes.
    private torch.Tensor Trimmed(torch.Tensor value)
    {
        var shape = value.shape;
        var ones = shape.TakeWhile(length => length == 1).Count();
        return ones == 0 ? value : Kept(value.view(shape[ones..]));
    }

    private static bool IsMask(torch.Tensor indices) => indices.dtype is torch.ScalarType.Bool or torch.ScalarType.Byte;

    // How many dimensions of the tensor an index stands for.
    private static long Named(in torch.TensorIndex place) => place.Kind switch
    {
        torch.TensorIndex.Form.NewDimension or torch.TensorIndex.Form.Ellipsis or torch.TensorIndex.Form.Bool => 0,
        torch.TensorIndex.Form.Tensor => Named(place.Indices!),
        _ => 1,
    };

    private static long Named(torch.Tensor indices) => IsMask(indices) ? indices.Dimensions : 1;
}
