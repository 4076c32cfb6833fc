using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A module of three arguments that has, and can have, neither parameters nor buffers.</summary>
public abstract class ParameterLessModule<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>
{
    /// <summary>A module without components.</summary>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    private protected override bool IsParameterLess => true;
}
