using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>No modules yet.</summary>
        public static Sequential Sequential() => new(Array.Empty<Module<Tensor, Tensor>>());

        /// <summary>Modules one after another, named by their place: 0, 1, …</summary>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules);

        /// <summary>Modules one after another, under names of their own.</summary>
        public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

        /// <summary>Modules one after another, under names of their own.</summary>
        public static Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) => new([.. modules.Select(pair => (pair.Item1, pair.Item2))]);

        /// <summary>Modules one after another, named by their place: 0, 1, …</summary>
        public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new([.. modules]);

        /// <summary>Modules one after another, under names of their own.</summary>
        public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => new([.. modules]);

        /// <summary>Modules one after another, under names of their own.</summary>
        public static Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) => new([.. modules.Select(pair => (pair.Item1, pair.Item2))]);
    }
}
