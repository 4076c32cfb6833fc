using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A list of parameters that are parameters of it.</summary>
        public static ParameterList ParameterList(params Parameter[] parameters) => new(parameters);

        /// <summary>Parameters under names, in order, that are parameters of it.</summary>
        public static ParameterDict ParameterDict(params (string, Parameter)[] parameters)
        {
            ArgumentNullException.ThrowIfNull(parameters);
            var dictionary = new ParameterDict();
            Array.ForEach(parameters, dictionary.Add);
            return dictionary;
        }
    }
}
