using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The last steps and changes of the gradient, which estimate the inverse Hessian.</summary>
internal sealed class LBFGSMemory(long size, double smallestCurvature) : IDisposable
{
    private readonly List<(Tensor Step, Tensor Change, double Inverse)> _pairs = [];
    private double _scale = 1;
    private Tensor? _lastStep;
    private Tensor? _lastGradient;

    internal bool IsEmpty => _lastGradient is null;

    /// <summary>Takes the gradient in and gives the direction of the next step, which will be as long as the rate says.</summary>
    internal Tensor Direction(Tensor gradient, double rate)
    {
        if (_lastStep is not null && _lastGradient is not null)
        {
            Remember(_lastStep, gradient - _lastGradient);
        }
        var direction = Multiply(-gradient);
        Keep(ref _lastGradient, gradient.clone());
        Keep(ref _lastStep, direction * rate);
        return direction;
    }

    public void Dispose()
    {
        _pairs.ForEach(Release);
        _pairs.Clear();
        _lastStep?.Dispose();
        _lastGradient?.Dispose();
        (_lastStep, _lastGradient, _scale) = (null, null, 1);
    }

    private void Remember(Tensor step, Tensor change)
    {
        var curvature = change.dot(step).ToDouble();
        if (curvature <= smallestCurvature)
        {
            return;
        }
        if (_pairs.Count > 0 && _pairs.Count >= size)
        {
            Release(_pairs[0]);
            _pairs.RemoveAt(0);
        }
        if (_pairs.Count < size)
        {
            _pairs.Add((step.clone().DetachFromDisposeScope(), change.DetachFromDisposeScope(), 1 / curvature));
        }
        _scale = curvature / change.dot(change).ToDouble();
    }

    // The two loops: back through the pairs, then forth.
    private Tensor Multiply(Tensor vector)
    {
        var shares = new double[_pairs.Count];
        for (var i = _pairs.Count - 1; i >= 0; i--)
        {
            shares[i] = _pairs[i].Step.dot(vector).ToDouble() * _pairs[i].Inverse;
            vector.add_(_pairs[i].Change, alpha: -shares[i]);
        }
        vector.mul_(_scale);
        for (var i = 0; i < _pairs.Count; i++)
        {
            var back = _pairs[i].Change.dot(vector).ToDouble() * _pairs[i].Inverse;
            vector.add_(_pairs[i].Step, alpha: shares[i] - back);
        }
        return vector;
    }

    private static void Keep(ref Tensor? kept, Tensor value)
    {
        kept?.Dispose();
        kept = value.DetachFromDisposeScope();
    }

    private static void Release((Tensor Step, Tensor Change, double) pair)
    {
        pair.Step.Dispose();
        pair.Change.Dispose();
    }
}
