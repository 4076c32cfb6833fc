using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class ASGD
{
    /// <summary>How the parameters of one group are changed; what is null is the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Go up instead of down.</summary>
        public bool? maximize;

        /// <summary>How strongly parameters shrink, and the steps with their number.</summary>
        public double? lambd;

        /// <summary>The power by which the step size falls.</summary>
        public double? alpha;

        /// <summary>How strongly parameters are drawn to 0.</summary>
        public double? weight_decay;

        /// <summary>The step after which parameters are averaged.</summary>
        public double? t0;

        internal override void Check(string optimizer)
        {
            base.Check(optimizer);
            OptionRules.NotNegative(optimizer, nameof(weight_decay), weight_decay);
        }

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Value(ref maximize);
            visitor.Value(ref lambd);
            visitor.Value(ref alpha);
            visitor.Value(ref weight_decay);
            visitor.Value(ref t0);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0)
            : base(parameters, new Options { LearningRate = lr, lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay })
        {
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The steps so far.</summary>
        public long step;

        /// <summary>The step size of the next step.</summary>
        public double eta;

        /// <summary>The share of the next point in the average.</summary>
        public double mu;

        /// <summary>The average; null before the first step.</summary>
        public Tensor? ax;

        /// <summary>Nothing remembered yet.</summary>
        public State(Parameter parameter) : base(parameter)
        {
        }

        internal override long Steps
        {
            get => step;
            set => step = value;
        }

        internal override bool IsInStepWith(OptimizerState other) =>
            base.IsInStepWith(other) && eta.Equals(((State)other).eta) && mu.Equals(((State)other).mu);

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            Release();
            (eta, mu, ax) = (options.LearningRate ?? 0, 1, Zeros());
        }

        /// <summary>Frees what is remembered; the parameter stays.</summary>
        public void Dispose() => Release();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Value(ref step);
            visitor.Value(ref eta);
            visitor.Value(ref mu);
            visitor.Value(ref ax);
        }
    }
}
