using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>The activations as modules, under the shared laws.</summary>
internal static class ActivationModuleCases
{
    internal static readonly ModuleCase[] All =
    [
        new("ReLU6", () => nn.ReLU6(), Input),
        new("LeakyReLU", () => nn.LeakyReLU(0.1), Input),
#if !TORCH_PACKAGE // TorchSharp's draws no slopes while training.
        new("RReLU", () => nn.RReLU(0.1, 0.3), Input),
#endif
        new("PReLU", () => nn.PReLU(3, init: 0.2), Input),
        new("PReLUShared", () => nn.PReLU(1), Input),
        new("ELU", () => nn.ELU(1.5), Input),
        new("SELU", () => nn.SELU(), Input),
        new("CELU", () => nn.CELU(0.7), Input),
        new("Hardtanh", () => nn.Hardtanh(-0.5, 1.2), Input),
        new("Hardsigmoid", () => nn.Hardsigmoid(), Input),
        new("Hardswish", () => nn.Hardswish(), Input),
        new("Threshold", () => nn.Threshold(0.3, -1), Input),
        new("Mish", () => nn.Mish(), Input),
        new("Softplus", () => nn.Softplus(2, 3), Input),
        new("Softsign", () => nn.Softsign(), Input),
        new("LogSigmoid", () => nn.LogSigmoid(), Input),
        new("GLU", () => nn.GLU(), Input),
        new("Tanhshrink", () => nn.Tanhshrink(), Input),
        new("Hardshrink", () => nn.Hardshrink(0.4), Input),
        new("Softshrink", () => nn.Softshrink(0.4), Input),
        new("Softmin", () => nn.Softmin(1), Input),
        new("Softmax2d", () => nn.Softmax2d(), () => Ripples.Of(2, 3, 2, 2)),
    ];

    private static Tensor Input() => Ripples.Of(2, 3, 4);
}
