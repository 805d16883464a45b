"""The small models of words that ship with us (`text/sense`, `party/looks`, `captions`): linear models over hashed features. The weights
are whole numbers of one byte and a scale for each category, in a file beside the code that uses them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Weights:
    """`rows`: (2**bits, categories), whole numbers; `scale` and `bias`: (categories,)."""

    rows: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]

    def scores(self, found: list[int]) -> NDArray[np.float32]:
        """(categories,): what the features speak for, unbounded; the more of them, the less each counts."""
        import numpy as np

        share = np.float32(max(1, len(found)) ** -0.5)
        scores = self.rows[found].sum(axis=0, dtype=np.int32) * (self.scale * share) + self.bias
        return np.asarray(scores, dtype=np.float32)

    def one_of_all(self, found: list[int]) -> NDArray[np.float32]:
        """(categories,): probabilities that sum to 1."""
        import numpy as np

        scores = self.scores(found)
        powers = np.exp(scores - scores.max())
        return np.asarray(powers / powers.sum(), dtype=np.float32)

    def each(self, found: list[int]) -> NDArray[np.float32]:
        """(categories,): probabilities, each by itself."""
        import numpy as np

        return np.asarray(1.0 / (1.0 + np.exp(-self.scores(found))), dtype=np.float32)


def hashed(found: Iterable[str], bits: int) -> list[int]:
    """Features as numbers of 0 to 2**bits - 1, each once, sorted."""
    return sorted({zlib.crc32(text.encode()) & ((1 << bits) - 1) for text in found})


def pieces(word: str, sizes: Iterable[int]) -> set[str]:
    """The parts of a word, with its ends marked: "<art", "rtik" …"""
    marked = f"<{word}>"
    return {f"c{marked[k : k + n]}" for n in sizes for k in range(len(marked) - n + 1)}


def weights_in(package: str, file: str) -> Weights:
    """The model in a file of a package."""
    import numpy as np

    packed = resources.files(package).joinpath(file).read_bytes()
    with np.load(io.BytesIO(packed), allow_pickle=False) as model:
        return Weights(model["weights"], model["scale"].astype(np.float32), model["bias"].astype(np.float32))


__all__ = ["Weights", "hashed", "pieces", "weights_in"]
