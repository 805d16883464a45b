"""What a recognizer thinks of a crop, character by character: its CTC output, kept so that others can ask it questions.

The recognizer knows more than its best string: scoring every item number of a catalogue by its CTC forward probability
finds the right one far more often than the best string does (handwriting/README.md in the team's shared notes).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FLOOR = -14.0  # log-probability of a character that was pruned from the lattice


@dataclass(frozen=True)
class Lattice:
    """`data`: float16 log-probabilities, C order, shape (`steps`, len(`alphabet`) + 1); column 0 is the CTC blank, column i + 1 is
    `alphabet[i]`. Characters that never reach a probability of 1e-5 are left out; ask for them and you get `FLOOR`. `printed`: the
    writing was seen to be print, in which a recognizer errs far less often than by hand when it is as sure."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}

    alphabet: str
    steps: int
    data: bytes
    printed: bool = False

    def __reduce__(self) -> tuple[type[Lattice], tuple[str, int, bytes, bool]]:
        """Pickled as what it is made of: what was worked out of it (`log_probs`) stays here."""
        return Lattice, (self.alphabet, self.steps, self.data, self.printed)

    @cached_property
    def log_probs(self) -> NDArray[np.float32]:
        import numpy as np

        flat = np.frombuffer(self.data, dtype=np.float16).astype(np.float32)
        return flat.reshape(self.steps, len(self.alphabet) + 1)

    def log_prob(self, text: str) -> float:
        """Natural log of the CTC forward probability of `text` (Graves et al. 2006, eq. 5-8). -inf where impossible."""
        import numpy as np

        if not self.steps:
            return 0.0 if not text else -math.inf
        index = {c: i + 1 for i, c in enumerate(self.alphabet)}
        probs = np.concatenate([self.log_probs, np.full((self.steps, 1), FLOOR, dtype=np.float32)], axis=1)
        labels = [0]
        for c in text:
            labels += [index.get(c, probs.shape[1] - 1), 0]
        emit = probs[:, labels]  # (steps, 2n + 1)
        states = np.array([-1 if i % 2 == 0 else ord(text[i // 2]) for i in range(len(labels))])
        skip = np.zeros(len(labels), dtype=bool)
        skip[2:] = (states[2:] != -1) & (states[2:] != states[:-2])
        alpha = np.full(len(labels), -np.inf, dtype=np.float64)
        alpha[:2] = emit[0, :2]
        for t in range(1, self.steps):
            one = np.concatenate(([-np.inf], alpha[:-1]))
            two = np.where(skip, np.concatenate(([-np.inf, -np.inf], alpha[:-2])), -np.inf)[: len(labels)]
            alpha = np.logaddexp(np.logaddexp(alpha, one), two) + emit[t]
        return float(np.logaddexp(alpha[-1], alpha[-2]) if len(labels) > 1 else alpha[-1])

    def readings(self, count: int = 3, beam: int = 12) -> list[tuple[str, float]]:
        """The likeliest texts with their probabilities, best first; blanks at the ends left off, of several one, no two alike.

        Prefix beam search (Hannun et al. 2014, "First-pass large vocabulary continuous speech recognition", algorithm 1, without a
        language model): what the best path alone does not tell, because several paths say one text.
        """
        import numpy as np

        # text: the probability of it with a blank in the last step, and without
        ends: dict[str, tuple[float, float]] = {"": (1.0, 0.0)}
        for row in np.exp(self.log_probs):
            likely = [int(at) for at in np.argsort(row)[: -beam - 1 : -1] if row[at] > 1e-4]
            grown: dict[str, tuple[float, float]] = {}
            for text, (blank, other) in ends.items():
                for at in likely:
                    p = float(row[at])
                    if at == 0:
                        _add(grown, text, (blank + other) * p, 0.0)
                        continue
                    character = self.alphabet[at - 1]
                    again = text.endswith(character)
                    if again:
                        _add(grown, text, 0.0, other * p)
                    _add(grown, text + character, 0.0, (blank if again else blank + other) * p)
            ends = dict(sorted(grown.items(), key=lambda one: -sum(one[1]))[:beam])
        said: dict[str, float] = {}
        for text, (blank, other) in ends.items():
            single = " ".join(text.split())
            said[single] = said.get(single, 0.0) + blank + other
        return sorted(said.items(), key=lambda one: -one[1])[:count]

    def after(self, prefix: str) -> Lattice:
        """The lattice of a crop before which `prefix` is printed: sure of each of its characters, then what was written."""
        import numpy as np

        alphabet = self.alphabet + "".join(sorted(set(prefix) - set(self.alphabet)))
        written = np.full((self.steps, len(alphabet) + 1), FLOOR, dtype=np.float32)
        written[:, : len(self.alphabet) + 1] = self.log_probs
        printed = np.full((2 * len(prefix), len(alphabet) + 1), FLOOR, dtype=np.float32)
        for n, character in enumerate(prefix):
            printed[2 * n, alphabet.index(character) + 1] = 0.0
            printed[2 * n + 1, 0] = 0.0
        whole = np.concatenate([printed, written]).astype(np.float16)
        return Lattice(alphabet, len(whole), whole.tobytes(), self.printed)

    def read(self) -> list[tuple[str, int, int]]:
        """The characters of the likeliest path, each with its first and last step."""
        if not self.steps:
            return []
        path = self.log_probs.argmax(axis=1)
        found: list[tuple[str, int, int]] = []
        for step, column in enumerate(path.tolist()):
            if not column:
                continue
            if step and path[step - 1] == column:
                found[-1] = (found[-1][0], found[-1][1], step)
            else:
                found.append((self.alphabet[column - 1], step, step))
        return found

    def least(self) -> float:
        """The least probability of a character on the likeliest path."""
        import numpy as np

        probs = self.log_probs
        return float(np.exp(min((probs[a : b + 1].max() for c, a, b in self.read() if c != " "), default=FLOOR)))

    def sure(self, first: int = 0, end: int | None = None) -> float:
        """How sure what was read in some of the steps is, as the recognizer reckons it for a whole line: the least probability of a
        character on the likeliest path, or that nothing was left out where it reads nothing. A blank may be left out before the first
        character and behind the last one: then it parts words."""
        import numpy as np

        end = self.steps if end is None else end
        path = self.read()
        own = [(a, b) for c, a, b in path if c != " " and first <= a and b < end]
        if not own:
            return float(np.exp(FLOOR))
        probs = np.exp(self.log_probs)
        top = probs.argmax(axis=1)
        least = min(float(probs[a : b + 1].max()) for a, b in own)
        nothing = first + np.flatnonzero(top[first:end] == 0)
        if not nothing.size:
            return least
        left_out = probs[nothing]
        left_out[:, 0] = 0.0
        rows = np.arange(len(nothing))
        starts = np.array([a for _, a, _ in path])
        after = np.searchsorted(starts, nothing)  # the character behind each of these steps, by its number
        for beside in (after - 1, after):
            there = (beside >= 0) & (beside < len(path))
            left_out[rows[there], top[starts[beside[there]]]] = 0.0
        space = self.alphabet.find(" ") + 1
        if space:
            left_out[(nothing < own[0][0]) | (nothing > own[-1][1]), space] = 0.0
        return min(least, 1.0 - float(left_out.max()))

    def part(self, text: str) -> Lattice | None:
        """The steps in which `text` was read, a word or several of a longer line; None where it is not there just once."""
        import re

        found = self.read()
        line = "".join(character for character, _, _ in found)
        words = [re.escape(word) for word in text.split()]
        if not words:
            return None
        at = [m.span() for m in re.finditer(r"(?<!\w)" + r"\s*".join(words) + r"(?!\w)", line)]
        if len(at) != 1:
            return None
        start, end = at[0]
        first = found[start - 1][2] + 1 if start else 0
        last = found[end][1] if end < len(found) else self.steps
        cut = self.log_probs[first:last]
        if not len(cut):
            return None
        import numpy as np

        return Lattice(self.alphabet, last - first, cut.astype(np.float16).tobytes(), self.printed)

    @staticmethod
    def joined(parts: Sequence[Lattice]) -> Lattice:
        """The lattice of pieces that stand beside one another, a blank between them."""
        import numpy as np

        alphabet = "".join(dict.fromkeys(" " + "".join(part.alphabet for part in parts)))
        columns = {character: i + 1 for i, character in enumerate(alphabet)}
        rows: list[NDArray[np.float32]] = []
        for part in parts:
            if rows:
                between = np.full((1, len(alphabet) + 1), FLOOR, dtype=np.float32)
                between[0, columns[" "]] = 0.0
                rows.append(between)
            wide = np.full((part.steps, len(alphabet) + 1), FLOOR, dtype=np.float32)
            wide[:, [0, *(columns[character] for character in part.alphabet)]] = part.log_probs
            rows.append(wide)
        whole = np.concatenate(rows).astype(np.float16)
        return Lattice(alphabet, len(whole), whole.tobytes(), all(part.printed for part in parts))

    def between(self, first: int, end: int) -> Lattice:
        """The steps from `first` up to `end`, which is left out: what stands in a part of the crop."""
        wide = 2 * (len(self.alphabet) + 1)
        first, end = max(0, first), min(self.steps, end)
        return Lattice(self.alphabet, max(0, end - first), self.data[first * wide : end * wide], self.printed)

    def step_before(self, text: str, end: int) -> int:
        """The step that parts what was read as `text[:end]` from the rest of `text`. Blanks don't count: joined pieces have one too many.
        Where the best path has other characters than `text`, by their share."""
        found = [step for step in self.read() if step[0] != " "]
        before, count = (len("".join(part.split())) for part in (text[:end], text))
        if len(found) != count or not 0 < before < count:
            return round(self.steps * end / max(1, len(text)))
        return (found[before - 1][2] + found[before][1] + 1) // 2

    def rank(self, texts: Iterable[str]) -> list[tuple[str, float]]:
        """`texts` with their log-probabilities, the likeliest first."""
        return sorted(((text, self.log_prob(text)) for text in texts), key=lambda pair: -pair[1])


def _add(into: dict[str, tuple[float, float]], text: str, blank: float, other: float) -> None:
    before = into.get(text, (0.0, 0.0))
    into[text] = (before[0] + blank, before[1] + other)
