using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>How the parameters of one group are changed; what is null is the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Go up instead of down.</summary>
        public bool? maximize;

        /// <summary>How much of the last step is kept.</summary>
        public double? momentum;

        /// <summary>How much of the running mean of the square is kept.</summary>
        public double? alpha;

        /// <summary>What is added to the divisor.</summary>
        public double? eps;

        /// <summary>How strongly parameters are drawn to 0.</summary>
        public double? weight_decay;

        /// <summary>Divide by the deviation: the running mean of the gradient is taken off.</summary>
        public bool? centered;

        internal override void Check(string optimizer)
        {
            base.Check(optimizer);
            OptionRules.NotNegative(optimizer, nameof(alpha), alpha);
            OptionRules.NotNegative(optimizer, nameof(eps), eps);
            OptionRules.NotNegative(optimizer, nameof(momentum), momentum);
            OptionRules.NotNegative(optimizer, nameof(weight_decay), weight_decay);
        }

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Value(ref maximize);
            visitor.Value(ref momentum);
            visitor.Value(ref alpha);
            visitor.Value(ref eps);
            visitor.Value(ref weight_decay);
            visitor.Value(ref centered);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0, double momentum = 0.0, bool centered = false)
            : base(parameters, new Options { LearningRate = lr, eps = eps, alpha = alpha, weight_decay = weight_decay, momentum = momentum, centered = centered })
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
        /// <summary>The steps so far.</summary>
        public long step;

        /// <summary>The running mean of the gradient's square; null before the first step.</summary>
        public Tensor? square_avg;

        /// <summary>The direction of the last step; null before the first.</summary>
        public Tensor? momentum_buffer;

        /// <summary>The running mean of the gradient; null before the first step.</summary>
        public Tensor? grad_avg;

        /// <summary>Nothing remembered yet.</summary>
        public State(Parameter parameter) : base(parameter)
        {
        }

        internal override long Steps
        {
            get => step;
            set => step = value;
        }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            Release();
            (square_avg, momentum_buffer, grad_avg) = (Zeros(), Zeros(), Zeros());
        }

        /// <summary>Frees what is remembered; the parameter stays.</summary>
        public void Dispose() => Release();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Value(ref step);
            visitor.Value(ref square_avg);
            visitor.Optional(ref momentum_buffer);
            visitor.Optional(ref grad_avg);
        }
    }
}
