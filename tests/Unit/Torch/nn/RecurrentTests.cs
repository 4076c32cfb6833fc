using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace Workbook.Tests.Torch;

/// <summary>Parameters, states, inputs and errors of recurrent layers and cells; their numbers are in SequenceGoldenTests.</summary>
[Collection(TorchCollection.Name)]
public sealed class RecurrentTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void StateDict_HasPyTorchsKeysInItsOrder()
    {
        using var gru = nn.GRU(3, 2, 2, bidirectional: true);
        gru.state_dict().Select(entry => $"{entry.Key} {string.Join('×', entry.Value.shape)}").ShouldBe(
        [
            "weight_ih_l0 6×3", "weight_hh_l0 6×2", "bias_ih_l0 6", "bias_hh_l0 6",
            "weight_ih_l0_reverse 6×3", "weight_hh_l0_reverse 6×2", "bias_ih_l0_reverse 6", "bias_hh_l0_reverse 6",
            "weight_ih_l1 6×4", "weight_hh_l1 6×2", "bias_ih_l1 6", "bias_hh_l1 6",
            "weight_ih_l1_reverse 6×4", "weight_hh_l1_reverse 6×2", "bias_ih_l1_reverse 6", "bias_hh_l1_reverse 6",
        ]);
        using var lstm = nn.LSTM(3, 2, bias: false);
        lstm.state_dict().Keys.ShouldBe(["weight_ih_l0", "weight_hh_l0"]);
        lstm.get_parameter("weight_ih_l0")!.shape.ShouldBe([8, 3]);
        using var cell = nn.LSTMCell(3, 2);
        cell.state_dict().Keys.ShouldBe(["weight_ih", "weight_hh", "bias_ih", "bias_hh"]);
    }

    [Fact]
    public void LoadedValues_AreThoseComputedWith()
    {
        using var source = nn.GRU(3, 2);
        using var target = nn.GRU(3, 2);
        var x = Waves.Wave(0, 4, 1, 3);
        TorchGolden.Values(target.call(x).Item1).ShouldNotBe(TorchGolden.Values(source.call(x).Item1));

        target.load_state_dict(source.state_dict());

        TorchGolden.Values(target.call(x).Item1).ShouldBe(TorchGolden.Values(source.call(x).Item1));
    }

    [Fact]
    public void StateGivenAsZeros_IsTheStateNotGiven()
    {
        using var lstm = nn.LSTM(3, 2, 2);
        var x = Waves.Wave(0, 4, 5, 3);
        var (y, h, c) = lstm.call(x);
        var (y0, h0, c0) = lstm.call(x, (zeros(2, 5, 2), zeros(2, 5, 2)));
        y.shape.ShouldBe([4, 5, 2]);
        new[] { y, h, c }.Select(TorchGolden.Values).ShouldBe(new[] { y0, h0, c0 }.Select(TorchGolden.Values));
    }

    [Fact]
    public void Cell_StepByStep_IsTheLayer()
    {
        using var layer = nn.GRU(3, 2);
        using var cell = nn.GRUCell(3, 2);
        cell.load_state_dict(layer.state_dict().ToDictionary(entry => entry.Key.Replace("_l0", "", StringComparison.Ordinal), entry => entry.Value));
        var x = Waves.Wave(0, 4, 5, 3);
        var h = zeros(5, 2);
        foreach (var step in x.unbind())
        {
            h = cell.call(step, h);
        }
        TorchGolden.Values(h).ShouldBe(TorchGolden.Values(layer.call(x).Item2), 1e-6);
    }

    [Fact]
    public void Packed_IsEachSequenceAlone()
    {
        using var lstm = nn.LSTM(3, 2);
        var sequences = new long[] { 2, 4, 1 }.Select(length => Waves.Wave((int)length, length, 3)).ToArray();
        var (packed, hidden, cell) = lstm.call(pack_sequence(sequences, enforce_sorted: false));
        var (padded, lengths) = pad_packed_sequence(packed, batch_first: true);
        lengths.data<long>().ShouldBe([2, 4, 1]);
        for (var i = 0; i < sequences.Length; i++)
        {
            var (y, h, c) = lstm.call(sequences[i].unsqueeze(1));
            TorchGolden.Values(padded[i][TensorIndex.Slice(0, sequences[i].size(0))]).ShouldBe(TorchGolden.Values(y), 1e-6);
            TorchGolden.Values(hidden[0, i]).ShouldBe(TorchGolden.Values(h), 1e-6);
            TorchGolden.Values(cell[0, i]).ShouldBe(TorchGolden.Values(c), 1e-6);
        }
    }

    [Fact]
    public void Dropout_ActsOnlyWhileTraining()
    {
        using var gru = nn.GRU(3, 8, 2, dropout: 0.5);
        var x = Waves.Wave(0, 4, 5, 3);
        TorchGolden.Values(gru.call(x).Item1).ShouldNotBe(TorchGolden.Values(gru.call(x).Item1));
        gru.eval();
        TorchGolden.Values(gru.call(x).Item1).ShouldBe(TorchGolden.Values(gru.call(x).Item1));
    }

    [Fact]
    public void RNN_HandsOutItsParametersByLayerAndDirection()
    {
        using var rnn = nn.RNN(3, 2, 2, bidirectional: true);
        TorchGolden.Values(rnn.get_weight_ih(0)!).ShouldBe(TorchGolden.Values(rnn.get_parameter("weight_ih_l0")!));
        TorchGolden.Values(rnn.get_weight_hh(1)!).ShouldBe(TorchGolden.Values(rnn.get_parameter("weight_hh_l0_reverse")!));
        TorchGolden.Values(rnn.get_bias_ih(2)!).ShouldBe(TorchGolden.Values(rnn.get_parameter("bias_ih_l1")!));
        TorchGolden.Values(rnn.get_bias_hh(3)!).ShouldBe(TorchGolden.Values(rnn.get_parameter("bias_hh_l1_reverse")!));
        using var plain = nn.RNN(3, 2, bias: false);
        TorchGolden.Values(plain.get_weight_ih(0)!).ShouldBe(TorchGolden.Values(plain.get_parameter("weight_ih_l0")!));
#if !TORCH_PACKAGE // TorchSharp counts as if there were biases, and answers a layer it has not with what it finds.
        plain.get_bias_ih(0).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => rnn.get_weight_ih(4)).Message.ShouldContain("RNN: idx must be at least 0 and below 4; got 4.");
#endif
    }

    [Fact]
    public void CellsParameter_CanBeReplaced()
    {
        using var cell = nn.RNNCell(3, 2);
        var old = cell.weight_ih!;
        var replacement = zeros(2, 3).AsParameter();
        cell.weight_ih = replacement;
        cell.get_parameter("weight_ih").ShouldBeSameAs(replacement);
        cell.weight_hh = zeros(2, 2).AsParameter();
        var y = cell.call(Waves.Wave(0, 5, 3), zeros(5, 2));
        TorchGolden.Values(y[0]).ShouldBe(TorchGolden.Values((cell.bias_ih! + cell.bias_hh!).tanh()), 1e-6);
        Should.Throw<ArgumentNullException>(() => cell.bias_hh = null!);
        cell.bias_hh.ShouldNotBeNull();
#if !TORCH_PACKAGE // A getter of TorchSharp makes a new object each time.
        old.IsInvalid.ShouldBeTrue();
#endif
    }

    [Fact]
    public void FlattenParameters_ChangesNothing()
    {
        using var gru = nn.GRU(3, 2);
        var before = gru.parameters().Select(TorchGolden.Values).ToArray();
        gru.flatten_parameters();
        gru.parameters().Select(TorchGolden.Values).ShouldBe(before);
    }

    [Fact]
    public void Hooks_SeeInputsAndMayChangeResults()
    {
        using var gru = nn.GRU(3, 2);
        var x = Waves.Wave(0, 4, 1, 3);
        Tensor? seen = null;
        using var zero = zeros(1);
        gru.register_forward_hook((_, input, _, result) =>
        {
            seen = input;
            return (zero, result.Item2);
        });
        gru.call(x).Item1.ShouldBeSameAs(zero);
        seen.ShouldBeSameAs(x);
    }

#if !TORCH_PACKAGE // The package's own words differ.
    [Fact]
    public void HalfSizedBatchOfStates_IsNotStretched() =>
        Message<ExternalException>(() => nn.GRU(3, 2).call(ones(4, 5, 3), ones(1, 1, 2)))
            .ShouldBe("GRU: h0 must have shape (1, 5, 2) (layers and directions, batch, hiddenSize); its shape is (1, 1, 2).");

    [Fact]
    public void WrongShapes_AreNamed()
    {
        Message<ExternalException>(() => nn.LSTM(3, 2).call(ones(4, 5, 4))).ShouldBe("LSTM: input must have shape (length, batch, 3); its shape is (4, 5, 4).");
        Message<ExternalException>(() => nn.RNN(3, 2, batchFirst: true).call(ones(4, 3))).ShouldBe("RNN: input must have shape (batch, length, 3); its shape is (4, 3).");
        Message<ExternalException>(() => nn.LSTM(3, 2).call(ones(4, 5, 3), (ones(1, 5, 2), ones(1, 5, 3)))).ShouldContain("LSTM: c0 must have shape (1, 5, 2)");
        Message<ExternalException>(() => nn.GRU(3, 2).call(pack_sequence([ones(4, 5)]))).ShouldBe("GRU: a packed sequence's data must have shape (elements, 3); its shape is (4, 5).");
        Message<ExternalException>(() => nn.GRU(3, 2).call(pack_sequence([ones(4, 3)]), ones(1, 2, 2))).ShouldContain("GRU: h0 must have shape (1, 1, 2)");
        Message<ExternalException>(() => nn.GRUCell(3, 2).call(ones(5, 4), ones(5, 2))).ShouldBe("GRUCell: input must have shape (batch, 3) or (3); its shape is (5, 4).");
        Message<ExternalException>(() => nn.RNNCell(3, 2).call(ones(5, 3), ones(1, 2))).ShouldBe("RNNCell: h0 must have shape (5, 2); its shape is (1, 2).");
        Message<ExternalException>(() => nn.LSTMCell(3, 2).call(ones(3), (ones(2), ones(1, 2)))).ShouldBe("LSTMCell: c0 must have shape (2); its shape is (1, 2).");
        Message<ExternalException>(() => nn.GRU(3, 2).call(ones(4, 5, 3, dtype: float64))).ShouldStartWith("gru(");
    }

    [Fact]
    public void WrongOptions_AreNamed()
    {
        Message<ArgumentException>(() => nn.GRU(3, 0)).ShouldStartWith("GRU: hiddenSize must be at least 1; got 0.");
        Message<ArgumentException>(() => nn.LSTM(3, 2, -1)).ShouldStartWith("LSTM: numLayers must be at least 1; got -1.");
        Message<ArgumentException>(() => nn.RNN(3, 2, 2, dropout: 1.5)).ShouldStartWith("RNN: dropout must be between 0 and 1; got 1.5.");
        Message<ArgumentException>(() => nn.GRUCell(-3, 2)).ShouldStartWith("GRUCell: inputSize must be at least 1; got -3.");
    }

    private static string Message<TException>(Func<object> act) where TException : Exception => Should.Throw<TException>(act).Message;
#endif

    [Fact]
    public void DisposedModule_SaysSo()
    {
        var gru = nn.GRU(3, 2);
        gru.Dispose();
        gru.Dispose();
        Should.Throw<ObjectDisposedException>(() => gru.call(ones(4, 5, 3)));
    }

    [Fact]
    public void TwoHundredSteps_LeaveNothing()
    {
        using var gru = nn.GRU(3, 2, 2, bidirectional: true);
        using var optimizer = optim.Adam(gru.parameters());
        var x = Waves.Wave(0, 4, 3, 3);
        var lengths = tensor(new long[] { 2, 4, 1 });
        Step();
        var before = LiveTensors.Settled();
        for (var step = 0; step < 200; step++)
        {
            Step();
        }
        Tensor.TotalCount.ShouldBe(before);

        void Step()
        {
            using var packed = pack_padded_sequence(x, lengths, enforce_sorted: false);
            var (outputs, state) = gru.call(packed);
            using var loss = outputs.data.sum();
            loss.backward();
            optimizer.step();
            optimizer.zero_grad();
            outputs.Dispose();
            state.Dispose();
        }
    }
}
