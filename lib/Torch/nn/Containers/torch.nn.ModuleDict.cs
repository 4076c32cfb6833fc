using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Modules under names, in order, that are submodules of it.</summary>
        public static ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);

        /// <summary>Modules of one class under names, in order, that are submodules of it.</summary>
        public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module
        {
            ArgumentNullException.ThrowIfNull(modules);
            var dictionary = new ModuleDict<T>();
            Array.ForEach(modules, dictionary.Add);
            return dictionary;
        }
    }
}
