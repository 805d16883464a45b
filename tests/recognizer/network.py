"""An ONNX recognition model as a PyTorch module that can be trained, and its weights back into the same graph.

The module runs the graph node by node and keeps each weight under the name that it has there, so what comes out is the stock graph
with other numbers in it. (onnx2torch was tried: it wants torchvision, and does not know `auto_pad`.) A node that is not known raises.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
import torch.nn.functional as nnf
from onnx import numpy_helper
from torch import Tensor, nn

from orderproc.reading.ocr import wanted

CHARACTERS = (
    "character"  # the key of the model's metadata: its characters, one a line; 0 is the blank, the last one the space
)
HEAD = "linear_8"


def stock(path: Path) -> onnx.ModelProto:
    """The stock model with a head that holds only what can stand on an order of ours (some 500 of 18,710 columns)."""
    model = onnx.load(str(path))
    names = _names(model)
    kept = [i for i, name in enumerate(names) if len(name) == 1 and wanted(name) is not None]
    columns = np.array([0, *(i + 1 for i in kept), len(names) + 1])
    for tensor in model.graph.initializer:
        if tensor.name.startswith(HEAD + "."):
            tensor.CopyFrom(
                numpy_helper.from_array(np.ascontiguousarray(numpy_helper.to_array(tensor)[..., columns]), tensor.name)
            )
    del model.graph.value_info[:]
    for value in model.graph.output:
        value.type.tensor_type.shape.dim[-1].dim_value = len(columns)
    entry = next(p for p in model.metadata_props if p.key == CHARACTERS)
    entry.value = "\n".join(names[i] for i in kept)
    return model


def _names(model: onnx.ModelProto) -> list[str]:
    return next(p.value for p in model.metadata_props if p.key == CHARACTERS).splitlines()


def classes(model: onnx.ModelProto) -> tuple[str, list[int]]:
    """The alphabet that is read ("\\0" the blank first) and, for each column of the head, its place in the alphabet."""
    alphabet, targets = ["\0", " "], [0]
    for name in _names(model):
        kept = wanted(name) or name
        if kept not in alphabet:
            alphabet.append(kept)
        targets.append(alphabet.index(kept))
    return "".join(alphabet), [*targets, 1]


class Network(nn.Module):
    """(n, 3, 48, width) floats from -1 to 1 → logits (n, width / 8, columns of the head)."""

    def __init__(self, model: onnx.ModelProto) -> None:
        super().__init__()
        self.nodes = [
            n for n in model.graph.node if n.op_type != "Softmax" or n.output[0] != model.graph.output[0].name
        ]
        self.entry, self.exit = model.graph.input[0].name, model.graph.node[-1].input[0]
        self.weights = nn.ParameterDict()
        self.fixed: dict[str, Any] = {}
        statistics = {name for n in self.nodes if n.op_type == "BatchNormalization" for name in n.input[3:]}
        for tensor in model.graph.initializer:
            array = numpy_helper.to_array(tensor).copy()
            if array.dtype == np.float32 and array.size > 1 and tensor.name not in statistics:
                self.weights[_key(tensor.name)] = nn.Parameter(torch.from_numpy(array))
            elif array.dtype == np.float32:
                self.fixed[tensor.name] = torch.from_numpy(array)
            else:
                self.fixed[tensor.name] = array.tolist()
        self.nodes = _with_gelu(self.nodes)
        self.attributes = [{a.name: onnx.helper.get_attribute_value(a) for a in n.attribute} for n in self.nodes]

    def forward(self, x: Tensor) -> Tensor:
        values: dict[str, Any] = {self.entry: x}
        for node, attributes in zip(self.nodes, self.attributes, strict=True):
            inputs = [self._value(name, values) for name in node.input]
            values[node.output[0]] = _RUN[node.op_type](attributes, *inputs)
        return values[self.exit]

    def _value(self, name: str, values: dict[str, Any]) -> Any:
        if name in values:
            return values[name]
        return self.fixed[name] if name in self.fixed else self.weights[_key(name)]


def _with_gelu(nodes: list[onnx.NodeProto]) -> list[onnx.NodeProto]:
    """x / √2 → Erf → + 1 → · x → · ½, which a graph of this opset has instead of one node, as that one node: a third of the time."""
    by_output = {n.output[0]: n for n in nodes}
    after: dict[str, list[onnx.NodeProto]] = {}
    for node in nodes:
        for name in node.input:
            after.setdefault(name, []).append(node)
    gone: set[str] = set()
    made: dict[str, onnx.NodeProto] = {}
    for erf in (n for n in nodes if n.op_type == "Erf"):
        chain = [by_output[erf.input[0]], erf]
        while len(chain) < 5:
            chain.append(after[chain[-1].output[0]][0])
        if [n.op_type for n in chain] != ["Div", "Erf", "Add", "Mul", "Mul"] or chain[0].input[0] not in chain[3].input:
            raise ValueError(f"{erf.name}: not the GELU that is known here")
        gone |= {n.output[0] for n in chain}
        made[chain[-1].output[0]] = onnx.helper.make_node("Gelu", [chain[0].input[0]], [chain[-1].output[0]])
    return [made.get(n.output[0], n) for n in nodes if n.output[0] not in gone or n.output[0] in made]


def write_back(network: Network, model: onnx.ModelProto) -> onnx.ModelProto:
    """`model` with the weights of `network` in it, as 16-bit floats that are made 32-bit ones when it is loaded: half the size."""
    out = onnx.ModelProto()
    out.CopyFrom(model)
    casts = []
    for tensor in out.graph.initializer:
        if _key(tensor.name) in network.weights:
            array = network.weights[_key(tensor.name)].detach().cpu().numpy().astype(np.float16)
            casts.append(
                onnx.helper.make_node("Cast", [f"{tensor.name}.half"], [tensor.name], to=onnx.TensorProto.FLOAT)
            )
            tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(array), f"{tensor.name}.half"))
    nodes = [*casts, *out.graph.node]
    del out.graph.node[:]
    out.graph.node.extend(nodes)
    onnx.checker.check_model(out)
    return out


def _key(name: str) -> str:
    return name.replace(".", "·")


def _alike(x: Any, y: Any) -> tuple[Any, Any]:
    """A bias or a factor in the precision of what it meets, so that it does not turn everything back into 32 bits."""
    if isinstance(x, Tensor) and isinstance(y, Tensor) and x.dtype != y.dtype:
        if y.numel() * 16 < x.numel():
            return x, y.to(x.dtype)
        if x.numel() * 16 < y.numel():
            return x.to(y.dtype), y
    return x, y


def _add(a: dict[str, Any], x: Any, y: Any) -> Any:
    x, y = _alike(x, y)
    return x + y


def _mul(a: dict[str, Any], x: Any, y: Any) -> Any:
    x, y = _alike(x, y)
    return x * y


def _same(x: Tensor, kernel: Sequence[int], strides: Sequence[int], fill: float) -> Tensor:
    """Padded as `auto_pad = SAME_UPPER` has it: the odd pixel at the end."""
    pads: list[int] = []
    for size, k, s in zip(reversed(x.shape[2:]), reversed(kernel), reversed(strides), strict=True):
        total = max(0, (math.ceil(size / s) - 1) * s + k - size)
        pads += [total // 2, total - total // 2]
    return nnf.pad(x, pads, value=fill)


def _conv(a: dict[str, Any], x: Tensor, w: Tensor, b: Tensor | None = None) -> Tensor:
    if a.get("auto_pad") == b"SAME_UPPER":
        return nnf.conv2d(
            _same(x, a["kernel_shape"], a["strides"], 0.0), w, b, a["strides"], 0, a["dilations"], a["group"]
        )
    return nnf.conv2d(x, w, b, a["strides"], tuple(a["pads"][:2]), a["dilations"], a["group"])


def _max_pool(a: dict[str, Any], x: Tensor) -> Tensor:
    return nnf.max_pool2d(_same(x, a["kernel_shape"], a["strides"], -math.inf), a["kernel_shape"], a["strides"])


def _batch_norm(a: dict[str, Any], x: Tensor, w: Tensor, b: Tensor, mean: Tensor, var: Tensor) -> Tensor:
    return nnf.batch_norm(x, mean.to(x.device), var.to(x.device), w, b, False, 0.0, a["epsilon"])


def _mean(a: dict[str, Any], x: Tensor) -> Tensor:
    return x.mean(dim=a["axes"], keepdim=bool(a.get("keepdims", 1)))


def _slice(a: dict[str, Any], x: Any, starts: list[int], ends: list[int], axes: list[int], steps: Any = None) -> Any:
    if isinstance(x, list):
        return x[starts[0] : ends[0]]
    for start, end, axis in zip(starts, ends, axes, strict=True):
        x = x.narrow(axis, start, min(end, x.shape[axis]) - start)
    return x


def _reshape(a: dict[str, Any], x: Any, shape: list[int]) -> Any:
    if not isinstance(x, Tensor):
        return x
    return x.reshape([x.shape[i] if s == 0 else s for i, s in enumerate(shape)])


def _squeeze(a: dict[str, Any], x: Any) -> Any:
    return x[0] if isinstance(x, list) else x.squeeze(a["axes"][0])


def _concat(a: dict[str, Any], *xs: Any) -> Any:
    return [v for x in xs for v in x] if isinstance(xs[0], list) else torch.cat(xs, dim=a["axis"])


_RUN: dict[str, Callable[..., Any]] = {
    "Identity": lambda a, x: x,
    "Add": _add,
    "Sub": lambda a, x, y: x - y,
    "Mul": _mul,
    "Div": lambda a, x, y: x / y,
    "Pow": lambda a, x, y: x.pow(y),
    "Sqrt": lambda a, x: x.sqrt(),
    "Erf": lambda a, x: x.erf(),
    "Gelu": lambda a, x: nnf.gelu(x),
    "Relu": lambda a, x: x.relu(),
    "Sigmoid": lambda a, x: x.sigmoid(),
    "HardSigmoid": lambda a, x: (x * a["alpha"] + a["beta"]).clamp(0, 1),
    "MatMul": lambda a, x, y: x @ y,
    "Conv": _conv,
    "MaxPool": _max_pool,
    "AveragePool": lambda a, x: nnf.avg_pool2d(x, a["kernel_shape"], a["strides"]),
    "BatchNormalization": _batch_norm,
    "ReduceMean": _mean,
    "Shape": lambda a, x: list(x.shape),
    "Slice": _slice,
    "Concat": _concat,
    "Reshape": _reshape,
    "Squeeze": _squeeze,
    "Unsqueeze": lambda a, x: [x] if isinstance(x, int) else x.unsqueeze(a["axes"][0]),
    "Transpose": lambda a, x: x.permute(a["perm"]),
    "Softmax": lambda a, x: x.softmax(dim=a["axis"]),
}
