"""Is a crop print or handwriting? A second output of the recognizer: for each step of its last layer a number, whose mean over the crop
is the natural logarithm of the odds that it is print. A logistic regression on what that layer makes of crops of the part train, drawn
alike large for print and for hands, so that size tells nothing.

    python -m tests.recognizer print [--count 4000]      writes the model that ships, with that output, and counts it
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import cv2
import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray

from orderproc.reading import ocr
from tests.recognizer import crops
from tests.recognizer.crops import Crop, Pens

Floats = NDArray[np.float32]
LAYER = "p2o.pd_op.transpose.8.0"  # what the head of the network sees: (crops, steps, 120)
OUTPUT = "print"
# of the crops one learns from: print as often as hands
SOURCES = {"hand": 35, "comb": 8, "face": 8, "words": 15, "lines": 4, "print": 50, "typed in boxes": 6}
HEIGHTS = ((16, 34), (26, 60), (40, 90))  # pixels, from page to letters: 100 dpi and coarser to 300
PENALTY = 10.0  # of the squares of the weights, standardized


def alike(count: int, part: str, seed: int) -> Iterator[Crop]:
    """Crops of print and of hands, as large and as damaged the one as the other."""
    rng, pens, made = Random(f"print or hand {seed}"), Pens.of(part), 0
    sources = {name: share for name, share in SOURCES.items() if part == "train" or name != "face"}
    while made < count:
        source = rng.choices(list(sources), list(sources.values()))[0]
        drawn = crops.a_page(source, rng, pens)
        if drawn is None:
            continue
        page, text, kind, writer = drawn
        by = rng.uniform(*rng.choice(HEIGHTS)) / page.shape[0]
        if by < 1:
            page = np.asarray(cv2.resize(page, None, fx=by, fy=by, interpolation=cv2.INTER_AREA), np.uint8)
        picture = crops.finished(page, rng) if min(page.shape) > 5 else None
        if picture is not None:
            made += 1
            yield Crop(picture, text, source, kind, writer)


def tapped(file: Path) -> onnxruntime.InferenceSession:
    """The network of a file, giving its last layer."""
    model = onnx.load(str(file))
    del model.graph.output[:]
    model.graph.output.append(onnx.helper.make_tensor_value_info(LAYER, onnx.TensorProto.FLOAT, None))
    return onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


def seen(net: onnxruntime.InferenceSession, crop: Crop) -> Floats:
    """(120,): the last layer's mean over the steps of a crop, as `ocr.probabilities` takes it."""
    image = ocr.prepared(crop.picture)
    width = -(-max(ocr.NARROWEST, image.shape[1]) // 8) * 8
    batch = np.zeros((1, 3, ocr.HEIGHT, width), np.float32)
    batch[0, :, :, : image.shape[1]] = image.astype(np.float32) / 127.5 - 1.0
    layer = net.run(None, {net.get_inputs()[0].name: batch})[0][0]
    return np.asarray(layer[: -(-image.shape[1] // 8) + 2].mean(axis=0), np.float32)


def fitted(found: Floats, is_print: NDArray[np.bool_]) -> tuple[Floats, float]:
    """Weights and bias of the logistic regression of `is_print` (n,) on `found` (n, 120), by Newton's method."""
    middle, spread = found.mean(axis=0), found.std(axis=0) + 1e-6
    rows = np.hstack([(found - middle) / spread, np.ones((len(found), 1))]).astype(np.float64)
    weights, penalty = np.zeros(rows.shape[1]), np.append(np.full(rows.shape[1] - 1, PENALTY), 0.0)
    for _ in range(25):
        p = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (p - is_print) + penalty * weights
        bend = (rows * (p * (1 - p))[:, None]).T @ rows + np.diag(penalty + 1e-9)
        weights -= np.linalg.solve(bend, slope)
    own = weights[:-1] / spread
    return own.astype(np.float32), float(weights[-1] - own @ middle)


def with_output(file: Path, weights: Floats, bias: float) -> onnx.ModelProto:
    """The model of a file with the second output: (crops, steps, 1). One that has it already gets the new weights."""
    model = onnx.load(str(file))
    graph = model.graph
    for named in (graph.node, graph.initializer, graph.output):
        kept = [one for one in named if not one.name.startswith(OUTPUT)]
        del named[:]
        named.extend(kept)
    graph.initializer.append(onnx.numpy_helper.from_array(weights[:, None], f"{OUTPUT}.w"))
    graph.initializer.append(onnx.numpy_helper.from_array(np.array([bias], np.float32), f"{OUTPUT}.b"))
    graph.node.append(
        onnx.helper.make_node("MatMul", [LAYER, f"{OUTPUT}.w"], [f"{OUTPUT}.sum"], name=f"{OUTPUT}.matmul")
    )
    graph.node.append(onnx.helper.make_node("Add", [f"{OUTPUT}.sum", f"{OUTPUT}.b"], [OUTPUT], name=f"{OUTPUT}.add"))
    graph.output.append(onnx.helper.make_tensor_value_info(OUTPUT, onnx.TensorProto.FLOAT, [None, None, 1]))
    onnx.checker.check_model(model)
    return model


def learn(file: Path, count: int) -> None:
    """Give the model of a file its second output, and say how it does on writers and crops that it was not fitted on."""
    net = tapped(file)

    def asked(many: int, part: str, seed: int) -> tuple[Floats, NDArray[np.bool_], list[Crop]]:
        made = list(alike(many, part, seed))
        return np.stack([seen(net, crop) for crop in made]), np.array([crop.writer == "print" for crop in made]), made

    found, is_print, _ = asked(count, "train", 1)
    weights, bias = fitted(found, is_print)
    onnx.save(with_output(file, weights, bias), str(file))
    found, is_print, made = asked(count // 3, "test", 2)
    odds = found @ weights + bias
    long = np.array([sum(c.isalnum() for c in crop.text) for crop in made])
    print("characters   print   above 0   above 3    hands   above 0   above 3")
    for low, high in ((1, 2), (3, 4), (5, 9), (10, 999)):
        row = f"{low:4} to {high:3}"
        for kind in (is_print, ~is_print):
            of = odds[kind & (long >= low) & (long <= high)]
            row += f"  {len(of):6}    {(of > 0).mean():6.1%}    {(of > 3).mean():6.1%}"
        print(row)
