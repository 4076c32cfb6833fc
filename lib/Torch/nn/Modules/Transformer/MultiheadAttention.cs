using System.Runtime.InteropServices;
using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Attention by several heads, each over its own projections of queries, keys and values, joined by a last projection.</summary>
/// <remarks>Vaswani et al., Attention is all you need, 2017, section 3.2.2.</remarks>
public sealed partial class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>>
{
    // Registered under their own names, in this order, which is PyTorch's; one matrix for all three projections, or one for each.
    internal readonly Parameter? q_proj_weight;
    internal readonly Parameter? k_proj_weight;
    internal readonly Parameter? v_proj_weight;
    internal readonly Parameter? in_proj_weight;
    internal readonly Parameter? in_proj_bias;
    internal readonly Parameter? bias_k;
    internal readonly Parameter? bias_v;
    internal readonly Linear out_proj;

    private readonly long _embedded;
    private readonly long _heads;
    private readonly double _dropout;
    private readonly bool _zeroKey;

    internal MultiheadAttention(long embedded_dim, long num_heads, double dropout, bool bias, bool add_bias_kv, bool add_zero_attn, long? kdim, long? vdim) : base(nameof(MultiheadAttention))
    {
        CheckOptions(embedded_dim, num_heads, kdim, vdim);
        nn.functional.CheckProbability(nameof(MultiheadAttention), dropout, nameof(dropout));
        (_embedded, _heads, _dropout, _zeroKey) = (embedded_dim, num_heads, dropout, add_zero_attn);
        out_proj = nn.Linear(embedded_dim, embedded_dim, bias);
        if ((kdim ?? embedded_dim) == embedded_dim && (vdim ?? embedded_dim) == embedded_dim)
        {
            in_proj_weight = Drawn(3 * embedded_dim, embedded_dim);
        }
        else
        {
            q_proj_weight = Drawn(embedded_dim, embedded_dim);
            k_proj_weight = Drawn(embedded_dim, kdim ?? embedded_dim);
            v_proj_weight = Drawn(embedded_dim, vdim ?? embedded_dim);
        }
        if (bias)
        {
            in_proj_bias = zeros(3 * embedded_dim).AsParameter();
            nn.init.zeros_(out_proj.bias!);
        }
        if (add_bias_kv)
        {
            bias_k = nn.init.xavier_normal_(empty(1, 1, embedded_dim)).AsParameter();
            bias_v = nn.init.xavier_normal_(empty(1, 1, embedded_dim)).AsParameter();
        }
        RegisterComponents();
    }

    // The same values in parameters of its own; nothing is drawn.
    internal MultiheadAttention(MultiheadAttention other) : base(nameof(MultiheadAttention))
    {
        (_embedded, _heads, _dropout, _zeroKey) = (other._embedded, other._heads, other._dropout, other._zeroKey);
        q_proj_weight = other.q_proj_weight?.Copy();
        k_proj_weight = other.k_proj_weight?.Copy();
        v_proj_weight = other.v_proj_weight?.Copy();
        in_proj_weight = other.in_proj_weight?.Copy();
        in_proj_bias = other.in_proj_bias?.Copy();
        bias_k = other.bias_k?.Copy();
        bias_v = other.bias_v?.Copy();
        out_proj = other.out_proj.Copy();
        RegisterComponents();
    }

    private long HeadDim => _embedded / _heads;

    /// <summary>What each query finds, and where it looked.</summary>
    /// <param name="query">Shape (queries, batch, embedded_dim).</param>
    /// <param name="key">Shape (keys, batch, kdim).</param>
    /// <param name="value">Shape (keys, batch, vdim).</param>
    /// <param name="key_padding_mask">Shape (batch, keys): true where a key is left out, or numbers to add to its scores.</param>
    /// <param name="need_weights">Whether the weights are asked for.</param>
    /// <param name="attn_mask">Shape (queries, keys) or (batch · num_heads, queries, keys): true where a key is left out, or numbers to add to the scores.</param>
    /// <returns>Shape (queries, batch, embedded_dim); and the weights, the heads' mean, shape (batch, queries, keys), or an empty tensor, as if disposed.</returns>
    /// <exception cref="ExternalException">A shape or a mask's type is not as said.</exception>
    public override Tuple<Tensor, Tensor> forward(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
    {
        using var scope = NewDisposeScope();
        var (output, weights) = Attend(query, key, value, key_padding_mask, attn_mask);
        return Tuple.Create(output.MoveToOuterDisposeScope(), need_weights ? MeanOfHeads(weights).MoveToOuterDisposeScope() : new Tensor(0));
    }

    /// <summary><see cref="forward"/> with the hooks before and after.</summary>
    public new Tuple<Tensor, Tensor> call(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
        base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

    // For a layer that has no use for the weights and opened a scope: without hooks, nothing but tensors is made.
    internal Tensor Attended(Tensor query, Tensor key, Tensor? key_padding_mask, Tensor? attn_mask) =>
        IsHooked ? call(query, key, key, key_padding_mask, false, attn_mask).Item1 : Attend(query, key, key, key_padding_mask, attn_mask).Output;

    private Tensor MeanOfHeads(Tensor weights)
    {
        var shape = weights.shape;
        return weights.view(-1, _heads, shape[1], shape[2]).sum(1) / _heads;
    }

    private static Parameter Drawn(long rows, long columns) => nn.init.xavier_uniform_(empty(rows, columns)).AsParameter();

    private static void CheckOptions(long embedded_dim, long num_heads, long? kdim, long? vdim)
    {
        nn.functional.CheckPositive(nameof(MultiheadAttention), nameof(embedded_dim), embedded_dim);
        nn.functional.CheckPositive(nameof(MultiheadAttention), nameof(num_heads), num_heads);
        nn.functional.CheckPositive(nameof(MultiheadAttention), nameof(kdim), kdim ?? 1);
        nn.functional.CheckPositive(nameof(MultiheadAttention), nameof(vdim), vdim ?? 1);
        if (embedded_dim % num_heads != 0)
        {
            throw new ArgumentException(ErrorMessages.HeadsDoNotDivide(embedded_dim, num_heads), nameof(num_heads));
        }
    }
}
