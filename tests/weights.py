"""How the small models of words are trained and written: what `orderproc.parsing.weights` reads."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from orderproc.parsing.weights import Weights

Floats = NDArray[np.float64]
RATE, DECAY = 0.2, 1e-5


@dataclass(frozen=True, slots=True)
class Row:
    """A text to learn from: its features (n,), what it is (categories,), and how much each category's error counts (categories,)."""

    features: NDArray[np.int64]
    right: Floats
    counts: Floats


def one_of_all(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())


def each(scores: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-scores)))


def trained(
    rows: list[Row], bits: int, epochs: int, told: Callable[[Floats], Floats], *, most: int = 127, seed: int = 1
) -> Weights:
    """A linear model over hashed features, by AdaGrad. Seeded. `told`: probabilities from scores, `one_of_all` or `each`;
    `most`: what the largest weight is rounded to, up to 127: the less, the smaller the file."""
    rng, many = random.Random(seed), len(rows[0].right)
    weights, squares = np.zeros((1 << bits, many)), np.full((1 << bits, many), 1e-8)
    bias, bias_squares = np.zeros(many), np.full(many, 1e-8)
    rows = list(rows)
    for _ in range(epochs):
        rng.shuffle(rows)
        for row in rows:
            at, share = row.features, 1 / np.sqrt(max(1, len(row.features)))
            error = (told(weights[at].sum(axis=0) * share + bias) - row.right) * row.counts
            slope = error * share + DECAY * weights[at]
            squares[at] += slope * slope
            weights[at] -= RATE * slope / np.sqrt(squares[at])
            bias_squares += error * error
            bias -= RATE * error / np.sqrt(bias_squares)
    return rounded(weights, bias, most)


def rounded(weights: Floats, bias: Floats, most: int) -> Weights:
    """Weights as whole numbers of -most to most, a scale for each category."""
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-12) / most
    return Weights(np.round(weights / scale).astype(np.int8), scale.astype(np.float32), bias.astype(np.float32))


def packed(model: Weights) -> bytes:
    """The file that ships."""
    file = io.BytesIO()
    np.savez_compressed(file, weights=model.rows, scale=model.scale, bias=model.bias)
    return file.getvalue()
