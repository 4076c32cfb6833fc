using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Rprop
{
    /// <summary>How the parameters of one group are changed; what is null is the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Go up instead of down.</summary>
        public bool? maximize;

        /// <summary>What a step size is multiplied with where the gradient's sign turned.</summary>
        public double? etaminus;

        /// <summary>What a step size is multiplied with where the gradient's sign stayed.</summary>
        public double? etaplus;

        /// <summary>The smallest step size.</summary>
        public double? min_step;

        /// <summary>The largest step size.</summary>
        public double? max_step;

        internal override void Check(string optimizer)
        {
            base.Check(optimizer);
            OptionRules.Require(etaminus is > 0 and < 1, optimizer, nameof(etaminus), etaminus, "above 0 and below 1");
            OptionRules.Require(etaplus > 1, optimizer, nameof(etaplus), etaplus, "above 1");
        }

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Value(ref maximize);
            visitor.Value(ref etaminus);
            visitor.Value(ref etaplus);
            visitor.Value(ref min_step);
            visitor.Value(ref max_step);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize })
        {
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The steps so far.</summary>
        public long step;

        /// <summary>The gradient before, 0 where its sign turned; null before the first step.</summary>
        public Tensor? prev;

        /// <summary>The step size of each element; null before the first step.</summary>
        public Tensor? step_size;

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
            prev = Zeros();
            step_size = full_like(_parameter, options.LearningRate ?? 0).DetachFromDisposeScope();
        }

        /// <summary>Frees what is remembered; the parameter stays.</summary>
        public void Dispose() => Release();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Value(ref step);
            visitor.Value(ref prev);
            visitor.Value(ref step_size);
        }
    }
}
