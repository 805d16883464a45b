"""How the small models of words are written: what `orderproc.parsing.weights` reads."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def packed(weights: Floats, bias: Floats) -> bytes:
    """Weights as whole numbers of -127 to 127, a scale for each category."""
    scale = np.abs(weights).max(axis=0) / 127
    file = io.BytesIO()
    whole = np.round(weights / scale).astype(np.int8)
    np.savez_compressed(file, weights=whole, scale=scale.astype(np.float32), bias=bias.astype(np.float32))
    return file.getvalue()
