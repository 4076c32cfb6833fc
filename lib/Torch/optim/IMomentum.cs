namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>What has a momentum that can be changed while training.</summary>
        public interface IMomentum
        {
            /// <summary>How much of the last step is kept.</summary>
            double Momentum { get; set; }
        }
    }
}
