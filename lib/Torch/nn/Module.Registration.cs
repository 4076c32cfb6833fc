using System.Reflection;
using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private bool _areComponentsRegistered;

            // Whether neither parameters nor buffers may be registered.
            private protected virtual bool IsParameterLess => false;

            /// <summary>Adds a parameter under a name and takes it out of any dispose scope.</summary>
            /// <exception cref="ArgumentNullException">There is no parameter, or it was disposed.</exception>
            /// <exception cref="ArgumentException">The name is empty or holds a dot.</exception>
            /// <exception cref="InvalidOperationException">The name is taken, or the module is one without parameters.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                CheckHasParameters();
                CheckAlive(param, nameof(param));
                CheckFree(name);
                _parameters.Add(name, param);
                param.DetachFromDisposeScope();
            }

            /// <summary>Adds a tensor that is part of the module but is not learnt, and takes it out of any dispose scope.</summary>
            /// <param name="name">The buffer's name.</param>
            /// <param name="tensor">The buffer.</param>
            /// <param name="persistent">Whether <c>state_dict</c> lists it.</param>
            /// <exception cref="ArgumentNullException">There is no tensor, or it was disposed.</exception>
            /// <exception cref="ArgumentException">The name is empty or holds a dot.</exception>
            /// <exception cref="InvalidOperationException">The name is taken, or the module is one without parameters.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                CheckHasParameters();
                CheckAlive(tensor, nameof(tensor));
                CheckFree(name);
                _buffers.Add(name, (tensor, persistent));
                tensor.DetachFromDisposeScope();
            }

            /// <summary>Adds a submodule under a name; null takes the one of that name out.</summary>
            /// <exception cref="ArgumentException">The name is empty or holds a dot.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                ArgumentNullException.ThrowIfNull(name);
                if (submodule is null)
                {
                    _modules.Remove(name);
                    return;
                }
                CheckFree(name);
                submodule.RegisterComponents();
                _modules.Add(name, submodule);
            }

            /// <summary>Adds a submodule under a name.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Registers what the fields hold: modules, parameters, and other tensors as buffers. Call it last in the constructor.</summary>
            protected virtual void RegisterComponents()
            {
                if (_areComponentsRegistered)
                {
                    return;
                }
                _areComponentsRegistered = true;
                foreach (var field in Fields(GetType()))
                {
                    Register(field.ComponentName(), field.GetValue(this));
                }
            }

            /// <summary>Puts a parameter in the place of the one of that name; null takes it out.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null)
                {
                    _parameters.Remove(name);
                    return;
                }
                if (!_parameters.ContainsKey(name))
                {
                    register_parameter(name, value);
                    return;
                }
                CheckAlive(value, name);
                _parameters[name] = value;
                value.DetachFromDisposeScope();
            }

            /// <summary>Puts a buffer in the place of the one of that name; null takes it out.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null)
                {
                    _buffers.Remove(name);
                    return;
                }
                if (!_buffers.ContainsKey(name))
                {
                    register_buffer(name, value, persistent);
                    return;
                }
                CheckAlive(value, name);
                _buffers[name] = (value, persistent);
                value.DetachFromDisposeScope();
            }

            /// <summary>Puts a tensor, as a parameter, in the place of the one of that name; null takes it out.</summary>
            protected void ConditionallyRegisterParameter(string name, Tensor? value) =>
                ConditionallyRegisterParameter(name, value is null ? null : value as Parameter ?? new Parameter(value));

            /// <summary>Takes all submodules out.</summary>
            protected void ClearModules() => _modules.Clear();

            // What the setter of a parameter does: what it replaced is of no more use.
            private protected void SetParameter(ref Parameter? field, Parameter? value, string name)
            {
                ConditionallyRegisterParameter(name, value);
                DisposeReplaced(field, value);
                field = value;
            }

            // The same for a parameter that must be there.
            private protected void SetRequired(ref Parameter? field, Parameter? value, string name)
            {
                ArgumentNullException.ThrowIfNull(value, name);
                SetParameter(ref field, value, name);
            }

            // What the setter of a buffer does.
            private protected void SetBuffer(ref Tensor? field, Tensor? value, string name)
            {
                ConditionallyRegisterBuffer(name, value);
                DisposeReplaced(field, value);
                field = value;
            }

            private protected void ClearParameters() => _parameters.Clear();

            private protected static void CheckComponentName(string name)
            {
                ArgumentNullException.ThrowIfNull(name);
                if (name.Length == 0 || name.Contains('.', StringComparison.Ordinal))
                {
                    throw new ArgumentException(ErrorMessages.BadComponentName(name), nameof(name));
                }
            }

            // What a container takes in must be usable.
            private protected static void CheckItem(Module item)
            {
                ArgumentNullException.ThrowIfNull(item);
                item.CheckNotDisposed();
            }

            private protected static void CheckItem(Parameter item)
            {
                ArgumentNullException.ThrowIfNull(item);
                ObjectDisposedException.ThrowIf(item.IsInvalid, item);
            }

            private protected static void DisposeReplaced(Tensor? old, Tensor? value)
            {
                if (!ReferenceEquals(old, value))
                {
                    old?.Dispose();
                }
            }

            private void Register(string component, object? value)
            {
                if (_parameters.ContainsKey(component) || _buffers.ContainsKey(component) || _modules.ContainsKey(component))
                {
                    return;
                }
                switch (value)
                {
                    case Module module:
                        register_module(component, module);
                        break;
                    case Parameter parameter:
                        register_parameter(component, parameter);
                        break;
                    case Tensor tensor:
                        register_buffer(component, tensor);
                        break;
                }
            }

            // Private fields of base classes are found only by asking each class for its own.
            private static IEnumerable<FieldInfo> Fields(Type? type)
            {
                const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
                for (; type is not null && type != typeof(Module); type = type.BaseType)
                {
                    foreach (var field in type.GetFields(Own))
                    {
                        yield return field;
                    }
                }
            }

            // Parameters, buffers and modules share one space of names: what is looked up by name must be one thing.
            private void CheckFree(string name)
            {
                CheckComponentName(name);
                var kind = _parameters.ContainsKey(name) ? "parameter" : _buffers.ContainsKey(name) ? "buffer" : "module";
                if (kind != "module" || _modules.ContainsKey(name))
                {
                    throw new InvalidOperationException(ErrorMessages.AlreadyRegistered(kind, name));
                }
            }

            private void CheckHasParameters()
            {
                if (IsParameterLess)
                {
                    throw new InvalidOperationException(ErrorMessages.HasNoParameters(GetName()));
                }
            }

            private static void CheckAlive(Tensor? tensor, string argument)
            {
                if (tensor is null || tensor.IsInvalid)
                {
                    throw new ArgumentNullException(argument, ErrorMessages.NothingToRegister);
                }
            }
        }
    }
}
