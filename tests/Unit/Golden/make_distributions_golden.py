"""Writes torch_distributions.json: what PyTorch's distributions answer. See torch_golden.py for how to run it."""
import torch
from torch.distributions import Bernoulli, Categorical, Multinomial, Normal, Uniform

from torch_golden import keep, write

torch.distributions.Distribution.set_default_validate_args(False)
LOC, SCALE = torch.tensor([[0.5], [-1.0]]), torch.tensor([1.0, 0.25, 2.0])
PROBS = torch.tensor([[0.1, 0.5, 0.4], [0.7, 0.1, 0.2]])
LOGITS = torch.tensor([[0.3, -1.2, 2.0], [-0.5, 0.0, 0.75]])


def drawn(name, distribution, shape):
    torch.manual_seed(0)
    keep(f"distributions.{name}.sample", distribution.sample(shape))
    if not isinstance(distribution, Categorical):
        keep(f"distributions.{name}.mean", distribution.mean)
        keep(f"distributions.{name}.variance", distribution.variance)
    keep(f"distributions.{name}.entropy", distribution.entropy())


def case(name, make, parameter, value, shape=(4,)):
    parameter = parameter.clone().requires_grad_()
    distribution = make(parameter)
    drawn(name, distribution, shape)
    density = distribution.log_prob(value)
    keep(f"distributions.{name}.log_prob", density)
    (density * density).sum().backward()
    keep(f"distributions.{name}.grad", parameter.grad)


POINTS = torch.tensor([[0.4, -0.2, 1.5], [0.1, -1.3, 0.7]])
case("normal", lambda loc: Normal(loc, SCALE), LOC, POINTS, (4, 2))
case("uniform", lambda low: Uniform(low, torch.tensor([1.5, 2.0, 3.0])), torch.tensor([[0.0], [-2.0]]), torch.tensor([[0.4, 1.2, 1.5], [0.1, -1.3, 0.7]]))
case("bernoulli.probs", lambda probs: Bernoulli(probs), PROBS, torch.tensor([[0.0, 1, 1], [1, 0, 0]]))
case("bernoulli.logits", lambda logits: Bernoulli(logits=logits), LOGITS, torch.tensor([0.0, 1, 1]))
case("categorical.probs", lambda probs: Categorical(probs * 3), PROBS, torch.tensor([[0, 2], [1, 2], [2, 0]]), (5,))
case("categorical.logits", lambda logits: Categorical(logits=logits), LOGITS, torch.tensor([2, 0]), (2, 3))
case("multinomial.probs", lambda probs: Multinomial(4, probs), PROBS, torch.tensor([[0.0, 3, 1], [2, 2, 0]]), (3,))
case("multinomial.logits", lambda logits: Multinomial(3, logits=logits), LOGITS, torch.tensor([1.0, 1, 1]), (2, 2))

normal, uniform = Normal(LOC, SCALE), Uniform(torch.tensor([0.0, -2.0]), torch.tensor([1.5, 2.0]))
keep("distributions.normal.cdf", normal.cdf(POINTS))
keep("distributions.normal.icdf", normal.icdf(torch.tensor([0.1, 0.5, 0.99])))
keep("distributions.normal.stddev", normal.stddev)
keep("distributions.normal.perplexity", normal.perplexity())
keep("distributions.uniform.cdf", uniform.cdf(torch.tensor([0.3, 5.0])))
keep("distributions.uniform.icdf", uniform.icdf(torch.tensor([0.1, 0.75])))
keep("distributions.uniform.stddev", uniform.stddev)
torch.manual_seed(0)
keep("distributions.expanded.sample", Normal(torch.tensor(1.0), torch.tensor(2.0)).expand((2, 3)).sample((2,)))
torch.manual_seed(0)
keep("distributions.even.sample", Categorical(torch.full((6,), 1 / 6, dtype=torch.float64)).sample((10,)))
write("torch_distributions.json")
