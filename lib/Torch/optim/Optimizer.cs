using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers: what changes parameters by their gradients.</summary>
    public static partial class optim
    {
        /// <summary>What changes parameters by their gradients. Dispose it to free what it remembers of them.</summary>
        public abstract partial class Optimizer : IDisposable
        {
            /// <summary>The groups of parameters, each with options of its own.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            /// <summary>The groups of parameters, each with a learning rate of its own.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>Every parameter it changes.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

            /// <summary>Adds parameters with options of their own; options left out are the optimizer's.</summary>
            public abstract void add_param_group(ParamGroup param_group);

            /// <summary>Sets the elements of all gradients to 0; a parameter without one stays without.</summary>
            public abstract void zero_grad();

            /// <summary>Changes every parameter that has a gradient.</summary>
            /// <param name="closure">Computes the loss and its gradients first; called with recording on.</param>
            /// <returns>What the closure returned, or null.</returns>
            public abstract Tensor? step(Func<Tensor>? closure = null);

            /// <summary>Frees what the optimizer remembers; the parameters stay. A second call does nothing.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees what the optimizer remembers.</summary>
            protected abstract void Dispose(bool disposing);
        }
    }
}
