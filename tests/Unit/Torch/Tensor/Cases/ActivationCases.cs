using TorchSharp;

namespace Workbook.Tests.Torch;

internal static class ActivationCases
{
    internal static readonly TensorCase[] All =
    [
        new("relu6", x => x.A.mul_(4).relu6(), x => torch.mul_(x.A, 4).relu6()),
        new("relu6_", x => x.A.mul_(4).relu6_(), x => torch.mul_(x.A, 4).relu6_()),
        new("gelu_", x => x.A.gelu_()),
        new("silu_", x => x.A.silu_()),
        new("elu", x => x.A.elu()),
        new("elu/alpha", x => x.A.elu(0.5)),
        new("elu/scaled", x => x.A.elu(0.5, 2, 0.25)),
        new("elu_", x => x.A.elu_(0.5)),
        new("elu_/scaled", x => x.A.elu_(0.5, 2, 0.25)),
        new("celu", x => x.A.celu()),
        new("celu/alpha", x => x.A.celu(0.5)),
        new("celu_", x => x.A.celu_()),
        new("celu_/alpha", x => x.A.celu_(0.5)),
        new("selu", x => x.A.selu()),
        new("selu_", x => x.A.selu_()),
        new("hardsigmoid", x => x.A.mul_(2).hardsigmoid(), x => torch.mul_(x.A, 2).hardsigmoid()),
        new("hardsigmoid_", x => x.A.mul_(2).hardsigmoid_(), x => torch.mul_(x.A, 2).hardsigmoid_()),
        new("hardswish", x => x.A.mul_(2).hardswish(), x => torch.mul_(x.A, 2).hardswish()),
        new("hardswish_", x => x.A.mul_(2).hardswish_(), x => torch.mul_(x.A, 2).hardswish_()),
        new("hardtanh", x => x.A.hardtanh(-1, 1)),
        new("hardtanh_", x => x.A.hardtanh_(-1, 1)),
        new("leaky_relu", x => x.A.leaky_relu(0.1)),
        new("leaky_relu_", x => x.A.leaky_relu_(0.1)),
        new("rrelu", x => x.A.rrelu()),
        new("rrelu/bounds", x => x.A.rrelu(0.1, 0.3)),
        new("rrelu_", x => x.A.rrelu_(0.1, 0.3)),
        new("prelu", x => x.A.prelu(x.Row)),
        new("softplus", x => x.A.softplus()),
        new("softplus/given", x => x.A.softplus(2, 1)),
        new("threshold", x => x.A.threshold(0.5, -7)),
        new("threshold_", x => x.A.threshold_(0.5, -7)),
        new("glu", x => x.M.glu()),
        new("glu/dim", x => x.Left.glu(0)),
        new("log_sigmoid", x => x.A.log_sigmoid()),
    ];
}
