namespace Workbook.Attention.Transformer;

/// <summary>Where a block normalizes.</summary>
/// <remarks>Xiong et al. 2020, On layer normalization in the Transformer architecture, §3.</remarks>
public enum NormPlacement
{
    /// <summary>After the sum: norm(x + sublayer(x)), as the Transformer was published.</summary>
    Post,

    /// <summary>Before the sublayer: x + sublayer(norm(x)). The way straight through stays free, and training is less touchy.</summary>
    Pre,
}
