using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A module of one argument that has, and can have, neither parameters nor buffers.</summary>
public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>
{
    /// <summary>A module without components.</summary>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <summary>Not possible here.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        throw new InvalidOperationException(ErrorMessages.HasNoParameters(GetName()));

    /// <summary>Not possible here.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) =>
        throw new InvalidOperationException(ErrorMessages.HasNoParameters(GetName()));

    /// <summary>There is nothing to convert.</summary>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <summary>There is nothing to move.</summary>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <summary>There is nothing to convert.</summary>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}
