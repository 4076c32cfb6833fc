using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class AdamW
{
    /// <summary>How the parameters of one group are changed; what is null is the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How much of the running mean of the gradient is kept.</summary>
        public double? beta1;

        /// <summary>How much of the running mean of its square is kept.</summary>
        public double? beta2;

        /// <summary>The share of the parameters, times the learning rate, taken away at each step.</summary>
        public double? weight_decay;

        /// <summary>What is added to the divisor.</summary>
        public double? eps;

        /// <summary>Divide by the largest running mean so far.</summary>
        public bool? amsgrad;

        /// <summary>Go up instead of down.</summary>
        public bool? maximize;

        internal (double, double) Betas
        {
            get => (beta1 ?? double.NaN, beta2 ?? double.NaN);
            set => (beta1, beta2) = value;
        }

        internal override void Check(string optimizer)
        {
            base.Check(optimizer);
            OptionRules.Fraction(optimizer, nameof(beta1), beta1);
            OptionRules.Fraction(optimizer, nameof(beta2), beta2);
            OptionRules.NotNegative(optimizer, nameof(eps), eps);
            OptionRules.NotNegative(optimizer, nameof(weight_decay), weight_decay);
        }

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Value(ref beta1);
            visitor.Value(ref beta2);
            visitor.Value(ref eps);
            visitor.Value(ref weight_decay);
            visitor.Value(ref amsgrad);
            visitor.Value(ref maximize);
        }
    }

    /// <summary>Parameters that are changed under the same options.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IBetas
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize })
        {
        }

        /// <summary>How much of the two running means is kept; not numbers until they are known.</summary>
        public (double, double) Betas
        {
            get => Options.Betas;
            set => Options.Betas = value;
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable, AdamRule.IMoments
    {
        /// <summary>The steps so far.</summary>
        public long step;

        /// <summary>The running mean of the gradient; null before the first step.</summary>
        public Tensor? exp_avg;

        /// <summary>The running mean of its square; null before the first step.</summary>
        public Tensor? exp_avg_sq;

        /// <summary>The largest running mean of the square so far; null without amsgrad.</summary>
        public Tensor? max_exp_avg_sq;

        /// <summary>Nothing remembered yet.</summary>
        public State(Parameter parameter) : base(parameter)
        {
        }

        internal override long Steps
        {
            get => step;
            set => step = value;
        }

        Tensor AdamRule.IMoments.First => exp_avg!;

        Tensor AdamRule.IMoments.Second => exp_avg_sq!;

        Tensor AdamRule.IMoments.Largest => max_exp_avg_sq ??= Zeros();

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            Release();
            (exp_avg, exp_avg_sq) = (Zeros(), Zeros());
            max_exp_avg_sq = ((Options)options).amsgrad == true ? Zeros() : null;
        }

        /// <summary>Frees what is remembered; the parameter stays.</summary>
        public void Dispose() => Release();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Value(ref step);
            visitor.Value(ref exp_avg);
            visitor.Value(ref exp_avg_sq);
            visitor.Optional(ref max_exp_avg_sq);
        }
    }
}
