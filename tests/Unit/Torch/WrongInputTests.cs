#if !TORCH_PACKAGE // Our wording.
using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Wrong types, indices, devices and sizes, to operations, modules, optimizers and loaders: how each message begins.</summary>
[Collection(TorchCollection.Name)]
public sealed class WrongInputTests
{
    private static readonly Dictionary<string, Action> Calls = new()
    {
        // Types.
        ["mm((2, 2), (2, 2)): expected"] = () => ones(2, 2).mm(ones(2, 2, int64)),
        ["dot((2), (2)): dot : expected both vectors to have same dtype"] = () => ones(2, float64).dot(ones(2)),
        ["softmax((2), 0): \"softmax"] = () => ones(2, int64).softmax(0),
        ["bitwise_and((2), (2)): \"bitwise_and"] = () => ones(2).bitwise_and(ones(2)),
        ["index_select((3), 0, (1)): index_select(): Expected dtype int32 or int64"] = () => ones(3).index_select(0, ones(1)),
        ["add_((2), (2)): result type Float can't be cast"] = () => ones(2, int64).add_(ones(2)),
        ["mean((2)): mean(): could not infer output dtype"] = () => ones(2, int64).mean(),
        ["backward((1)): "] = () => ones(1).backward(),
        // Indices.
        ["index_select((3), 0, (1)): index out of range"] = () => ones(3).index_select(0, tensor(new long[] { 9 })),
        ["gather((3), 0, (1)): index 9 is out of bounds"] = () => ones(3).gather(0, tensor(new long[] { 9 })),
        ["narrow((2, 2), 0, 1, 5): start (1) + length (5)"] = () => ones(2, 2).narrow(0, 1, 5),
        ["transpose((2, 3), 0, 4): Dimension out of range"] = () => ones(2, 3).transpose(0, 4),
        ["unsqueeze((2), 5): Dimension out of range"] = () => ones(2).unsqueeze(5),
        ["argmax((2, 3), 5, false): Dimension out of range"] = () => ones(2, 3).argmax(5),
        ["split_with_sizes((2, 3), [1, 1], 1): "] = () => ones(2, 3).split([1, 1], 1),
        ["arange(0, 5, -1, "] = () => arange(0, 5, -1),
        ["Embedding: indices must be at least 0 and below num_embeddings (3); got 7."] = () => nn.Embedding(3, 2, max_norm: 1.0).call(tensor(new long[] { 7 })),
        // Devices.
        ["to((2), cuda, 6, false, false): "] = () => ones(2).to(CUDA),
        ["ones([2], 6, none, cuda): "] = () => ones(2, device: CUDA),
        ["to((3), cpu, 6, false, false): Cannot copy out of meta tensor"] = () => Elsewhere(3).cpu(),
        ["add((2, 2), (2, 2)): Expected all tensors to be on the same device"] = () => ones(2, 2).add(Elsewhere(2, 2)),
        ["Tensor: its memory is on meta; call cpu() before reading it."] = () => Elsewhere(2).data<float>(),
        ["Device: \"gpu\" is not a device"] = () => ones(2).to("gpu"),
        // Shapes, to modules.
        ["linear((2, 3), (4, 5), (4)): mat1 and mat2 shapes cannot be multiplied"] = () => nn.Linear(5, 4).call(ones(2, 3)),
        ["Conv2d: the input must have shape (batch, 4, d1, d2) or (4, d1, d2); its shape is (1, 3, 4, 4)."] = () => nn.Conv2d(4, 2, 3).call(ones(1, 3, 4, 4)),
        ["layer_norm((2, 3), [4], (4), (4), 1E-05): Given normalized_shape=[4]"] = () => nn.LayerNorm(4).call(ones(2, 3)),
        ["cross_entropy_loss((2, 3), (2)"] = () => nn.CrossEntropyLoss().call(ones(2, 3), tensor(new long[] { 0, 7 })),
        ["mse_loss((2), (3), 1): The size of tensor a (2) must match"] = () => nn.MSELoss().call(ones(2), ones(3)),
        // Numbers out of range.
        ["Adam: "] = () => optim.Adam([nn.Parameter(ones(2))], -1),
        ["SGD: needs at least one parameter."] = () => optim.SGD(Array.Empty<Parameter>(), 0.1),
        ["DataLoader: batchSize must be at least 1; got 0."] = () => utils.data.DataLoader(utils.data.TensorDataset(ones(2)), 0),
        ["TensorDataset: all tensors must have the same number of rows; the shapes are (2), (3)."] = () => utils.data.TensorDataset(ones(2), ones(3)),
        ["stack([(1), (2)], 0): stack expects each tensor to be equal size"] = () => { using var loader = new IterableDataLoader(new Ragged(), 2); loader.First(); },
        // Disposed.
        ["Tensor: used after it was disposed."] = () => ones(2).add(Disposed(ones(2))),
        ["Linear: used after it was disposed."] = () => Disposed(nn.Linear(2, 2)).call(ones(1, 2)),
        ["DataLoader: used after it was disposed."] = () => Disposed(utils.data.DataLoader(utils.data.TensorDataset(ones(2)), 1)).First(),
        ["DisposeScope: used after it was closed."] = () => Disposed(NewDisposeScope()).Attach(ones(1)),
    };

    public static TheoryData<string> Starts => [.. Calls.Keys];

    [Theory, MemberData(nameof(Starts))]
    public void Message_NamesTheSubjectTheArgumentsAndTheRule(string start)
    {
        var before = LiveTensors.Settled();
        using (NewDisposeScope())
        {
            var error = Should.Throw<Exception>(Calls[start]);
            var message = error.Message;
            message.ShouldStartWith(start);
            // .NET repeats the name of what was disposed on a second line.
            message.Count(letter => letter == '\n').ShouldBe(error is ObjectDisposedException ? 1 : 0);
            message.ShouldNotContain("frame #");
            message.ShouldNotContain("Exception raised from");
            message.ShouldNotContain(".cpp");
        }
        LiveTensors.Settled().ShouldBe(before);
    }

    // A place without memory, which every libtorch has.
    private static Tensor Elsewhere(params long[] shape) => ones(shape, device: new Device(DeviceType.META));

    private static T Disposed<T>(T one) where T : IDisposable
    {
        one.Dispose();
        return one;
    }

    private sealed class Ragged : utils.data.IterableDataset
    {
        public override long Count => 2;

        public override IList<Tensor> GetTensor(long index) => [ones(index + 1)];
    }
}
#endif
