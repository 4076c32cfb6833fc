using System.Text.Json;
using Shouldly;
using Workbook.Notebooks.Grading.Remote;
using Xunit;

namespace Workbook.Tests.Notebooks.Grading;

public sealed class ValueJsonTests
{
    private readonly ValueJson _values = new(new DelegateConverter(callBack: null));

    public static TheoryData<object> Values =>
    [
        1.5, double.NaN, double.NegativeInfinity, "text\n\"é\"", 'x', new[] { 1, 2, 3 }, new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, new double[0, 4],
        new[] { new[] { 1.0 }, [] }, (1, "two"), new KeyValuePair<string, double>("a", 0.5), new Dictionary<char, double> { ['a'] = -1 }, new List<string> { "a", "b" },
        new Point(3, [1, 2]),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_ComesBackAsItWas(object value)
    {
        ValueJson.CanCross(value.GetType()).ShouldBeTrue();
        _values.Read(_values.Write(value, value.GetType()), value.GetType()).ShouldBeEquivalentTo(value);
    }

    [Fact]
    public void LazySequence_CrossesAsItsItems() =>
        ((IEnumerable<int>)_values.Read(_values.Write(Enumerable.Range(0, 3).Where(i => i != 1), typeof(IEnumerable<int>)), typeof(IEnumerable<int>))!).ShouldBe([0, 2]);

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(nint))]
    [InlineData(typeof(Stream))]
    [InlineData(typeof(System.Net.Sockets.Socket))]
    public void WhatIsNoPlainValue_DoesNotCross(Type type) => ValueJson.CanCross(type).ShouldBeFalse();

    [Fact]
    public void Function_DoesNotComeFromTheStudent() => Should.Throw<JsonException>(() => _values.Read("0", typeof(Func<int>)));

    [Theory]
    [InlineData("""{"Item1":[2,2],"Item2":[1]}""")]
    [InlineData("""{"Item1":[-1,-1],"Item2":[1]}""")]
    [InlineData("""{"Item1":[65536,65536],"Item2":[]}""")]
    public void MatrixWhoseLengthsLie_IsRefused(string json) => Should.Throw<JsonException>(() => _values.Read(json, typeof(double[,])));

    [Theory]
    [InlineData("\"nine\"", typeof(int))]
    [InlineData("1e400", typeof(int))]
    [InlineData("[1]", typeof(double))]
    [InlineData("{\"$type\":\"System.Diagnostics.Process\"}", typeof(double[]))]
    [InlineData("\"no base64\"", typeof(TorchSharp.torch.Tensor))]
    [InlineData("7", typeof(TorchSharp.torch.Tensor))]
    public void ValueOfAnotherType_IsRefused(string json, Type type) => Should.Throw<JsonException>(() => _values.Read(json, type));

    [Fact]
    public void ValueThatNeverEnds_IsRefused() =>
        Should.Throw<JsonException>(() => _values.Read(new string('[', 1_000_000), typeof(double[][])));

    [Fact]
    public void TensorThatClaimsMoreThanItHas_IsRefused()
    {
        using var small = TorchSharp.torch.zeros(2, 3);
        string honest = _values.Write(small, typeof(TorchSharp.torch.Tensor));
        byte[] bytes = Convert.FromBase64String(honest.Trim('"'));
        for (int cut = 0; cut < bytes.Length; cut++)
        {
            string json = $"\"{Convert.ToBase64String(bytes[..cut])}\"";
            Should.Throw<JsonException>(() => _values.Read(json, typeof(TorchSharp.torch.Tensor)), $"{cut} bytes");
        }
    }

    private sealed record Point(int X, double[] Rest);
}
