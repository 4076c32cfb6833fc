using Shouldly;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class HookTests
{
    [Fact]
    public void Hooks_RunInOrderAndReplaceArgumentAndResult()
    {
        using var scope = NewDisposeScope();
        using var module = nn.Identity();
        var seen = new List<string>();
        module.register_forward_pre_hook(_ => seen.Add("before"));
        module.register_forward_pre_hook((_, x) => { seen.Add("argument"); return x + 1; });
        module.register_forward_hook((_, x, y) => { seen.Add($"result {x.item<float>()} {y.item<float>()}"); return y * 10; });
        module.register_forward_hook(_ => seen.Add("after"));
        module.call(tensor(2f)).item<float>().ShouldBe(30);
        seen.ShouldBe(["before", "argument", "result 3 3", "after"]);
        module.forward(tensor(2f)).item<float>().ShouldBe(2);
    }

    [Fact]
    public void HookThatReturnsNothing_ChangesNothing()
    {
        using var scope = NewDisposeScope();
        using var module = nn.Identity();
        module.register_forward_pre_hook((_, _) => null!);
        module.register_forward_hook((_, _, _) => null!);
        module.call(tensor(2f)).item<float>().ShouldBe(2);
    }

    [Fact]
    public void RemovedHook_IsNotCalled_AndRemovingTwiceIsHarmless()
    {
        using var scope = NewDisposeScope();
        using var module = nn.Identity();
        var (kept, removed) = (0, 0);
        module.register_forward_hook(_ => kept++);
        var remover = module.register_forward_hook(_ => removed++);
        module.call(tensor(1f));
        remover.remove();
        remover.remove();
        module.call(tensor(1f));
        (kept, removed).ShouldBe((2, 1));
    }

    [Fact]
    public void OneHookTwice_IsRemovedOnceAtATime()
    {
        using var scope = NewDisposeScope();
        using var module = nn.Identity();
        var calls = 0;
        Action<nn.Module> hook = _ => calls++;
        module.register_forward_hook(hook);
        module.register_forward_hook(hook).remove();
        module.call(tensor(1f));
        calls.ShouldBe(1);
    }

    [Fact]
    public void HooksOfSeveralArguments_SeeAndReplaceThemAll()
    {
        using var scope = NewDisposeScope();
        using var two = new Sum2();
        two.register_forward_pre_hook((_, a, b) => (a * 2, b * 3));
        two.register_forward_hook((_, a, b, sum) => sum + a * b);
        two.call(tensor(1f), tensor(2f)).item<float>().ShouldBe(20);

        using var six = new Sum6();
        six.register_forward_pre_hook((_, a, b, c, d, e, f) => (a, b, c, d, e, f * 10));
        six.call(1, 2, 3, 4, 5, 6).ShouldBe(75);
        six.forward(1, 2, 3, 4, 5, 6).ShouldBe(21);
    }

    private sealed class Sum2() : nn.Module<Tensor, Tensor, Tensor>("Sum2")
    {
        public override Tensor forward(Tensor input1, Tensor input2) => input1 + input2;
    }

    private sealed class Sum6() : nn.Module<int, int, int, int, int, int, int>("Sum6")
    {
        public override int forward(int input1, int input2, int input3, int input4, int input5, int input6) =>
            input1 + input2 + input3 + input4 + input5 + input6;
    }
}
