"""How likely a number was meant, given what was read: by look-alike characters, or by the recognizer's own probabilities.

All scores are natural logarithms; 0 is "exactly this". Knows nothing of descriptions and prices.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from orderproc.model.lattice import FLOOR, Lattice
from orderproc.model.shop import plain

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Pairs that no eye tells apart in many a typeface, and pairs that a hand or a scanner confuses (the team's measurements on real
# pens: H as M or 4, S as 5, slashed 0 as 8 or Q, a 1 with a foot, `(` for C).
SAME_LOOK = ("O0", "I1", "1L", "IL")
ALIKE = (
    "S5",
    "B8",
    "Z2",
    "G6",
    "DO",
    "D0",
    "Q0",
    "QO",
    "08",
    "17",
    "49",
    "UV",
    "HM",
    "H4",
    "A4",
    "T7",
    "CG",
    "C6",
    "EF",
    "PR",
    "39",
    "38",
    "35",
    "56",
    "MN",
    "VY",
    "KX",
    "2Z",
)

SAME_LOOK_COST = 0.3
TYPED = {"alike": 3.0, "other": 9.0, "swap": 6.0, "gap": 8.0}
SCANNED = {"alike": 1.5, "other": 6.0, "swap": 6.0, "gap": 5.0}
IMPOSSIBLE = -60.0


def _pairs(pairs: Sequence[str]) -> frozenset[tuple[str, str]]:
    return frozenset((a, b) for pair in pairs for a, b in ((pair[0], pair[1]), (pair[1], pair[0])))


_SAME_LOOK = _pairs(SAME_LOOK)
_ALIKE = _pairs(ALIKE)


def written_as(read: str, number: str, *, scanned: bool) -> float:
    """Log-likelihood that `read` was written for `number` (both are made `plain` first); symmetric."""
    costs = SCANNED if scanned else TYPED
    a, b = plain(read), plain(number)
    if a == b:
        return 0.0
    if not a or not b or abs(len(a) - len(b)) > 3:
        return IMPOSSIBLE
    before: list[float] = []
    last = [j * costs["gap"] for j in range(len(b) + 1)]
    for i in range(1, len(a) + 1):
        row = [i * costs["gap"]]
        for j in range(1, len(b) + 1):
            best = min(
                last[j - 1] + _substitution(a[i - 1], b[j - 1], costs),
                last[j] + costs["gap"],
                row[j - 1] + costs["gap"],
            )
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1] and a[i - 1] != b[j - 1]:
                best = min(best, before[j - 2] + costs["swap"])
            row.append(best)
        before, last = last, row
    return max(-last[-1], IMPOSSIBLE)


def _substitution(a: str, b: str, costs: dict[str, float]) -> float:
    if a == b:
        return 0.0
    if (a, b) in _SAME_LOOK:
        return SAME_LOOK_COST
    return costs["alike"] if (a, b) in _ALIKE else costs["other"]


def same_but_for_zeros(read: str, number: str) -> bool:
    """The leading zeros that a spreadsheet eats from a number: "042" and "42"."""
    a, b = plain(read), plain(number)
    return a != b and a.isdigit() and b.isdigit() and a.lstrip("0") == b.lstrip("0") != ""


def score_lattice(lattice: Lattice, numbers: Sequence[str]) -> NDArray[np.float64]:
    """CTC forward log-probability of each number, less that of the likeliest free reading; shape (len(numbers),).

    Case, hyphens, points and spaces are folded: `b` counts for `B`, a hyphen for nothing, because people write them as they
    please and recognizers drop them. All numbers at once, since a catalogue has thousands.
    """
    import numpy as np

    probs, letters = _folded(lattice)
    steps = probs.shape[0]
    texts = [plain(number) for number in numbers]
    if not steps or not texts:
        return np.zeros(len(texts))
    width = 2 * max(map(len, texts)) + 1
    unknown: int = probs.shape[1]
    labels = np.zeros((len(texts), width), dtype=np.int64)
    for row, text in enumerate(texts):
        labels[row, 1 : 2 * len(text) : 2] = [letters.get(c, unknown) for c in text]
    probs = np.concatenate([probs, np.full((steps, 1), FLOOR)], axis=1)
    codes = np.zeros_like(labels)
    for row, text in enumerate(texts):
        codes[row, 1 : 2 * len(text) : 2] = [ord(c) for c in text]
    skip = np.zeros(labels.shape, dtype=bool)
    skip[:, 2:] = (codes[:, 2:] != 0) & (codes[:, 2:] != codes[:, :-2])
    alpha = np.full(labels.shape, -np.inf)
    alpha[:, :2] = probs[0][labels[:, :2]]
    off = np.full((len(texts), 1), -np.inf)
    with np.errstate(invalid="ignore"):
        for step in range(1, steps):
            one = np.concatenate([off, alpha[:, :-1]], axis=1)
            two = np.where(skip, np.concatenate([off, off, alpha[:, :-2]], axis=1), -np.inf)
            alpha = np.logaddexp(np.logaddexp(alpha, one), two) + probs[step][labels]
    ends = np.array([2 * len(text) for text in texts])
    rows = np.arange(len(texts))
    ending = alpha[rows, ends]
    before = np.where(ends > 0, alpha[rows, np.maximum(ends - 1, 0)], -np.inf)
    found: NDArray[np.float64] = np.logaddexp(ending, before) - float(np.sum(probs.max(axis=1)))
    return np.maximum(found, IMPOSSIBLE)


def _folded(lattice: Lattice) -> tuple[NDArray[np.float64], dict[str, int]]:
    """Columns by plain character: 0 is the blank together with all punctuation."""
    import numpy as np

    source = lattice.log_probs.astype(np.float64)
    columns = [source[:, 0]]
    letters: dict[str, int] = {}
    for i, character in enumerate(lattice.alphabet, 1):
        key = plain(character)
        if not key:
            columns[0] = np.logaddexp(columns[0], source[:, i])
        elif key in letters:
            at = letters[key]
            columns[at] = np.logaddexp(columns[at], source[:, i])
        elif len(key) == 1:
            letters[key] = len(columns)
            columns.append(source[:, i])
    return np.stack(columns, axis=1), letters


def share(log_scores: Sequence[float]) -> list[float]:
    """Log-scores to probabilities that add up to 1."""
    top = max(log_scores, default=0.0)
    weights = [math.exp(score - top) for score in log_scores]
    whole = sum(weights)
    return [weight / whole for weight in weights]
