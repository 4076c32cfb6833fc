using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>How the parameters of one group are changed; what is null is the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How fast the learning rate falls with the steps.</summary>
        public double? lr_decay;

        /// <summary>What the sum of squares begins with.</summary>
        public double? initial_accumulator_value;

        /// <summary>What is added to the divisor.</summary>
        public double? eps;

        /// <summary>How strongly parameters are drawn to 0.</summary>
        public double? weight_decay;

        internal override void Check(string optimizer)
        {
            base.Check(optimizer);
            OptionRules.NotNegative(optimizer, nameof(lr_decay), lr_decay);
            OptionRules.NotNegative(optimizer, nameof(weight_decay), weight_decay);
            OptionRules.NotNegative(optimizer, nameof(initial_accumulator_value), initial_accumulator_value);
            OptionRules.NotNegative(optimizer, nameof(eps), eps);
        }

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Value(ref lr_decay);
            visitor.Value(ref initial_accumulator_value);
            visitor.Value(ref eps);
            visitor.Value(ref weight_decay);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
            : base(parameters, new Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps })
        {
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The steps so far.</summary>
        public long step;

        /// <summary>The sum of the gradient's squares; null before the first step.</summary>
        public Tensor? sum;

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
            sum = full_like(_parameter, ((Options)options).initial_accumulator_value ?? 0).DetachFromDisposeScope();
        }

        /// <summary>Frees what is remembered; the parameter stays.</summary>
        public void Dispose() => Release();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Value(ref step);
            visitor.Value(ref sum);
        }
    }
}
