#if !TORCH_PACKAGE // There a module without parameters goes on.
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class DisposedModuleTests
{
    public static TheoryData<string> Modules => [.. ModuleCase.Names(_ => true)];

    [Theory, MemberData(nameof(Modules))]
    public void Called_SaysThatTheModuleIsGone(string name)
    {
        using var scope = NewDisposeScope();
        var one = ModuleCase.Named(name);
        var module = one.Make();
        var x = one.Input();
        module.Dispose();
        module.Dispose();
        var error = Should.Throw<ObjectDisposedException>(() => module.call(x));
        error.Message.ShouldStartWith($"{module.GetName()}: used after it was disposed.");
        error.ObjectName.ShouldBe(module.GetName());
    }

    [Fact]
    public void ModulesWithin_AreGoneToo()
    {
        using var x = ones(1, 2);
        var inner = nn.Linear(2, 2);
        var outer = nn.Sequential(inner, nn.ReLU());
        outer.Dispose();
        Should.Throw<ObjectDisposedException>(() => inner.call(x)).Message.ShouldStartWith("Linear: used after it was disposed.");
        Should.Throw<ObjectDisposedException>(() => inner.forward(x)).Message.ShouldStartWith("Tensor: used after it was disposed.");
    }
}
#endif
