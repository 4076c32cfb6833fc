using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// What learns, or holds what learns: parameters, buffers and submodules under names. Derive from
        /// <c>Module&lt;T, TResult&gt;</c>, keep the components in fields and call <c>RegisterComponents()</c> last in the constructor.
        /// </summary>
        public partial class Module : IDisposable
        {
            private readonly OrderedDictionary<string, Parameter> _parameters = [];
            private readonly OrderedDictionary<string, (Tensor Tensor, bool Persistent)> _buffers = [];
            private readonly OrderedDictionary<string, Module> _modules = [];
            private bool _training = true;

            /// <summary>The name the module was made with.</summary>
            protected string? name;

            /// <summary>A module without components.</summary>
            /// <param name="name">The module's name, for people.</param>
            protected Module(string name) => this.name = name;

            private protected bool IsDisposed { get; private set; }

            /// <summary>The module's name: its class's.</summary>
            public virtual string GetName() => name ?? GetType().Name;

            /// <summary>Whether the module is training; dropout, for one, acts only then.</summary>
            public virtual bool training => _training;

            /// <summary>Puts the module and its submodules in training mode, or out of it.</summary>
            public virtual void train(bool train = true)
            {
                _training = train;
                foreach (var (_, module) in named_children())
                {
                    module.train(train);
                }
            }

            /// <summary>Puts the module and its submodules in evaluation mode.</summary>
            public virtual void eval() => train(false);

            /// <summary>Calls a function on every submodule, the deepest first, then on this module.</summary>
            /// <returns>This module.</returns>
            public virtual Module apply(Action<Module> fn)
            {
                ArgumentNullException.ThrowIfNull(fn);
                foreach (var (_, module) in named_children())
                {
                    module.apply(fn);
                }
                fn(this);
                return this;
            }

            /// <summary>Drops the gradients of all parameters.</summary>
            /// <param name="set_to_none">False: keep them and set their elements to 0.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var (_, parameter) in named_parameters())
                {
                    if (set_to_none)
                    {
                        parameter.grad = null;
                    }
                    else
                    {
                        using var grad = parameter.grad;
                        grad?.zero_();
                    }
                }
            }

            // A disposed module has no parameters: without this it would be saved as nothing.
            private protected void CheckNotDisposed()
            {
                if (IsDisposed)
                {
                    throw new ObjectDisposedException(GetName(), ErrorMessages.Disposed(GetName()));
                }
            }

            /// <summary>Disposes parameters, buffers and submodules; a second call does nothing.</summary>
            public void Dispose()
            {
                IsDisposed = true;
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes parameters, buffers and submodules.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                {
                    return;
                }
                foreach (var parameter in _parameters.Values)
                {
                    parameter.Dispose();
                }
                foreach (var (buffer, _) in _buffers.Values)
                {
                    buffer.Dispose();
                }
                foreach (var module in _modules.Values)
                {
                    module.Dispose();
                }
            }
        }
    }
}
