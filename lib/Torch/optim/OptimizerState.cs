namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of one parameter.</summary>
public abstract class OptimizerState : IDisposable
{
    /// <summary>The parameter.</summary>
    protected Parameter _parameter;

    /// <summary>Nothing remembered yet.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    internal Parameter Parameter => _parameter;

    /// <summary>Frees what is remembered; the parameter stays.</summary>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private protected abstract void Release();
}
