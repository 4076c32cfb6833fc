using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class DistributionTests
{
    private static readonly Dictionary<string, DistributionCase> Cases = new()
    {
        ["normal"] = new(loc => distributions.Normal(loc, Vector(1, 0.25f, 2)), () => Matrix(1, 0.5f, -1), () => Matrix(3, 0.4f, -0.2f, 1.5f, 0.1f, -1.3f, 0.7f), [4, 2]),
        ["uniform"] = new(low => distributions.Uniform(low, Vector(1.5f, 2, 3)), () => Matrix(1, 0, -2), () => Matrix(3, 0.4f, 1.2f, 1.5f, 0.1f, -1.3f, 0.7f), [4]),
        ["bernoulli.probs"] = new(probs => distributions.Bernoulli(probs), Probs, () => Matrix(3, 0, 1, 1, 1, 0, 0), [4]),
        ["bernoulli.logits"] = new(logits => distributions.Bernoulli(logits: logits), Logits, () => Vector(0, 1, 1), [4]),
        ["categorical.probs"] = new(probs => distributions.Categorical(probs * 3), Probs, () => tensor(new long[] { 0, 2, 1, 2, 2, 0 }).reshape(3, 2), [5]),
        ["categorical.logits"] = new(logits => distributions.Categorical(logits: logits), Logits, () => tensor(new long[] { 2, 0 }), [2, 3]),
        ["multinomial.probs"] = new(probs => distributions.Multinomial(4, probs), Probs, () => Matrix(3, 0, 3, 1, 2, 2, 0), [3]),
        ["multinomial.logits"] = new(logits => distributions.Multinomial(3, logits: logits), Logits, () => Vector(1, 1, 1), [2, 2]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Distribution_AnswersAsPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var parameter = Cases[name].Parameter().requires_grad_();
        using var distribution = Cases[name].Make(parameter);
        manual_seed(0);
        var drawn = distribution.sample(Cases[name].Shape);
        drawn.requires_grad.ShouldBeFalse();
        drawn.shape.ShouldBe([.. Cases[name].Shape, .. distribution.batch_shape.Shape, .. distribution.event_shape.Shape]);
        drawn.ShouldBeGolden($"distributions.{name}.sample");
        if (name.StartsWith("categorical", StringComparison.Ordinal))
        {
            (distribution.mean.isnan() & distribution.variance.isnan()).all().item<bool>().ShouldBeTrue();
        }
        else
        {
            distribution.mean.ShouldBeGolden($"distributions.{name}.mean");
            distribution.variance.ShouldBeGolden($"distributions.{name}.variance");
        }
        distribution.entropy().ShouldBeGolden($"distributions.{name}.entropy");
        var density = distribution.log_prob(Cases[name].Value());
        density.ShouldBeGolden($"distributions.{name}.log_prob");
        density.square().sum().backward();
        parameter.grad.ShouldBeGolden($"distributions.{name}.grad", 2e-5);
    }

    [Theory, MemberData(nameof(Names))]
    public void EveryMember_LeavesOnlyItsResult(string name)
    {
        using Tensor parameter = Cases[name].Parameter(), value = Cases[name].Value();
        var before = LiveTensors.Settled();
        using (NewDisposeScope())
        {
            // What a case multiplies on the way goes with this scope; the distribution's own tensors do not.
            using var distribution = Cases[name].Make(parameter);
            using var expanded = distribution.expand(new Size([2, .. distribution.batch_shape]));
            expanded.log_prob(expanded.sample()).Dispose();
            var held = Tensor.TotalCount;
            Func<Tensor>[] members = [() => distribution.mean, () => distribution.variance, () => distribution.stddev, () => distribution.sample(2), () => distribution.rsample(new Size(3)), () => distribution.log_prob(value), distribution.entropy, distribution.perplexity];
            foreach (var member in members)
            {
                member().Dispose();
                Tensor.TotalCount.ShouldBe(held);
            }
        }
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void Distribution_OutlivesTheScopeItWasMadeIn()
    {
        var before = LiveTensors.Settled();
        distributions.Distribution distribution;
        using (NewDisposeScope())
        {
            distribution = distributions.Normal(tensor(0f), tensor(1f));
        }
        distribution.mean.Dispose();
        distribution.Dispose();
        distribution.Dispose();
        Should.Throw<ObjectDisposedException>(() => distribution.mean);
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void NormalAndUniform_HaveAreasAndTheirInverses()
    {
        using var scope = NewDisposeScope();
        using var normal = distributions.Normal(Matrix(1, 0.5f, -1), Vector(1, 0.25f, 2));
        using var uniform = distributions.Uniform(Vector(0, -2), Vector(1.5f, 2));
        normal.cdf(Matrix(3, 0.4f, -0.2f, 1.5f, 0.1f, -1.3f, 0.7f)).ShouldBeGolden("distributions.normal.cdf");
        normal.icdf(Vector(0.1f, 0.5f, 0.99f)).ShouldBeGolden("distributions.normal.icdf", 2e-5);
        normal.stddev.ShouldBeGolden("distributions.normal.stddev");
        normal.perplexity().ShouldBeGolden("distributions.normal.perplexity", 1e-5);
        uniform.cdf(Vector(0.3f, 5)).ShouldBeGolden("distributions.uniform.cdf");
        uniform.icdf(Vector(0.1f, 0.75f)).ShouldBeGolden("distributions.uniform.icdf");
        uniform.stddev.ShouldBeGolden("distributions.uniform.stddev");
        normal.mode.Equals(normal.mean).ShouldBeTrue();
        uniform.mode.isnan().all().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Expanded_DrawsAsTheOriginal()
    {
        using var scope = NewDisposeScope();
        using var single = distributions.Normal(1f, 2f);
        using var expanded = single.expand(new Size([2, 3]));
        expanded.batch_shape.Shape.ShouldBe([2, 3]);
        manual_seed(0);
        expanded.sample(2).ShouldBeGolden("distributions.expanded.sample");
        using var other = distributions.Normal(5f, 5f);
        single.expand(new Size([2, 3]), other).ShouldBeSameAs(other);
        other.mean.Equals(expanded.mean).ShouldBeTrue();
        using var wrong = distributions.Bernoulli(0.5f, null);
        Should.Throw<ArgumentException>(() => single.expand(new Size(2), wrong)).Message.ShouldStartWith("expand: the instance must be a Normal; got a Bernoulli.");
    }

    [Fact]
    public void GradientsFlowThroughDraws_OfNormalAndUniform()
    {
        using var scope = NewDisposeScope();
        var loc = zeros(3, requires_grad: true);
        using var normal = distributions.Normal(loc, ones(3));
        normal.rsample(4).sum().backward();
        loc.grad!.data<float>().ToArray().ShouldBe([4, 4, 4]);
        using var uniform = distributions.Uniform(loc, ones(3));
        var drawn = uniform.rsample(1);
        drawn.sum().backward();
        using var ungraded = no_grad();
        (loc.grad! - 5 + drawn[0]).abs().max().item<float>().ShouldBeLessThan(1e-5f);
    }

    [Fact]
    public void OwnGenerator_IsUsedAndStaysTheCallers()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        long[] first, second;
        using (var even = distributions.Categorical(6, generator))
        {
            first = even.sample(8).data<long>().ToArray();
        }
        generator.manual_seed(5);
        using var counts = distributions.Multinomial(8, 6, generator);
        second = counts.sample().to(ScalarType.Int64).data<long>().ToArray();
        second.ShouldBe([.. Enumerable.Range(0, 6).Select(category => (long)first.Count(drawn => drawn == category))]);
        manual_seed(0);
        using var fair = distributions.Categorical(6);
        fair.sample(10).ShouldBeGolden("distributions.even.sample");
    }

    [Fact]
    public void WrongParameters_AreNamed()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => distributions.Bernoulli()).Message.ShouldBe("Bernoulli: needs one of probs and logits; got neither.");
        Should.Throw<ArgumentException>(() => distributions.Bernoulli(0.5, 0.5)).Message.ShouldBe("Bernoulli: needs one of probs and logits; got both.");
        Should.Throw<ArgumentException>(() => distributions.Categorical(ones(2), ones(2))).Message.ShouldBe("Categorical: needs one of probs and logits; got both.");
        Should.Throw<ArgumentException>(() => distributions.Multinomial(2)).Message.ShouldBe("Multinomial: needs one of probs and logits; got neither.");
        using var coin = distributions.Bernoulli(0.5f, null);
        Should.Throw<NotImplementedException>(() => coin.cdf(ones(1))).Message.ShouldBe("Bernoulli: has no cdf.");
    }

    [Fact]
    public void Scalars_GiveTheirElementTypes()
    {
        using var scope = NewDisposeScope();
        using var narrow = distributions.Normal(0f);
        using var wide = distributions.Normal(0.0);
        using var coin = distributions.Bernoulli(null, 0.0);
        (narrow.mean.dtype, wide.mean.dtype, coin.probs.dtype).ShouldBe((float32, float64, float64));
        coin.probs.item<double>().ShouldBe(0.5);
        coin.logits.item<double>().ShouldBe(0);
    }

    private static Tensor Vector(params float[] elements) => tensor(elements);

    private static Tensor Matrix(int columns, params float[] elements) => tensor(elements).reshape(-1, columns);

    private static Tensor Probs() => Matrix(3, 0.1f, 0.5f, 0.4f, 0.7f, 0.1f, 0.2f);

    private static Tensor Logits() => Matrix(3, 0.3f, -1.2f, 2, -0.5f, 0, 0.75f);

    private sealed record DistributionCase(Func<Tensor, distributions.Distribution> Make, Func<Tensor> Parameter, Func<Tensor> Value, long[] Shape);
}
