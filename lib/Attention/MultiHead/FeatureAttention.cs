using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using Workbook.Attention.Scoring;
using static TorchSharp.torch;

namespace Workbook.Attention.MultiHead;

/// <summary>One-head attention among the features of a table row, such as the genes of a sample: each feature is a vector of one number, and gets an importance.</summary>
/// <remarks>
/// A map of features × features is made for each row of the batch: 128 rows of 706 genes take 255 MB at once, which
/// <see cref="MapBytes"/> tells beforehand. Slices of the batch need less and give the same.
/// </remarks>
public sealed class FeatureAttention : nn.Module<Tensor, (Tensor output, Tensor alphas)>
{
    [ComponentName(Name = "query")]
    private readonly Linear _query;
    [ComponentName(Name = "key")]
    private readonly Linear _key;
    [ComponentName(Name = "value")]
    private readonly Linear _value;
    [ComponentName(Name = "out")]
    private readonly Linear _out;

    /// <summary>A layer with random weights.</summary>
    public FeatureAttention() : base(nameof(FeatureAttention))
    {
        _query = nn.Linear(1, 1);
        _key = nn.Linear(1, 1);
        _value = nn.Linear(1, 1);
        _out = nn.Linear(1, 1);
        RegisterComponents();
    }

    /// <summary>The memory that the weights of one call take.</summary>
    /// <param name="batch">Rows.</param>
    /// <param name="features">Features in a row.</param>
    /// <returns>Bytes, at 4 for each number.</returns>
    public static long MapBytes(long batch, long features) => batch * features * features * sizeof(float);

    /// <summary>Weighs each feature by its importance.</summary>
    /// <param name="inputs">Shape (batch, features).</param>
    /// <returns>The inputs times their importances, shape (batch, features), and the importances, which sum to 1 in each row, same shape.</returns>
    /// <exception cref="ArgumentException">The shape is not (batch, features).</exception>
    public override (Tensor output, Tensor alphas) forward(Tensor inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Dimensions != 2)
        {
            throw new ArgumentException($"FeatureAttention: inputs must have the shape (batch, features), not {Shapes.Text(inputs)}.");
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor tokens = inputs.unsqueeze(-1); // (batch, features, 1)
        Tensor scores = bmm(_query.call(tokens), _key.call(tokens).transpose(1, 2)); // (batch, features, features)
        Tensor mixed = _out.call(bmm(MaskedSoftmax.Compute(scores), _value.call(tokens))); // (batch, features, 1)
        Tensor alphas = softmax(mixed.squeeze(-1), 1); // (batch, features)
        return scope.MoveToOuter(inputs * alphas, alphas);
    }
}
