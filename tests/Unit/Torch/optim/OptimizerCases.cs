using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Every optimizer with options that matter, under the golden numbers' names.</summary>
internal static class OptimizerCases
{
    internal static readonly Dictionary<string, Func<Parameter[], optim.Optimizer>> All = new()
    {
        ["SGD"] = p => optim.SGD(p, 0.1),
        ["SGD.momentum"] = p => optim.SGD(p, 0.1, momentum: 0.9),
        ["SGD.dampening"] = p => optim.SGD(p, 0.1, momentum: 0.8, dampening: 0.3, weight_decay: 0.05),
        ["SGD.weight_decay"] = p => optim.SGD(p, 0.1, weight_decay: 0.1),
        ["SGD.nesterov"] = p => optim.SGD(p, 0.1, momentum: 0.9, weight_decay: 0.1, nesterov: true),
        ["SGD.maximize"] = p => optim.SGD(p, 0.01, momentum: 0.5, weight_decay: 0.1, maximize: true),
        ["SGD.groups"] = p => optim.SGD([new SGD.ParamGroup(p[..1], 0.2, momentum: 0.5), new SGD.ParamGroup { Parameters = p[1..] }], 0.05),
        ["Adam"] = p => optim.Adam(p, 0.01),
        ["Adam.weight_decay"] = p => optim.Adam(p, 0.01, 0.8, 0.9, 1e-3, 0.1),
        ["Adam.amsgrad"] = p => optim.Adam(p, 0.3, 0.5, 0.5, amsgrad: true),
        ["Adam.maximize"] = p => optim.Adam(p, 0.01, weight_decay: 0.1, maximize: true),
        ["Adam.groups"] = p => optim.Adam([new Adam.ParamGroup(p[..1], 0.05, 0.5, 0.9, weight_decay: 0.1), new Adam.ParamGroup { Parameters = p[1..] }], 0.01, weight_decay: 0.1),
        ["AdamW"] = p => optim.AdamW(p, 0.01),
        ["AdamW.weight_decay"] = p => optim.AdamW(p, 0.01, weight_decay: 0.5),
        ["AdamW.amsgrad"] = p => optim.AdamW(p, 0.3, 0.5, 0.5, weight_decay: 0.1, amsgrad: true, maximize: true),
        ["AdamW.groups"] = p => optim.AdamW([new AdamW.ParamGroup(p[..1], 0.05, weight_decay: 0.3), new AdamW.ParamGroup { Parameters = p[1..] }], 0.01, weight_decay: 0.1),
        ["RMSProp"] = p => optim.RMSProp(p, 0.01),
        ["RMSProp.centered"] = p => optim.RMSProp(p, 0.01, 0.9, 1e-3, 0.1, centered: true),
        ["RMSProp.momentum"] = p => optim.RMSProp(p, 0.01, momentum: 0.8),
        ["RMSProp.all"] = p => optim.RMSProp(p, 0.003, weight_decay: 0.1, momentum: 0.5, centered: true, maximize: true),
        ["RMSProp.groups"] = p => optim.RMSProp([new RMSProp.ParamGroup(p[..1], 0.05, momentum: 0.5, centered: true), new RMSProp.ParamGroup { Parameters = p[1..] }], 0.01, centered: true),
        ["Adagrad"] = p => optim.Adagrad(p, 0.1),
        ["Adagrad.all"] = p => optim.Adagrad(p, 0.1, 0.2, 0.1, 0.3, 1e-3),
        ["Adagrad.groups"] = p => optim.Adagrad([new Adagrad.ParamGroup(p[..1], 0.3, 0.5), new Adagrad.ParamGroup { Parameters = p[1..] }], 0.1),
        ["Adadelta"] = p => optim.Adadelta(p),
        ["Adadelta.all"] = p => optim.Adadelta(p, 0.5, 0.7, 1e-3, 0.1, true),
        ["Adamax"] = p => optim.Adamax(p, 0.02),
        ["Adamax.all"] = p => optim.Adamax(p, 0.02, 0.7, 0.8, 1e-3, 0.1),
        ["NAdam"] = p => optim.NAdam(p, 0.02),
        ["NAdam.all"] = p => optim.NAdam(p, 0.02, 0.7, 0.8, 1e-3, 0.1, 0.1),
        ["RAdam"] = p => optim.RAdam(p, 0.05),
        ["RAdam.all"] = p => optim.RAdam(p, 0.05, 0.7, 0.95, 1e-3, 0.1),
        ["ASGD"] = p => optim.ASGD(p, 0.1),
        ["ASGD.all"] = p => optim.ASGD(p, 0.1, 0.05, 0.5, 5, 0.1),
        ["Rprop"] = p => optim.Rprop(p, 0.01),
        ["Rprop.all"] = p => optim.Rprop(p, 0.05, 0.3, 1.5, 1e-3, 0.1, true),
        ["LBFGS"] = p => optim.LBFGS(p, 0.5, 6),
        ["LBFGS.history"] = p => optim.LBFGS(p, 0.3, 10, 5, history_size: 2),
    };

    /// <summary>Those that remember by parameter, and so can be saved.</summary>
    internal static IEnumerable<string> Saved => All.Keys.Where(name => !name.StartsWith("LBFGS", StringComparison.Ordinal));

    internal static Sequential Network() => nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2));

    /// <summary>Trains the network as the golden numbers' script does.</summary>
    internal static void Train(Sequential model, optim.Optimizer optimizer, int steps)
    {
        using var scope = NewDisposeScope();
        var type = model.parameters().First().dtype;
        Tensor x = linspace(-1, 1, 15).view(5, 3).to(type), y = linspace(1, -2, 10).view(5, 2).to(type);
        for (var step = 0; step < steps; step++)
        {
            using var inner = NewDisposeScope();
            optimizer.step(() =>
            {
                optimizer.zero_grad();
                var loss = nn.functional.mse_loss(model.call(x), y);
                loss.backward();
                return loss;
            });
        }
    }

    internal static double[] Values(nn.Module model) => [.. model.parameters().SelectMany(TorchGolden.Values)];
}
