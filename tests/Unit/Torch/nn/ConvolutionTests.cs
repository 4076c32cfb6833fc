using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class ConvolutionTests
{
    [Fact]
    public void Transposed_ToAGivenSize_IsPyTorchs()
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        using var spread = nn.ConvTranspose2d(1, 1, 3, stride: 2, padding: 1);
        spread.forward(Ripples.Of(1, 1, 3, 3), [6, 5]).ShouldBeGolden("conv_transpose2d.sized");
        spread.forward(Ripples.Of(1, 1, 3, 3), [1, 1, 6, 5]).ShouldBeGolden("conv_transpose2d.sized");
        spread.forward(Ripples.Of(1, 3, 3), [6, 5]).shape.ShouldBe([1, 6, 5]);
        spread.call(Ripples.Of(1, 1, 3, 3)).shape.ShouldBe([1, 1, 5, 5]);
    }

    [Fact]
    public void Transposed_ToAnImpossibleSize_TellsWhichThereAre()
    {
        using var scope = NewDisposeScope();
        using var spread = nn.ConvTranspose2d(1, 1, 3, stride: 2, padding: 1);
        Should.Throw<ArgumentException>(() => spread.forward(zeros(1, 1, 3, 3), [5, 7])).Message
            .ShouldStartWith("ConvTranspose2d: output_size must be between 5 and 6 along dimension 1 for an input of shape (1, 1, 3, 3); got (5, 7).");
        Should.Throw<ArgumentException>(() => spread.forward(zeros(1, 1, 3, 3), [4, 5])).Message.ShouldContain("along dimension 0");
        Should.Throw<ArgumentException>(() => spread.forward(zeros(1, 1, 3, 3), [5])).Message
            .ShouldStartWith("ConvTranspose2d: output_size must have 2 or 4 lengths; got (5).");
    }

    [Fact]
    public void WrongInputs_AreToldWithTheModuleAndTheShapes()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => nn.Conv2d(3, 4, 2).call(zeros(2, 1, 5, 5))).Message
            .ShouldStartWith("Conv2d: the input must have shape (batch, 3, d1, d2) or (3, d1, d2); its shape is (2, 1, 5, 5).");
        Should.Throw<ArgumentException>(() => nn.Conv1d(3, 4, 2).call(zeros(3))).Message
            .ShouldStartWith("Conv1d: the input must have shape (batch, 3, d1) or (3, d1); its shape is (3).");
        Should.Throw<ArgumentException>(() => nn.ConvTranspose3d(2, 4, 2).call(zeros([1, 3, 2, 2, 2]))).Message
            .ShouldStartWith("ConvTranspose3d: the input must have shape (batch, 2, d1, d2, d3) or (2, d1, d2, d3); its shape is (1, 3, 2, 2, 2).");
        Should.Throw<ExternalException>(() => nn.Conv2d(1, 1, 4).call(zeros(1, 1, 3, 5))).Message
            .ShouldStartWith("conv2d((1, 1, 3, 5), (1, 1, 4, 4), (1), [1, 1], [0, 0], [1, 1], 1): Calculated padded input size per channel: (3 x 5). Kernel size: (4 x 4).");
        Should.Throw<ExternalException>(() => F.conv1d(zeros(1, 2, 5), zeros(3, 4, 2))).Message.ShouldStartWith("conv1d((1, 2, 5), (3, 4, 2), none, [1], [0], [1], 1): ");
    }

    [Fact]
    public void OptionsThatDoNotFit_AreRefused()
    {
        Should.Throw<ArgumentException>(() => nn.Conv2d(6, 8, 3, groups: 4)).Message.ShouldStartWith("Conv2d: in_channels (6) must be a multiple of groups (4).");
        Should.Throw<ArgumentException>(() => nn.ConvTranspose1d(4, 6, 3, groups: 4)).Message.ShouldStartWith("ConvTranspose1d: out_channels (6) must be a multiple of groups (4).");
        Should.Throw<ArgumentException>(() => nn.Conv3d(2, 2, 3, groups: 0)).Message.ShouldStartWith("Conv3d: groups must be at least 1; got 0.");
        Should.Throw<ArgumentException>(() => nn.Conv2d(1, 1, 3, Padding.Same, stride: 2)).Message.ShouldStartWith("Conv2d: stride must be 1 where padding is Same; it is (2, 2).");
        Should.Throw<ArgumentException>(() => nn.ConvTranspose2d(1, 1, 3, padding_mode: PaddingModes.Reflect)).Message
            .ShouldStartWith("ConvTranspose2d: padding_mode must be Zeros where the convolution is transposed; got Reflect.");
        using var spread = nn.ConvTranspose2d(1, 1, 3);
        Should.Throw<ArgumentException>(() => spread.SetPadding(Padding.Same)).Message.ShouldStartWith("ConvTranspose2d: padding must be counted, not named, where the convolution is transposed.");
    }

    [Fact]
    public void Options_CanBeReadAndThePaddingChanged()
    {
        using var scope = NewDisposeScope();
        using var convolution = nn.Conv2d(2, 4, (3, 2), stride: (1, 2), padding: (1, 0), dilation: (2, 1), groups: 2, bias: false, dtype: float64);
        (convolution.in_channels, convolution.out_channels, convolution.groups, convolution.transposed).ShouldBe((2, 4, 2, false));
        convolution.kernel_size.ShouldBe([3, 2]);
        convolution.stride.ShouldBe([1, 2]);
        convolution.padding.ShouldBe([1, 0]);
        convolution.dilation.ShouldBe([2, 1]);
        convolution.output_padding.ShouldBe([0, 0]);
        (convolution.padding_mode, convolution.padding_type, convolution.bias).ShouldBe((PaddingModes.Zeros, null, null));
        convolution.weight.dtype.ShouldBe(float64);
        convolution.weight.shape.ShouldBe([4, 1, 3, 2]);

        convolution.SetPadding(Padding.Valid);
        (convolution.padding, convolution.padding_type).ShouldBe((null, Padding.Valid));
        convolution.call(zeros([1, 2, 5, 4], float64)).shape.ShouldBe([1, 4, 1, 2]);
        convolution.SetPadding([2, 1]);
        convolution.call(zeros([1, 2, 5, 4], float64)).shape.ShouldBe([1, 4, 5, 3]);
    }

    [Fact]
    public void OptionsSetLater_CountForThePadding()
    {
        using var scope = NewDisposeScope();
        using var convolution = nn.Conv1d(1, 1, 3, Padding.Same, padding_mode: PaddingModes.Replicate);
        convolution.dilation = [2];
        convolution.call(zeros(1, 1, 7)).shape.ShouldBe([1, 1, 7]);
        long[] steps = [1], around = [2];
        convolution.stride = steps;
        steps[0] = 5;
        convolution.stride.ShouldBe([1]);
        convolution.SetPadding(around);
        around[0] = 5;
        convolution.call(zeros(1, 1, 7)).shape.ShouldBe([1, 1, 7]);
    }

    [Fact]
    public void OptionsSetLater_MustFit()
    {
        using var convolution = nn.Conv2d(1, 1, 3, Padding.Same);
        Should.Throw<ArgumentException>(() => convolution.dilation = [1]).Message.ShouldStartWith("Conv2d: dilation must have 2 length(s); got (1).");
        Should.Throw<ArgumentException>(() => convolution.kernel_size = [1, 2, 3]);
        Should.Throw<ArgumentException>(() => convolution.output_padding = []);
        Should.Throw<ArgumentException>(() => convolution.SetPadding([1]));
        Should.Throw<ArgumentException>(() => convolution.stride = [1, 2]).Message.ShouldStartWith("Conv2d: stride must be 1 where padding is Same; it is (1, 2).");
        (convolution.dilation.Length, convolution.stride[1], convolution.padding_type).ShouldBe((2, 1, Padding.Same));
        using var spread = nn.ConvTranspose1d(1, 1, 3);
        Should.Throw<ArgumentException>(() => spread.padding_mode = PaddingModes.Circular).Message
            .ShouldStartWith("ConvTranspose1d: padding_mode must be Zeros where the convolution is transposed; got Circular.");
        spread.padding_mode.ShouldBe(PaddingModes.Zeros);
    }

    [Fact]
    public void State_HasPyTorchsKeys()
    {
        using var convolution = nn.Conv1d(1, 2, 3);
        convolution.state_dict().Keys.ShouldBe(["weight", "bias"]);
        var old = convolution.bias!;
        convolution.bias = null;
        old.IsInvalid.ShouldBeTrue();
        convolution.state_dict().Keys.ShouldBe(["weight"]);
        Should.Throw<ArgumentNullException>(() => convolution.weight = null!);
    }

    [Fact]
    public void Resetting_DrawsAnew()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        using var convolution = nn.Conv2d(2, 2, 2);
        Tensor weight = convolution.weight.detach().clone(), bias = convolution.bias!.detach().clone();
        nn.init.zeros_(convolution.weight);
        manual_seed(3);
        convolution.reset_parameters();
        convolution.weight.Equals(weight).ShouldBeTrue();
        convolution.bias!.Equals(bias).ShouldBeTrue();
    }
}
