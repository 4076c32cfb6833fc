namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>What has running means whose decay can be changed while training.</summary>
        public interface IBetas
        {
            /// <summary>How much of the running means of the gradient and of its square is kept.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
