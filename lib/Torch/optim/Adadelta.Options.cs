using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adadelta
{
    /// <summary>How the parameters of one group are changed; what is null is the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How much of the running means is kept.</summary>
        public double? rho;

        /// <summary>What is added to the divisor.</summary>
        public double? eps;

        /// <summary>How strongly parameters are drawn to 0.</summary>
        public double? weight_decay;

        /// <summary>Go up instead of down.</summary>
        public bool? maximize;

        internal override void Check(string optimizer)
        {
            base.Check(optimizer);
            OptionRules.Require(rho is >= 0 and <= 1, optimizer, nameof(rho), rho, "between 0 and 1");
            OptionRules.NotNegative(optimizer, nameof(eps), eps);
            OptionRules.NotNegative(optimizer, nameof(weight_decay), weight_decay);
        }

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Value(ref rho);
            visitor.Value(ref eps);
            visitor.Value(ref weight_decay);
            visitor.Value(ref maximize);
        }
    }

    /// <summary>Parameters that are changed under the same options.</summary>
    public class ParamGroup : ParamGroup<Options>
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize })
        {
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The steps so far.</summary>
        public long step;

        /// <summary>The running mean of the gradient's square; null before the first step.</summary>
        public Tensor? square_avg;

        /// <summary>The running mean of the steps' square; null before the first step.</summary>
        public Tensor? acc_delta;

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
            (square_avg, acc_delta) = (Zeros(), Zeros());
        }

        /// <summary>Frees what is remembered; the parameter stays.</summary>
        public void Dispose() => Release();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Value(ref step);
            visitor.Value(ref square_avg);
            visitor.Value(ref acc_delta);
        }
    }
}
