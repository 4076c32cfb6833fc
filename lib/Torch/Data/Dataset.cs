namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        public static partial class data
        {
            /// <summary>Examples whose tensors have names.</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>
            {
            }
        }
    }
}
