using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Makes a module and loads its parameters and buffers from a file in TorchSharp's format.</summary>
            /// <typeparam name="T">The module's class.</typeparam>
            public static Module Create<T>(string path) where T : Module, new()
            {
                var module = new T();
                try
                {
                    return module.load(path);
                }
                catch
                {
                    module.Dispose();
                    throw;
                }
            }

            /// <summary>Writes parameters and persistent buffers to a file in TorchSharp's format.</summary>
            /// <param name="location">The file; one that exists is overwritten.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(string location, IList<string>? skip = null)
            {
                CheckNotDisposed();
                return save(File.Create(location), skip);
            }

            /// <summary>Writes parameters and persistent buffers in TorchSharp's format.</summary>
            /// <param name="stream">Where to; closed afterwards, as TorchSharp does.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            /// <summary>Writes parameters and persistent buffers in TorchSharp's format.</summary>
            /// <param name="writer">Where to; stays open.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                CheckNotDisposed();
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes named tensors in TorchSharp's format: their number, then each name and tensor.</summary>
            /// <param name="writer">Where to; stays open.</param>
            /// <param name="sd">The tensors.</param>
            /// <param name="skip">Names to leave out.</param>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(writer);
                ArgumentNullException.ThrowIfNull(sd);
                var kept = sd.Where(entry => skip?.Contains(entry.Key) != true).ToList();
                StateWriter.Write(writer, kept.Count);
                foreach (var (name, tensor) in kept)
                {
                    writer.Write(name);
                    StateWriter.Write(writer, tensor);
                }
            }

            /// <summary>Reads parameters and persistent buffers from a file in TorchSharp's format. When it throws, the module is as it was.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">Whether the file must have exactly the module's names.</param>
            /// <param name="skip">Names to leave alone; to <paramref name="strict"/> they count.</param>
            /// <param name="loadedParameters">Gets the file's names, and whether the module has them.</param>
            /// <returns>This module.</returns>
            /// <exception cref="FileNotFoundException">There is no such file.</exception>
            /// <exception cref="EndOfStreamException">The file is cut short.</exception>
            /// <exception cref="InvalidDataException">The file is of another format.</exception>
            /// <exception cref="ArgumentException">Names differ though <paramref name="strict"/>, or a shape or an element type differs.</exception>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null) =>
                load(File.OpenRead(location), strict, skip, loadedParameters);

            /// <summary>Reads parameters and persistent buffers in TorchSharp's format. When it throws, the module is as it was.</summary>
            /// <param name="stream">Where from; need not seek or know its length. Closed afterwards, as TorchSharp does.</param>
            /// <param name="strict">Whether the file must have exactly the module's names.</param>
            /// <param name="skip">Names to leave alone; to <paramref name="strict"/> they count.</param>
            /// <param name="loadedParameters">Gets the file's names, and whether the module has them.</param>
            /// <returns>This module.</returns>
            /// <exception cref="EndOfStreamException">The stream is cut short.</exception>
            /// <exception cref="InvalidDataException">The data are of another format.</exception>
            /// <exception cref="ArgumentException">Names differ though <paramref name="strict"/>, or a shape or an element type differs.</exception>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads parameters and persistent buffers in TorchSharp's format. When it throws, the module is as it was.</summary>
            /// <param name="reader">Where from; stays open, just behind what was read.</param>
            /// <param name="strict">Whether the file must have exactly the module's names.</param>
            /// <param name="skip">Names to leave alone; to <paramref name="strict"/> they count.</param>
            /// <param name="loadedParameters">Gets the file's names, and whether the module has them.</param>
            /// <returns>This module.</returns>
            /// <exception cref="EndOfStreamException">The data are cut short.</exception>
            /// <exception cref="InvalidDataException">The data are of another format.</exception>
            /// <exception cref="ArgumentException">Names differ though <paramref name="strict"/>, or a shape or an element type differs.</exception>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                ArgumentNullException.ThrowIfNull(reader);
                CheckNotDisposed();
                using var scope = NewDisposeScope();
                var own = state_dict();
                var (read, names) = ReadState(new StateReader(reader, $"{GetName()}.load"), own, strict, skip ?? []);
                using var _ = no_grad();
                foreach (var (name, tensor) in read)
                {
                    own[name].copy_(tensor);
                }
                if (loadedParameters is not null)
                {
                    names.ForEach(name => loadedParameters[name] = own.ContainsKey(name));
                }
                return this;
            }

            // Everything is read and checked before anything changes.
            private (Dictionary<string, Tensor> Read, List<string> Names) ReadState(StateReader file, Dictionary<string, Tensor> own, bool strict, IList<string> skip)
            {
                var read = new Dictionary<string, Tensor>();
                var names = new List<string>();
                var known = new HashSet<string>();
                for (var left = file.ReadNumber(); left > 0; left--)
                {
                    var name = file.ReadText();
                    if (!known.Add(name))
                    {
                        throw file.Invalid(ErrorMessages.FileTwice(name));
                    }
                    names.Add(name);
                    var (type, shape) = file.ReadHeader();
                    if (own.TryGetValue(name, out var mine) && !skip.Contains(name))
                    {
                        CheckFits(file, name, mine, type, shape);
                        read.Add(name, file.ReadElements(type, shape));
                    }
                    else
                    {
                        file.SkipElements(type, shape);
                    }
                }
                if (strict && !known.SetEquals(own.Keys))
                {
                    file.CheckNotForeign();
                    throw new ArgumentException(ErrorMessages.FileNames(GetName(), own.Keys.Except(names), names.Except(own.Keys)));
                }
                return (read, names);
            }

            private void CheckFits(StateReader file, string name, Tensor mine, ScalarType type, long[] shape)
            {
                if (type != mine.dtype)
                {
                    file.CheckNotForeign();
                    throw new ArgumentException(ErrorMessages.StateType(GetName(), name, mine.dtype, type));
                }
                if (!shape.AsSpan().SequenceEqual(mine.shape))
                {
                    file.CheckNotForeign();
                    throw new ArgumentException(ErrorMessages.FileShape(GetName(), name, mine.shape, shape));
                }
            }
        }
    }
}
