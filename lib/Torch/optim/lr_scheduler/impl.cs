namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The schedulers' classes.</summary>
            public static partial class impl
            {
            }
        }
    }
}
