"""What the scripts that write torch_*.json share: the numbers kept, how a module is asked, how the file is written.

Run a script from this folder with a PyTorch of the libtorch the library is built on (on Debian: /usr/bin/python3 with
python3-torch). Names must differ between the files: the tests read them as one.
"""

import json

import torch

golden = {}


def keep(name, tensor):
    golden[name] = [round(value, 9) for value in tensor.detach().double().flatten().tolist()]


def module_case(name, make, x, differentiable=True):
    """The module after manual_seed(0), its output for x, and the gradients of the output's sum of squares."""
    torch.manual_seed(0)
    module = make()
    for key, value in module.state_dict().items():
        keep(f"{name}.{key}", value)
    x = x.clone().requires_grad_(differentiable)
    torch.manual_seed(1)
    y = module(x)
    keep(f"{name}.output", y)
    (y * y).sum().backward()
    if differentiable:
        keep(f"{name}.input.grad", x.grad)
    for key, parameter in module.named_parameters():
        keep(f"{name}.{key}.grad", parameter.grad)


def write(file_name):
    with open(file_name, "w") as file:
        lines = [f"  {json.dumps(name)}: {json.dumps(values)}" for name, values in golden.items()]
        file.write("{\n" + ",\n".join(lines) + "\n}\n")
