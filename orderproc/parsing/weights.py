"""The weights of the small models of words that ship with us (`text/sense`, `party/looks`): whole numbers of one byte and a scale for each
category, in a file beside the code that uses them."""

from __future__ import annotations

import io
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def weights_in(package: str, file: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """(features, categories) and (categories,): weights and bias of the model in a file of a package."""
    import numpy as np

    packed = resources.files(package).joinpath(file).read_bytes()
    with np.load(io.BytesIO(packed), allow_pickle=False) as model:
        weights = model["weights"].astype(np.float32) * model["scale"].astype(np.float32)
        return weights, model["bias"].astype(np.float32)


__all__ = ["weights_in"]
