using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>A module every shared law is tried on; its name is its class's, or starts with it, and is the golden numbers'.</summary>
internal sealed record ModuleCase(string Name, Func<nn.Module<Tensor, Tensor>> Make, Func<Tensor> Input)
{
    private static readonly ModuleCase[] All =
    [
        new("Linear", () => nn.Linear(4, 2), Reals),
        new("LinearWithoutBias", () => nn.Linear(4, 2, hasBias: false), Reals),
        new("LayerNorm", () => nn.LayerNorm(4), () => Reals().pow(2) + Reals()),
        new("Embedding", () => nn.Embedding(5, 3), () => tensor(new long[,] { { 0, 4 }, { 4, 2 } })),
        new("EmbeddingWithPadding", () => nn.Embedding(5, 3, padding_idx: -1), () => tensor(new long[] { 4, 1 })),
        new("EmbeddingWithMaxNorm", () => nn.Embedding(5, 3, max_norm: 1.0), () => tensor(new long[] { 4, 1 })),
        new("Dropout", () => nn.Dropout(0.4), Reals),
        new("ReLU", () => nn.ReLU(), Reals),
        new("GELU", () => nn.GELU(), Reals),
#if !TORCH_PACKAGE // TorchSharp has it from 0.107.0 on.
        new("GELUByTanh", () => nn.GELU(TorchSharp.Modules.GELU.Approximate.tanh), Reals),
#endif
        new("SiLU", () => nn.SiLU(), Reals),
        new("Tanh", () => nn.Tanh(), Reals),
        new("Sigmoid", () => nn.Sigmoid(), Reals),
        new("Softmax", () => nn.Softmax(-1), Reals),
        new("LogSoftmax", () => nn.LogSoftmax(0), Reals),
        new("Sequential", () => nn.Sequential(nn.Linear(4, 3), nn.Tanh(), nn.Linear(3, 2)), Reals),
        new("Identity", () => nn.Identity(), Reals),
        new("Flatten", () => nn.Flatten(0), Reals),
        .. SequenceModules.Cases,
        .. ActivationModuleCases.All,
        .. VisionCases.All,
    ];

    internal bool Differentiable => !Name.StartsWith("Embedding", StringComparison.Ordinal);

    // PyTorch has nothing to say on modules that only pass on or reshape.
    internal bool HasGolden => Name is not ("Identity" or "Flatten");

    // A vector that was shortened is no smooth function of what it was.
    internal bool Smooth => Name != "EmbeddingWithMaxNorm";

    internal static ModuleCase Named(string name) => All.Single(one => one.Name == name);

    internal static IEnumerable<string> Names(Func<ModuleCase, bool> which) => All.Where(which).Select(one => one.Name);

    private static Tensor Reals() => linspace(-2, 2, 12).view(3, 4);
}
