using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The parameters with their names; one that is shared comes once.</summary>
            /// <param name="recurse">Include the submodules', as <c>submodule.name</c>.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
                Once(_parameters.Select(entry => (entry.Key, entry.Value)), recurse ? module => module.named_parameters() : null);

            /// <summary>The parameters; one that is shared comes once.</summary>
            /// <param name="recurse">Include the submodules'.</param>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(entry => entry.parameter);

            /// <summary>The buffers with their names.</summary>
            /// <param name="recurse">Include the submodules', as <c>submodule.name</c>.</param>
            /// <param name="include_nonpersistent">Include those that <c>state_dict</c> leaves out.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true) =>
                Once(
                    _buffers.Where(entry => include_nonpersistent || entry.Value.Persistent).Select(entry => (entry.Key, entry.Value.Tensor)),
                    recurse ? module => module.named_buffers(true, include_nonpersistent) : null);

            /// <summary>The buffers.</summary>
            /// <param name="recurse">Include the submodules'.</param>
            /// <param name="include_nonpersistent">Include those that <c>state_dict</c> leaves out.</param>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <summary>The modules directly below this one, with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _modules.Select(entry => (entry.Key, entry.Value));

            /// <summary>The modules directly below this one.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(entry => entry.module);

            /// <summary>All modules below this one, with their names; the nearest first.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in named_children())
                {
                    yield return child;
                }
                foreach (var (name, child) in named_children())
                {
                    foreach (var (inner, module) in child.named_modules())
                    {
                        yield return ($"{name}.{inner}", module);
                    }
                }
            }

            /// <summary>All modules below this one; the nearest first.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            /// <summary>Whether there is a parameter of that name; <c>submodule.name</c> looks below.</summary>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>Whether there is a buffer of that name; <c>submodule.name</c> looks below.</summary>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The parameter of that name, or null; <c>submodule.name</c> looks below.</summary>
            public virtual Parameter? get_parameter(string target) =>
                _parameters.TryGetValue(target, out var found) ? found : Below(target, (module, rest) => module.get_parameter(rest));

            /// <summary>The buffer of that name, or null; <c>submodule.name</c> looks below.</summary>
            public virtual Tensor? get_buffer(string target) =>
                _buffers.TryGetValue(target, out var found) ? found.Tensor : Below(target, (module, rest) => module.get_buffer(rest));

            private TFound? Below<TFound>(string target, Func<Module, string, TFound?> find) where TFound : class
            {
                var dot = target.IndexOf('.', StringComparison.Ordinal);
                return dot < 0
                    ? null
                    : named_children().Where(child => child.name == target[..dot]).Select(child => find(child.module, target[(dot + 1)..])).FirstOrDefault();
            }

            private IEnumerable<(string, TTensor)> Once<TTensor>(IEnumerable<(string, TTensor)> own, Func<Module, IEnumerable<(string, TTensor)>>? below) where TTensor : Tensor
            {
                var all = below is null ? own : own.Concat(named_children().SelectMany(child => below(child.module).Select(entry => ($"{child.name}.{entry.Item1}", entry.Item2))));
                return all.Where(entry => !entry.Item2.IsInvalid).DistinctBy(entry => entry.Item2, ReferenceEqualityComparer.Instance);
            }
        }
    }
}
