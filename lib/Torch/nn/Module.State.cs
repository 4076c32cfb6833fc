using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Parameters and persistent buffers by name; the tensors themselves, not copies. One that is shared is listed under each of its names.</summary>
            /// <param name="destination">Where to add them; null: a new dictionary.</param>
            /// <param name="prefix">What to put before the names, with a dot.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var start = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach (var (name, parameter) in named_parameters())
                {
                    destination.TryAdd(start + name, parameter);
                }
                foreach (var (name, buffer) in named_buffers(include_nonpersistent: false))
                {
                    destination.TryAdd(start + name, buffer);
                }
                foreach (var (name, child) in named_children())
                {
                    child.state_dict(destination, start + name);
                }
                return destination;
            }

            /// <summary>Copies values by name into parameters and buffers. When it throws, the module is as it was.</summary>
            /// <param name="source">Values by name, as <c>state_dict</c> gives them.</param>
            /// <param name="strict">Whether every name must be on both sides.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <returns>The names only the module has, and the names only the source has.</returns>
            /// <exception cref="InvalidOperationException">Names differ though <paramref name="strict"/>.</exception>
            /// <exception cref="ArgumentException">The shapes of one name differ.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(source);
                var own = state_dict();
                var missing = own.Keys.Except(source.Keys).Except(skip ?? []).ToList();
                var unexpected = source.Keys.Except(own.Keys).Except(skip ?? []).ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                {
                    throw new InvalidOperationException(ErrorMessages.StateMismatch(GetName(), missing, unexpected));
                }
                var shared = own.Keys.Intersect(source.Keys).Except(skip ?? []).ToList();
                shared.ForEach(key => CheckShape(key, own[key], source[key]));
                using var _ = no_grad();
                shared.ForEach(key => own[key].copy_(source[key]));
                return (missing, unexpected);
            }

            private void CheckShape(string key, Tensor own, Tensor given)
            {
                if (!own.shape.AsSpan().SequenceEqual(given.shape))
                {
                    throw new ArgumentException(ErrorMessages.StateShape(GetName(), key, own.shape, given.shape));
                }
            }
        }
    }
}
