"""Which numbers of a catalogue of many thousands are worth asking a recognizer's output for: a quick upper bound for all at once.

A number can't be likelier than its characters each at their best place; the first half of them is looked for in the first part of
the ink, the rest in the last. One product of matrices, then the exact probability (`numbers.score_lattice`) of the few that are left.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from orderproc.checking.numbers import TWIN, folded
from orderproc.model.lattice import FLOOR, Lattice

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LETTERS = "0123456789ABCDEFGHJKMNPQRSTUVWXYZ"  # O, I and L are counted as what they look like
HALF = 0.68  # share of the ink in which a half of the characters is looked for


class Counts:
    """How often each character stands in the first and in the second half of each number; shape (numbers, 2 × letters)."""

    def __init__(self, numbers: Sequence[str]) -> None:
        import numpy as np

        place = {c: i for i, c in enumerate(LETTERS)}
        place |= {c: place[twin] for c, twin in TWIN.items()}
        self.of = np.zeros((len(numbers), 2 * len(LETTERS)), dtype=np.float32)
        self.lengths = np.array([len(number) for number in numbers], dtype=np.int32)
        for row, number in enumerate(numbers):
            middle = (len(number) + 1) // 2
            for at, c in enumerate(number):
                column = place.get(c)
                if column is not None:
                    self.of[row, column + (len(LETTERS) if at >= middle else 0)] += 1

    def likeliest(self, lattice: Lattice, count: int) -> NDArray[np.int64]:
        """Rows of the numbers with the highest upper bound, at most `count`; unsorted."""
        import numpy as np

        if len(self.of) <= count:
            return np.arange(len(self.of))
        probs, columns = folded(lattice)
        less = probs - probs.max(axis=1, keepdims=True)
        steps = len(less)
        cut = max(1, round(steps * HALF))
        best = np.full(2 * len(LETTERS), FLOOR, dtype=np.float32)
        for letter, column in columns.items():
            at = LETTERS.find(letter)
            if at >= 0:
                best[at] = less[:cut, column].max()
                best[at + len(LETTERS)] = less[steps - cut :, column].max()
        bound = self.of @ best
        return np.argpartition(-bound, count)[:count]
