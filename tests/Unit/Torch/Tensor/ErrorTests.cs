using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

public sealed class ErrorTests
{
    private static readonly Dictionary<string, Func<object>> WrongCalls = new()
    {
        ["mm((2, 3), (2, 3)):"] = () => ones(2, 3).mm(ones(2, 3)),
        ["bmm((2, 3), (3, 2)):"] = () => ones(2, 3).bmm(ones(3, 2)),
        ["matmul((2, 3), (2, 3)):"] = () => ones(2, 3).matmul(ones(2, 3)),
        ["add((2, 3), (2)):"] = () => ones(2, 3) + ones(2),
        ["mul((4), (3)):"] = () => ones(4) * ones(3),
        ["view((2, 3), [4, 2]):"] = () => ones(2, 3).view(4, 2),
        ["reshape((2, 3), [5]):"] = () => ones(2, 3).reshape(5),
        ["expand((2, 3), [4, 3]):"] = () => ones(2, 3).expand(4, 3),
        ["cat([(2, 3), (2, 4)], 0):"] = () => cat([ones(2, 3), ones(2, 4)]),
        ["stack([(2), (3)], 0):"] = () => stack([ones(2), ones(3)]),
        ["select((3), 0, 5):"] = () => ones(3)[5],
        ["index((3), [(1)]):"] = () => ones(3)[tensor(new long[] { 7 })],
        ["index((2, 3), [none, (1)]):"] = () => ones(2, 3)[.., TensorIndex.Tensor(tensor(new long[] { 7 }))],
        ["softmax((2, 3), 4):"] = () => ones(2, 3).softmax(4),
        ["sum((2, 3), [2], false):"] = () => ones(2, 3).sum(2),
        ["permute((2, 3), [0, 0]):"] = () => ones(2, 3).permute(0, 0),
        ["gather((2, 3), 1, (3, 3)):"] = () => ones(2, 3).gather(1, zeros(3, 3, int64)),
        ["einsum(\"ij,jk->ik\", [(2, 3), (2, 3)]):"] = () => einsum("ij,jk->ik", ones(2, 3), ones(2, 3)),
        ["topk((3), 4, -1, true, true):"] = () => ones(3).topk(4).values,
        ["mean((2)):"] = () => ones(2, int64).mean(),
        ["zeros([-1], 6, none, cpu):"] = () => zeros([-1], device: CPU),
        ["requires_grad((2)):"] = () => ones(2, int64).requires_grad_(),
        ["to((2), cuda, 6, false, false):"] = () => ones(2).to("cuda"),
        ["copy_((2), (3), false):"] = () => ones(2).copy_(ones(3)),
        ["dot((2), (3)):"] = () => ones(2).dot(ones(3)),
        ["masked_fill((2, 3), (2), 0):"] = () => ones(2, 3).masked_fill(ones(2, @bool), 0),
        ["backward((2)):"] = () => Done(() => ones(2, requires_grad: true).backward()),
        ["repeat((2, 3), [2]):"] = () => ones(2, 3).repeat(2),
        ["randperm(-1, 4):"] = () => randperm(-1),
        ["multinomial((2), 3, false):"] = () => ones(2).multinomial(3),
        ["floor_divide((2, 3), (2)):"] = () => ones(2, 3).floor_divide(ones(2)),
        ["hypot((2), (3)):"] = () => ones(2).hypot(ones(3)),
        ["gcd((2), (2)):"] = () => ones(2).gcd(ones(2)),
        ["bitwise_xor((2), (2)):"] = () => ones(2) ^ ones(2),
        ["eq((2), (3)):"] = () => ones(2) == ones(3),
        ["addmv((2), (2, 3), (2), 1, 1):"] = () => ones(2).addmv(ones(2, 3), ones(2)),
        ["kthvalue((3), 4, -1, false):"] = () => ones(3).kthvalue(4, null).values,
        ["quantile((3), (1), -1, false):"] = () => ones(3).quantile(full(1, 2.0)),
        ["amax((2, 3), [2]):"] = () => ones(2, 3).amax(new long[] { 2 }),
        ["cummax((2, 3), 5):"] = () => ones(2, 3).cummax(5).values,
        ["glu((3), -1):"] = () => ones(3).glu(),
        ["prelu((2, 3), (2)):"] = () => ones(2, 3).prelu(ones(2)),
        ["cdist((2, 3), (2, 4), 2, 0):"] = () => cdist(ones(2, 3), ones(2, 4)),
        ["tensordot((2, 3), (2, 3), [1], [0]):"] = () => tensordot(ones(2, 3), ones(2, 3), 1),
        ["linalg_solve((2, 3), (2, 1), true):"] = () => linalg.solve(ones(2, 3), ones(2, 1)),
        ["linalg_inv((2, 2)):"] = () => linalg.inv(ones(2, 2)),
        ["linalg_cholesky((2, 2)):"] = () => linalg.cholesky(zeros(2, 2)),
        ["linalg_norm((3), \"fro\", none, false):"] = () => linalg.norm(ones(3), "fro"),
        ["searchsorted((2, 3), (3, 3), false, false):"] = () => searchsorted(ones(2, 3), ones(3, 3)),
        ["unique_dim((2, 3), 4, true, false, false):"] = () => ones(2, 3).unique(dim: 4).output,
        ["poisson((2)):"] = () => full(2, -1.0).poisson(),
        ["set_state((2)):"] = () => Done(() => set_rng_state(zeros(2))),
        ["unflatten((2, 3), 1, [2, 2]):"] = () => ones(2, 3).unflatten(1, 2, 2),
        ["movedim((2, 3), [0, 1], [0]):"] = () => ones(2, 3).movedim([0, 1], [0]),
        ["unfold((3), 0, 4, 1):"] = () => ones(3).unfold(0, 4, 1),
        ["as_strided((2), [4], [1], 0):"] = () => ones(2).as_strided([4], [1]),
        ["roll((2, 3), [1, 2], [0]):"] = () => ones(2, 3).roll([1, 2], [0]),
        ["rot90((2, 3), 1, [0, 0]):"] = () => ones(2, 3).rot90(1, (0, 0)),
        ["fliplr((3)):"] = () => ones(3).fliplr(),
        ["diagonal((2, 3), 0, 1, 1):"] = () => ones(2, 3).diagonal(0, 1, 1),
        ["tensor_split((3), 0, 0):"] = () => ones(3).tensor_split(0),
        ["tensor_split((3), (2), 0):"] = () => ones(3).tensor_split(ones(2)),
        ["hsplit((2, 3), 2):"] = () => ones(2, 3).hsplit(2),
        ["vsplit((3), 3):"] = () => ones(3).vsplit(3),
        ["dsplit((2, 3), 1):"] = () => ones(2, 3).dsplit(1),
        ["hstack([(2, 3), (3, 3)]):"] = () => hstack(ones(2, 3), ones(3, 3)),
        ["vstack([(2, 3), (2, 4)]):"] = () => vstack([ones(2, 3), ones(2, 4)]),
        ["cat([], 0):"] = () => cat(Array.Empty<Tensor>()),
        ["cartesian_prod([(2, 2)]):"] = () => cartesian_prod(ones(2, 2)),
        ["combinations((2, 2), 2, false):"] = () => combinations(ones(2, 2)),
        ["block_diag([(1, 1, 1)]):"] = () => block_diag(ones(1, 1, 1)),
        ["broadcast_tensors([(2), (3)]):"] = () => broadcast_tensors(ones(2), ones(3)),
        ["take_along_dim((2, 3), (1), 0):"] = () => ones(2, 3).take_along_dim(zeros(1, int64), 0),
        ["scatter_add((2, 3), 0, (3, 4), (3, 4)):"] = () => ones(2, 3).scatter_add(0, zeros(3, 4, int64), ones(3, 4)),
        ["masked_scatter((2), (3), (1)):"] = () => ones(2).masked_scatter(ones(3, @bool), ones(1)),
        ["index_add((2, 3), 0, (1), (1, 2), 1):"] = () => ones(2, 3).index_add(0, zeros(1, int64), ones(1, 2), 1),
        ["index_copy((2, 3), 0, (1), (2, 3)):"] = () => ones(2, 3).index_copy(0, zeros(1, int64), ones(2, 3)),
        ["index_fill((2, 3), 0, (1), 1):"] = () => ones(2, 3).index_fill(0, full(1, 5L), 1),
        ["select_scatter((2, 3), (2), 0, 0):"] = () => ones(2, 3).select_scatter(ones(2), 0, 0),
        ["slice_scatter((2, 3), (2, 3), 0, none, 1, 1):"] = () => ones(2, 3).slice_scatter(ones(2, 3), 0, null, 1),
        ["diagonal_scatter((2, 3), (3), 0, 0, 1):"] = () => ones(2, 3).diagonal_scatter(ones(3)),
        ["index_put_((2, 3), [(1)], (2), true):"] = () => ones(2, 3).index_put_(ones(2), [zeros(1, int64)], true),
        ["new_zeros((2), [-1]):"] = () => ones(2).new_zeros([-1]),
        ["logspace(0, 1, -1, 10, 6):"] = () => logspace(0, 1, -1),
        ["upsample_nearest2d((2), none, [0.5, 2]):"] = () => nn.functional.upsample_nearest2d(ones(2), scaleFactors: [0.5, 2]),
        ["set_num_threads:"] = () => Done(() => set_num_threads(0)),
    };

    public static TheoryData<string> Starts => [.. WrongCalls.Keys];

    [Theory, MemberData(nameof(Starts))]
    public void WrongCall_NamesTheOperatorAndTheShapes_OnOneLine(string start)
    {
        using var scope = NewDisposeScope();
        var message = Should.Throw<ExternalException>(() => WrongCalls[start]()).Message;
        message.ShouldStartWith(start + " ");
        message.Length.ShouldBeGreaterThan(start.Length + 10);
        message.ShouldNotContain('\n');
        message.ShouldNotContain("frame #");
        message.ShouldNotContain("Exception raised from");
    }

    [Fact]
    public void Message_GivesTheRuleAndTheNumbers()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ExternalException>(() => ones(2, 3).mm(ones(2, 3))).Message
            .ShouldBe("mm((2, 3), (2, 3)): mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)");
        Should.Throw<ExternalException>(() => ones(2, 3) + ones(2)).Message
            .ShouldBe("add((2, 3), (2)): The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1");
        Should.Throw<ExternalException>(() => ones(2, 3)[0, 0, 0]).Message
            .ShouldBe("index: 3 indices for a tensor of 2 dimension(s); its shape is (2, 3).");
        Should.Throw<ExternalException>(() => ones(3).grad = ones(2)).Message
            .ShouldBe("grad((3)): a gradient must have the tensor's shape; got [2] for [3]");
    }

    [Fact]
    public void OutOfRangeIndex_NamesIndexAndLength()
    {
        using var scope = NewDisposeScope();
        var message = Should.Throw<ExternalException>(() => ones(2, 3)[1, -4]).Message;
        message.ShouldContain("-4");
        message.ShouldContain("select((3)");
        Should.Throw<ArgumentOutOfRangeException>(() => ones(3)[^0]).Message.ShouldStartWith("TensorIndex: ^0 lies past the end; the last element is ^1.");
    }

    [Fact]
    public void OwnRules_NameTheNumbers()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentOutOfRangeException>(() => ones(2, 3).tensordot(ones(3), 2)).Message
            .ShouldStartWith("tensordot: dims must be at least 0 and at most the number of dimensions of both tensors; got 2 for (2, 3) and (3).");
        Should.Throw<ArgumentException>(() => cdist(ones(2, 3), ones(2, 3), -1)).Message.ShouldStartWith("cdist: p must be at least 0; got -1.");
        Should.Throw<ArgumentException>(() => linalg.multi_dot([])).Message.ShouldStartWith("multi_dot: needs at least one matrix; got none.");
    }

    [Fact]
    public void ReadingAsAnotherType_NamesBoth()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => ones(2).data<double>()).Message
            .ShouldBe("Tensor: elements are Float32 and cannot be read as Double; read them as float, or convert the tensor first.");
        Should.Throw<ArgumentException>(() => ones(1, int64).item<int>()).Message
            .ShouldBe("Tensor: elements are Int64 and cannot be read as Int32; read them as long, or convert the tensor first.");
        Should.Throw<ArgumentException>(() => ones(1).data<decimal>()).Message.ShouldContain("Decimal");
    }

    [Fact]
    public void ItemOfMany_GivesTheShape()
    {
        using var scope = NewDisposeScope();
        Should.Throw<InvalidOperationException>(() => ones(2, 3).item<float>()).Message
            .ShouldBe("item: the tensor must hold exactly one element; its shape is (2, 3).");
        Should.Throw<InvalidOperationException>(() => zeros(0).ToScalar()).Message.ShouldContain("(0)");
    }

    [Fact]
    public void ValuesThatDoNotFill_AreCounted()
    {
        Should.Throw<ArgumentException>(() => tensor(new[] { 1f, 2f, 3f }, [2, 2])).Message.ShouldBe("tensor: 3 values cannot fill shape (2, 2).");
        Should.Throw<ArgumentException>(() => tensor(new[] { 1f, 2f, 3f }, 2, 1)).Message.ShouldBe("tensor: 3 values cannot fill shape (2, 1).");
#if !TORCH_PACKAGE // There the compiler says so.
        Should.Throw<ArgumentException>(() => tensor(1m)).Message.ShouldBe("tensor: elements of type Decimal have no tensor counterpart.");
#endif
        Should.Throw<ArgumentException>(() => from_array(new[] { "a" })).Message.ShouldBe("tensor: elements of type String have no tensor counterpart.");
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("")]
    [InlineData("cuda:")]
    [InlineData("cuda:-1")]
    [InlineData("cuda:x")]
    [InlineData("cpu:0:1")]
    [InlineData("cpu,cuda")]
    [InlineData(" cpu")]
    [InlineData("cpu ")]
    [InlineData("1")]
    public void UnknownDevice_IsQuoted(string name) =>
        Should.Throw<ArgumentException>(() => device(name)).Message.ShouldStartWith($"Device: \"{name}\" is not a device; use \"cpu\", \"cuda\" or \"cuda:0\".");

    [Fact]
    public void SizeOfAMissingDimension_IsOutOfRange()
    {
        using var x = ones(2, 3);
        x.size(-1).ShouldBe(3);
        Should.Throw<ArgumentOutOfRangeException>(() => x.size(2)).Message.ShouldStartWith("Tensor: dimension 2 is out of range for a tensor of 2 dimension(s).");
        Should.Throw<ArgumentOutOfRangeException>(() => x.size(-3));
    }

#if !TORCH_PACKAGE // There some are null references, some undefined.
    [Fact]
    public void NullArguments_AreNamed()
    {
        using var scope = NewDisposeScope();
        var (one, none) = (ones(1, requires_grad: true), (Tensor)null!);
        IsNamed("rawArray", () => tensor((float[])null!));
        IsNamed("rawArray", () => tensor((IList<float>)null!));
        IsNamed("rawArray", () => tensor((IList<float>)null!, 1, 1));
        IsNamed("rawArray", () => tensor((float[,])null!));
        IsNamed("rawArray", () => as_tensor((long[])null!));
        IsNamed("tensor", () => TensorIndex.Tensor(none));
        IsNamed("tensors", () => autograd.backward([one, none]));
        IsNamed("tensor", () => autograd.backward(none));
        IsNamed("grad_tensors", () => autograd.backward([one], [none]));
        IsNamed("inputs", () => autograd.backward([one], inputs: [none]));
        IsNamed("grad_tensor", () => autograd.backward(one, none));
        IsNamed("outputs", () => autograd.grad([none], [one]));
        IsNamed("inputs", () => autograd.grad([one], [none]));
        IsNamed("grad_outputs", () => autograd.grad([one], [one], [none]));
        IsNamed("tensors", () => utils.data.TensorDataset(one, none));
        IsNamed("inKeep", () => scope.DisposeEverythingBut((IEnumerable<IDisposable>)null!));
        IsNamed("keep", () => scope.DisposeEverythingBut((IDisposable[])null!));
        one.IsInvalid.ShouldBeFalse();

        static void IsNamed(string parameter, Action call) => Should.Throw<ArgumentNullException>(call).ParamName.ShouldBe(parameter);
    }
#endif

    private static string Done(Action action)
    {
        action();
        return "done";
    }
}
