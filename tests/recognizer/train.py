"""Training: crops drawn as they are needed, CTC, AdamW with a cosine, an average of the weights over time; resumable.

A checkpoint is written every SAVE steps; the crops of a step depend on the seed and on the step alone, so that a run that was
stopped goes on with those it has not seen.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import onnx
import torch
from torch import Tensor
from torch.nn.functional import ctc_loss
from torch.utils.data import DataLoader, IterableDataset

from orderproc.reading import ocr
from tests.recognizer.crops import Pens, crops
from tests.recognizer.network import Network, classes, stock, write_back

POOL = 12  # batches that are drawn together and sorted by width
WIDEST = 1040  # pixels at the network's height: longer crops are left out
PIXELS = 6800  # summed width of a batch
SAVE = 500
FLOOR = 1e-7


@dataclass(frozen=True)
class Plan:
    steps: int = 3_700
    rate: float = 1e-4
    warm_up: int = 400
    average: float = 0.999
    stock: float = 0.3  # share of the stock weights in what is written
    seed: int = 1
    device: str = "cpu"


class Batches(IterableDataset[tuple[Tensor, Tensor, Tensor, Tensor]]):
    """(pictures (n, 3, 48, width), labels end to end, their lengths, steps of the network that each picture takes)."""

    def __init__(self, alphabet: str, seed: int, first: int) -> None:
        self.place = {c: i for i, c in enumerate(alphabet)}
        self.seed, self.first = seed, first

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor, Tensor, Tensor]]:
        info = torch.utils.data.get_worker_info()
        step, many = (info.id, info.num_workers) if info else (0, 1)
        pool = self.first // POOL + step
        while True:
            rng = Random(f"{self.seed} {pool}")
            yield from self._pool(rng)
            pool += many

    def _pool(self, rng: Random) -> Iterator[tuple[Tensor, Tensor, Tensor, Tensor]]:
        made: list[tuple[np.ndarray[Any, Any], list[int]]] = []
        total, drawn = 0, crops(rng, Pens.of("train"))
        while total < PIXELS * POOL:
            crop = next(drawn)
            if crop.picture.shape[0] * 40 < crop.picture.shape[1]:
                continue
            picture = ocr.prepared(crop.picture)
            width = picture.shape[1]
            if width > WIDEST or any(c not in self.place for c in crop.text):
                continue
            label = [self.place[c] for c in crop.text]
            if len(label) + sum(a == b for a, b in pairwise(label)) > max(6, width // 8) - 1:
                continue
            made.append((picture, label))
            total += width
        made.sort(key=lambda m: m[0].shape[1])
        batches: list[list[tuple[np.ndarray[Any, Any], list[int]]]] = [[]]
        for one in made:
            if batches[-1] and (len(batches[-1]) + 1) * one[0].shape[1] > PIXELS:
                batches.append([])
            batches[-1].append(one)
        rng.shuffle(batches)
        yield from map(_batch, batches)


def _batch(made: list[tuple[np.ndarray[Any, Any], list[int]]]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    width = -(-max(ocr.NARROWEST, *(p.shape[1] for p, _ in made)) // 8) * 8
    pictures = np.zeros((len(made), 3, ocr.HEIGHT, width), np.float32)
    for i, (picture, _) in enumerate(made):
        pictures[i, :, :, : picture.shape[1]] = picture.astype(np.float32) / 127.5 - 1.0
    steps = [min(width // 8, max(6, -(-p.shape[1] // 8) + 2)) for p, _ in made]
    labels = [at for _, label in made for at in label]
    return (
        torch.from_numpy(pictures),
        torch.tensor(labels),
        torch.tensor([len(label) for _, label in made]),
        torch.tensor(steps),
    )


def train(model_file: Path, folder: Path, plan: Plan) -> Path:
    """Trains from the stock model; returns the ONNX file. Goes on from the checkpoint in `folder`, where there is one."""
    folder.mkdir(parents=True, exist_ok=True)
    base = stock(model_file)
    alphabet, targets = classes(base)
    network = Network(base)
    network.to(plan.device)
    _channels_last(network)
    optimizer = torch.optim.AdamW(network.parameters(), plan.rate, weight_decay=0.0)
    mean = {name: p.detach().clone() for name, p in network.named_parameters()}
    step, saved = 0, folder / "checkpoint.pt"
    if saved.exists():
        state = torch.load(saved, map_location=plan.device)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        mean, step = state["mean"], state["step"]
    data = iter(DataLoader(Batches(alphabet, plan.seed, step), batch_size=None, num_workers=1, prefetch_factor=24))
    feeds = torch.tensor(targets, device=plan.device)
    began, losses, seen = time.monotonic(), [], 0
    while step < plan.steps:
        pictures, labels, lengths, steps = next(data)
        for group in optimizer.param_groups:
            group["lr"] = _rate(plan, step)
        loss = _loss(network, feeds, len(alphabet), pictures.to(plan.device), labels, lengths, steps)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        step += 1
        kept = min(plan.average, (1 + step) / (10 + step))
        with torch.no_grad():
            for name, p in network.named_parameters():
                mean[name].mul_(kept).add_(p, alpha=1 - kept)
        losses.append(loss.item())
        seen += len(lengths)
        if step % 50 == 0:
            line = {
                "step": step,
                "loss": round(float(np.mean(losses)), 4),
                "crops": seen,
                "seconds": round(time.monotonic() - began),
            }
            losses.clear()
            with (folder / "log.jsonl").open("a") as log:
                log.write(json.dumps(line) + "\n")
        if step % SAVE == 0 or step == plan.steps:
            state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "mean": mean, "step": step}
            torch.save(state, folder / "checkpoint.new")
            (folder / "checkpoint.new").replace(saved)
            written(base, mean, folder / "recognizer.onnx", plan.stock)
    return folder / "recognizer.onnx"


def _loss(
    network: Network, feeds: Tensor, many: int, pictures: Tensor, labels: Tensor, lengths: Tensor, steps: Tensor
) -> Tensor:
    with torch.autocast(pictures.device.type, torch.bfloat16):
        logits = network(pictures.contiguous(memory_format=torch.channels_last))
    each = logits.float().softmax(-1)
    probs = torch.zeros(*each.shape[:2], many, device=each.device).index_add_(2, feeds, each)
    logs = (probs + FLOOR).log().transpose(0, 1)
    return ctc_loss(logs, labels.to(each.device), steps.clamp(max=logs.shape[0]), lengths, zero_infinity=True)


def _rate(plan: Plan, step: int) -> float:
    warm = min(1.0, (step + 1) / plan.warm_up)
    return plan.rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, step / plan.steps))))


def _channels_last(network: Network) -> None:
    """The layout in which convolutions are fastest."""
    for p in network.parameters():
        if p.dim() == 4:
            p.data = p.data.contiguous(memory_format=torch.channels_last)


def written(base: onnx.ModelProto, weights: dict[str, Tensor], file: Path, stock: float) -> None:
    """The averaged weights, mixed with a share of those before the training, as an ONNX file.

    What was learned of 31 hands is good for others as long as what was known of many more is not given up for it (Wortsman et al. 2022,
    "Robust fine-tuning of zero-shot models": WiSE-FT). Counted in docs/recognizer.md.
    """
    network = Network(base)
    with torch.no_grad():
        for name, p in network.named_parameters():
            p.copy_(weights[name] * (1 - stock) + p * stock)
    onnx.save(write_back(network, base), str(file))
