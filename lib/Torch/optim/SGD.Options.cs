using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>How the parameters of one group are changed; what is null is the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How much of the last step is kept.</summary>
        public double? momentum;

        /// <summary>How much of the gradient is left out of the momentum.</summary>
        public double? dampening;

        /// <summary>How strongly parameters are drawn to 0.</summary>
        public double? weight_decay;

        /// <summary>Look ahead along the momentum.</summary>
        public bool? nesterov;

        /// <summary>Go up instead of down.</summary>
        public bool? maximize;

        internal double Sign => maximize!.Value ? -1 : 1;

        internal override void Check(string optimizer)
        {
            base.Check(optimizer);
            OptionRules.NotNegative(optimizer, nameof(momentum), momentum);
            OptionRules.NotNegative(optimizer, nameof(weight_decay), weight_decay);
            if (nesterov == true && (momentum == 0 || dampening != 0))
            {
                throw new ArgumentException(ErrorMessages.Nesterov(momentum ?? 0, dampening ?? 0));
            }
        }

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Value(ref momentum);
            visitor.Value(ref dampening);
            visitor.Value(ref weight_decay);
            visitor.Value(ref nesterov);
            visitor.Value(ref maximize);
        }
    }

    /// <summary>Parameters that are changed under the same options.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IMomentum
    {
        /// <summary>A group without parameters yet.</summary>
        public ParamGroup()
        {
        }

        /// <summary>A group with its options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options)
        {
        }

        /// <summary>A group with its options one by one.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize })
        {
        }

        /// <summary>How much of the last step is kept; not a number until it is known.</summary>
        public double Momentum
        {
            get => Options.momentum ?? double.NaN;
            set => Options.momentum = value;
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The direction of the last step; null before the first.</summary>
        public Tensor? momentum_buffer;

        /// <summary>Nothing remembered yet.</summary>
        public State(Parameter parameter) : base(parameter)
        {
        }

        internal override long Steps
        {
            get => 0;
            set { }
        }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options) => Release();

        /// <summary>Frees what is remembered; the parameter stays.</summary>
        public void Dispose() => Release();

        internal override void Visit(FieldVisitor visitor) => visitor.Optional(ref momentum_buffer);
    }
}
