"""The words of a line that was recognized as one: a text layer gives word by word, a scan a whole phrase or field, and whoever reads lines
should not have to know which of the two it was.

How wide the blanks were is lost, except that they were no wider than a blank between words is (`reading.image_words` cuts at wider ones):
the words stand close, so that they stay one run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Word
from orderproc.parsing.numbers import closed

CLOSE = 0.3  # of the height of the writing: how far apart words of one line are set
_SAME = 0.004  # lattices are kept with three digits


def words_apart(words: Iterable[Word]) -> list[Word]:
    return [part for word in words for part in apart(word)]


def apart(word: Word) -> list[Word]:
    """The words in what was recognized as one, each with its own place, its own part of the lattice, and as sure as that part."""
    if (amount := closed(word.text)) != word.text:
        word = replace(word, text=amount)
    if "  " in word.text:  # beside a dot the recognizer writes two: the words stand no farther apart
        word = replace(word, text=" ".join(word.text.split()))
    texts = _AT_SIGNS.sub(" ", word.text).split()
    if len(texts) < 2:
        return [word]
    lattices = _lattices(word.lattice, texts)
    whole = word.lattice.least() if word.lattice is not None and lattices[0] is not None else -1.0
    each = word.box.width / len(word.text)
    gap = min(each, CLOSE * word.box.height)
    found: list[Word] = []
    end = 0
    for n, (text, lattice) in enumerate(zip(texts, lattices, strict=True)):
        start = word.text.index(text, end)
        end = start + len(text)
        x0 = word.box.x0 + start * each - ((each - gap) / 2 if n else 0.0)
        x1 = word.box.x0 + end * each + ((each - gap) / 2 if n < len(texts) - 1 else 0.0)
        if n and _begins_column(texts[n - 1], text):
            x0 = min(x0 + word.box.height, (x0 + word.box.x0 + end * each) / 2)
        sure = word.confidence
        if lattice is not None and abs(sure - whole) < _SAME:
            sure = max(sure, lattice.least())
        found.append(
            Word(
                text=text,
                box=Box(x0, word.box.y0, x1, word.box.y1),
                confidence=sure,
                lattice=lattice,
                struck=word.struck,
                hidden=word.hidden,
            )
        )
    return found


# a sign of money printed at the left of a column, right behind what was written in the column before: "36$3,977.64", "15 £12.35"
_AT_SIGNS = re.compile(r"(?<=\d)(?=[$£€]\d)")


def _begins_column(before: str, text: str) -> bool:
    """Whether a sign of money parts two numbers: what follows it stands in another column."""
    return before[-1:].isdigit() and re.match(r"[$£€]\d", text) is not None


def _lattices(lattice: Lattice | None, texts: list[str]) -> list[Lattice | None]:
    """The part of a lattice in which each word was read; nothing where they are not what it reads."""
    nothing: list[Lattice | None] = [None] * len(texts)
    if lattice is None:
        return nothing
    path = [step for step in lattice.read() if step[0] != " "]
    if "".join(character for character, _, _ in path) != "".join(texts):
        return nothing
    logs = lattice.log_probs
    parts: list[Lattice | None] = []
    at, first = 0, 0
    for text in texts:
        end = at + len(text)
        last = path[end][1] if end < len(path) else lattice.steps
        cut = logs[first:last].astype(np.float16)
        parts.append(Lattice(lattice.alphabet, len(cut), cut.tobytes(), lattice.printed))
        at, first = end, path[end - 1][2] + 1
    return parts
