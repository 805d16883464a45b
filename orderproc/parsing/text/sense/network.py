"""The second half of the model of sentences: a small convolutional network over vectors of pieces of words.

The hashed words of `Weights` know only words that the training sentences hold. The vectors here come from an encoder that was trained on
sixteen languages (README.md beside this), so that a word nobody wrote for us is near those that somebody did.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sentencepiece import SentencePieceProcessor

PIECES, NETWORK = "pieces-1.model", "network-1.npz"
LONGEST = 70  # pieces of a sentence that are looked at


@dataclass(frozen=True, slots=True)
class Network:
    """`table`: (pieces, d), whole numbers of -127 to 127; two convolutions over three neighbours, `first` (3 d, c) and `second` (3 c, c),
    and `last` (2 c, categories) over the greatest and the mean of each channel; a bias for each."""

    table: NDArray[np.int8]
    first: NDArray[np.float32]
    first_bias: NDArray[np.float32]
    second: NDArray[np.float32]
    second_bias: NDArray[np.float32]
    last: NDArray[np.float32]
    last_bias: NDArray[np.float32]

    def scores(self, found: list[int]) -> NDArray[np.float32]:
        """(categories,): the logarithm of the odds of each, for the numbers of a sentence's pieces (n of them, one or more)."""
        import numpy as np

        vectors = self.table[found].astype(np.float32) / np.float32(127)
        inner = np.maximum(_neighbours(vectors) @ self.first + self.first_bias, 0)
        inner += np.maximum(_neighbours(inner) @ self.second + self.second_bias, 0)
        return np.asarray(np.concatenate([inner.max(axis=0), inner.mean(axis=0)]) @ self.last + self.last_bias)


def _neighbours(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, 3 d) of (n, d): each row with the one before and behind it, nothing beyond the ends."""
    import numpy as np

    edge = np.zeros((1, rows.shape[1]), np.float32)
    return np.concatenate([np.concatenate([edge, rows[:-1]]), rows, np.concatenate([rows[1:], edge])], axis=1)


def pieces_of(sentence: str) -> list[int]:
    """The numbers of a sentence's pieces, for `Network.table`."""
    found: list[int] = _splitter().encode(sentence)
    return found[:LONGEST]


@cache
def _splitter() -> SentencePieceProcessor:
    from sentencepiece import SentencePieceProcessor

    return SentencePieceProcessor(model_proto=resources.files(__package__).joinpath(PIECES).read_bytes())


@cache
def network() -> Network:
    """The one that ships."""
    import numpy as np

    with np.load(io.BytesIO(resources.files(__package__).joinpath(NETWORK).read_bytes()), allow_pickle=False) as file:
        table = file["table"]
        return Network(table, *(file[name].astype(np.float32) for name in Network.__slots__[1:]))


__all__ = ["LONGEST", "NETWORK", "PIECES", "Network", "network", "pieces_of"]
