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


def one_apart(a: str, b: str) -> bool:
    """Of the same length, and different in just one character."""
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def score_lattice(
    lattice: Lattice, numbers: Sequence[str], *, after: str = "", hand: bool = False
) -> NDArray[np.float64]:
    """CTC forward log-probability of each number, less that of the likeliest free reading; shape (len(numbers),).

    Case, hyphens, points and spaces are folded: `b` counts for `B`, a hyphen for nothing, because people write them as they
    please and recognizers drop them; what looks the same counts as the same. `after`: letters that all these numbers begin
    with; whatever ink stands there is let pass, since it tells none of them from another. `hand`: a digit that a person may have
    meant otherwise than every reader takes it (`_MEANT`) is given a little too. All numbers at once, since a catalogue has thousands.
    """
    import numpy as np

    probs, letters = folded(lattice, hand)
    steps = probs.shape[0]
    texts = [plain(number).removeprefix(after) for number in numbers]
    if not steps or not texts:
        return np.zeros(len(texts))
    free = probs.max(axis=1)
    labels, skip = _labels(texts, letters, probs.shape[1])
    probs = np.concatenate([probs, np.full((steps, 1), FLOOR)], axis=1)
    alpha = np.full(labels.shape, -np.inf)
    alpha[:, :2] = probs[0][labels[:, :2]]
    off = np.full((len(texts), 1), -np.inf)
    # `after` may take as much of the line as its share of the characters, and a little more: an H is read as 41 or as 410
    longest = max(map(len, texts))
    passed = round(steps * (len(after) + 1.5) / (longest + len(after) + 1.5)) if after else 0
    with np.errstate(invalid="ignore"):
        for step in range(1, steps):
            one = np.concatenate([off, alpha[:, :-1]], axis=1)
            two = np.where(skip, np.concatenate([off, off, alpha[:, :-2]], axis=1), -np.inf)
            alpha = np.logaddexp(np.logaddexp(alpha, one), two)
            if step <= passed:
                alpha[:, :2] = np.logaddexp(alpha[:, :2], float(np.sum(free[:step])) + PASSED)
            alpha = alpha + probs[step][labels]
    ends = np.array([2 * len(text) for text in texts])
    rows = np.arange(len(texts))
    ending = alpha[rows, ends]
    before = np.where(ends > 0, alpha[rows, np.maximum(ends - 1, 0)], -np.inf)
    found: NDArray[np.float64] = np.logaddexp(ending, before) - float(np.sum(free))
    return np.maximum(found, IMPOSSIBLE)


def _labels(texts: Sequence[str], letters: dict[str, int], unknown: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """For each text the columns of blank, first letter, blank, ... and where a blank may be left out between two letters;
    both of shape (len(texts), 2 * longest + 1)."""
    import numpy as np

    width = 2 * max(map(len, texts)) + 1
    labels = np.zeros((len(texts), width), dtype=np.int64)
    codes = np.zeros_like(labels)
    for row, text in enumerate(texts):
        labels[row, 1 : 2 * len(text) : 2] = [letters.get(TWIN.get(c, c), unknown) for c in text]
        codes[row, 1 : 2 * len(text) : 2] = [ord(TWIN.get(c, c)) for c in text]
    skip = np.zeros(labels.shape, dtype=bool)
    skip[:, 2:] = (codes[:, 2:] != 0) & (codes[:, 2:] != codes[:, :-2])
    return labels, skip


# What looks the same is one column; what is easily taken for a letter or digit lends it a share of its probability.
TWIN = {"O": "0", "I": "1", "L": "1"}
_LENDS = {"/": "1", "|": "1", "!": "1", "(": "C", "#": "H", "$": "S", "S": "5", "5": "S", "B": "8", "8": "B", "Z": "2", "2": "Z",
          "G": "6", "6": "G", "Q": "0", "D": "0", "A": "4", "H": "4", "T": "7"}  # fmt: skip
LENT = -1.5  # nats
# What hands write so that the recognizer is sure of another digit: a 1 with a long upstroke is a 7 to it, a 7 without its roof a 1.
_MEANT = {"7": ("1", -3.5), "1": ("7", -4.5)}
PASSED = -0.5


def folded(lattice: Lattice, hand: bool = False) -> tuple[NDArray[np.float64], dict[str, int]]:
    """Columns by plain character: 0 is the blank together with all punctuation."""
    import numpy as np

    source = lattice.log_probs.astype(np.float64)
    by_letter: dict[str, list[NDArray[np.float64]]] = {}
    blank = [source[:, 0]]
    for i, character in enumerate(lattice.alphabet, 1):
        key = plain(character)
        key = TWIN.get(key, key) if key != "SS" else "S"  # ß is one character
        if not key:
            blank.append(source[:, i])
        elif len(key) == 1:
            by_letter.setdefault(key, []).append(source[:, i])
        lent = _LENDS.get(key or character)
        if lent:
            by_letter.setdefault(lent, []).append(source[:, i] + LENT)
        if hand and key in _MEANT:
            meant, cost = _MEANT[key]
            by_letter.setdefault(meant, []).append(source[:, i] + cost)
    columns = [np.logaddexp.reduce(blank, axis=0)]
    columns += [np.logaddexp.reduce(group, axis=0) for group in by_letter.values()]
    return np.stack(columns, axis=1), {letter: i for i, letter in enumerate(by_letter, 1)}


def share(log_scores: Sequence[float]) -> list[float]:
    """Log-scores to probabilities that add up to 1."""
    top = max(log_scores, default=0.0)
    weights = [math.exp(score - top) for score in log_scores]
    whole = sum(weights)
    return [weight / whole for weight in weights]
