using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace Workbook.Tests.Torch;

/// <summary>Sequences padded and packed, and who disposes them.</summary>
[Collection(TorchCollection.Name)]
public sealed class PackingTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Packing_IsPyTorchs()
    {
        var packed = Unsorted();
        packed.data.ShouldBeGolden("pack_padded_sequence.data");
        packed.batch_sizes.ShouldBeGolden("pack_padded_sequence.batch_sizes");
        packed.sorted_indices.ShouldBeGolden("pack_padded_sequence.sorted_indices");
        packed.unsorted_indices.ShouldBeGolden("pack_padded_sequence.unsorted_indices");
        pack_padded_sequence(Waves.Wave(0, 4, 3, 2).transpose(0, 1), tensor(new long[] { 4, 3, 3 }), batch_first: true).data.ShouldBeGolden("pack_padded_sequence.batch_first");
        pack_sequence(Sequences(), enforce_sorted: false).data.ShouldBeGolden("pack_sequence");
    }

    [Fact]
    public void Padding_IsPyTorchs()
    {
        var (padded, lengths) = pad_packed_sequence(Unsorted(), batch_first: true, padding_value: -1, total_length: 5);
        padded.shape.ShouldBe([3, 5, 2]);
        padded.ShouldBeGolden("pad_packed_sequence");
        lengths.ShouldBeGolden("pad_packed_sequence.lengths");
        pad_sequence(Sequences()).ShouldBeGolden("pad_sequence");
        pad_sequence(Sequences(), batch_first: true, padding_value: 9).ShouldBeGolden("pad_sequence.batch_first");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void PackedAndPadded_AreTheSequencesAgain(bool batchFirst)
    {
        var sequences = Sequences();
        var (padded, lengths) = pad_packed_sequence(pack_sequence(sequences, enforce_sorted: false), batchFirst);
        lengths.data<long>().ShouldBe([2, 3, 1]);
        TorchGolden.Values(padded).ShouldBe(TorchGolden.Values(pad_sequence(sequences, batchFirst)));
    }

    [Fact]
    public void GivenSorted_HasNoOrder()
    {
        var packed = pack_padded_sequence(ones(4, 2, 3), tensor(new[] { 4, 3 }));
        packed.sorted_indices.IsInvalid.ShouldBeTrue();
        packed.unsorted_indices.IsInvalid.ShouldBeTrue();
        packed.batch_sizes.data<long>().ShouldBe([2, 2, 2, 1]);
    }

    [Fact]
    public void Gradients_ReachWhatWasPacked()
    {
        var x = ones(3, 2, 1).requires_grad_();
        var packed = pack_padded_sequence(x, tensor(new long[] { 1, 3 }), enforce_sorted: false);
        pad_packed_sequence(packed).Item1.sum().backward();
        x.grad!.flatten().data<float>().ShouldBe([1, 1, 0, 1, 0, 1]);
    }

    [Fact]
    public void Scope_HoldsAndMovesItAsOne()
    {
        var other = NewDisposeScope();
        nn.utils.rnn.PackedSequence packed;
        using (NewDisposeScope())
        {
            using (var inner = NewDisposeScope())
            {
                packed = pack_sequence([ones(2, 1), ones(3, 1)], enforce_sorted: false);
                inner.Contains(packed).ShouldBeTrue();
                inner.Contains(packed.data).ShouldBeFalse();
                packed.MoveToOuterDisposeScope().ShouldBeSameAs(packed);
            }
            packed.data.IsInvalid.ShouldBeFalse();
            packed.MoveToOtherDisposeScope(other);
        }
        packed.data.IsInvalid.ShouldBeFalse();
        other.DisposablesCount.ShouldBe(1);
        other.Dispose();
        new[] { packed.data, packed.batch_sizes, packed.sorted_indices, packed.unsorted_indices }.ShouldAllBe(tensor => tensor.IsInvalid);
    }

    [Fact]
    public void Detached_OutlivesTheScopeAndIsDisposedWhole()
    {
        var before = LiveTensors.Settled();
        nn.utils.rnn.PackedSequence packed;
        using (NewDisposeScope())
        {
            packed = pack_sequence([ones(2, 1), ones(3, 1)], enforce_sorted: false).DetachFromDisposeScope();
        }
        Tensor.TotalCount.ShouldBe(before + 4);
        packed.Dispose();
        packed.Dispose();
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void Statistics_CountItBesideItsTensors()
    {
        using var scope = NewDisposeScope();
        var counts = DisposeScopeManager.Statistics.PackedSequenceStatistics;
        counts.Reset();
        var packed = pack_sequence([ones(2, 1), ones(3, 1)], enforce_sorted: false);
        scope.DisposablesView.ShouldContain(packed);
        (counts.CreatedInScopeCount, counts.DisposedInScopeCount, counts.ThreadTotalLiveCount).ShouldBe((1, 0, 1));
        packed.Dispose();
        packed.Dispose();
        (counts.CreatedInScopeCount, counts.DisposedInScopeCount, counts.ThreadTotalLiveCount).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void OutsideAScope_OnlyTheResultIsLeft()
    {
        using var x = ones(4, 3, 2).DetachFromDisposeScope();
        using var lengths = tensor(new long[] { 2, 4, 1 }).DetachFromDisposeScope();
        var before = LiveTensors.Settled();
        using (var packed = pack_padded_sequence(x, lengths, enforce_sorted: false))
        {
            Tensor.TotalCount.ShouldBe(before + 4);
            var (padded, again) = pad_packed_sequence(packed);
            Tensor.TotalCount.ShouldBe(before + 6);
            padded.Dispose();
            again.Dispose();
        }
        Tensor.TotalCount.ShouldBe(before);
    }

#if !TORCH_PACKAGE // The package's own words differ.
    [Fact]
    public void WrongLengths_AreNamed()
    {
        Message(4, 5).ShouldBe("pack_padded_sequence: lengths must be at least 1 and at most the padded length; got 5 for an input of shape (4, 2, 3).");
        Message(4, 0).ShouldContain("got 0");
        Message(3, 4).ShouldBe("pack_padded_sequence: lengths must not grow where enforce_sorted is true; 4 follows 3.");
        Message(4).ShouldBe("pack_padded_sequence: lengths must have shape (2), one for each sequence of the batch; its shape is (1).");
        Should.Throw<ExternalException>(() => pack_padded_sequence(ones(4), tensor(new long[] { 4 }))).Message.ShouldContain("input must have shape (length, batch, …); its shape is (4).");
        Should.Throw<ArgumentException>(() => pad_packed_sequence(pack_sequence([ones(3)]), total_length: 2)).Message.ShouldContain("must be at least the longest sequence's length (3); got 2.");
        Should.Throw<ArgumentException>(() => pad_sequence([])).Message.ShouldContain("pad_sequence: needs at least one sequence.");
        Should.Throw<ArgumentException>(() => pack_sequence([])).Message.ShouldContain("pack_sequence: needs at least one sequence.");
    }

    private static string Message(params long[] lengths) =>
        Should.Throw<ExternalException>(() => pack_padded_sequence(ones(4, 2, 3), tensor(lengths))).Message;
#endif

    private static nn.utils.rnn.PackedSequence Unsorted() => pack_padded_sequence(Waves.Wave(0, 4, 3, 2), tensor(new long[] { 2, 4, 1 }), enforce_sorted: false);

    private static Tensor[] Sequences() => [.. new long[] { 2, 3, 1 }.Select(length => Waves.Wave((int)length, length, 2))];
}
