"""The words of a line that was recognized as one: a text layer gives word by word, a scan a whole phrase or field, and whoever reads lines
should not have to know which of the two it was.

How wide the blanks were is lost, except that they were no wider than a blank between words is (`reading.image_words` cuts at wider ones):
the words stand close, so that they stay one run.
"""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Word
from orderproc.parsing.numbers import closed

CLOSE = 0.3  # of the height of the writing: how far apart words of one line are set
_SAME = 0.004  # lattices are kept with three digits


def apart(word: Word) -> list[Word]:
    """The words in what was recognized as one, each with its own place, its own part of the lattice, and as sure as that part."""
    if (amount := closed(word.text)) != word.text:
        word = replace(word, text=amount)
    if "  " in word.text:  # beside a dot the recognizer writes two: the words stand no farther apart
        word = replace(word, text=" ".join(word.text.split()))
    texts = _AT_SIGNS.sub(" ", word.text).split()
    if len(texts) < 2:
        return [word]
    spans = _spans(word.lattice, texts) if word.lattice is not None else []
    narrow = word.lattice is not None and spans and abs(word.confidence - word.lattice.sure()) < _SAME
    each = word.box.width / len(word.text)
    gap = min(each, CLOSE * word.box.height)
    found: list[Word] = []
    end = 0
    for n, text in enumerate(texts):
        start = word.text.index(text, end)
        end = start + len(text)
        x0 = word.box.x0 + start * each - ((each - gap) / 2 if n else 0.0)
        x1 = word.box.x0 + end * each + ((each - gap) / 2 if n < len(texts) - 1 else 0.0)
        if n and _begins_column(texts[n - 1], text):
            x0 = min(x0 + word.box.height, (x0 + word.box.x0 + end * each) / 2)
        sure, lattice = word.confidence, None
        if word.lattice is not None and spans:
            lattice = word.lattice.between(*spans[n])
            sure = max(sure, word.lattice.sure(*spans[n])) if narrow else sure
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


def _path(lattice: Lattice, texts: list[str]) -> list[list[tuple[str, int, int]]] | None:
    """The steps in which each word was read, by character; nothing where they are not what the lattice reads."""
    path = lattice.read()
    if "".join(c for c, _, _ in path if c != " ") != "".join(texts):
        return None
    letters = (step for step in path if step[0] != " ")
    return [[next(letters) for _ in text] for text in texts]


def _spans(lattice: Lattice, texts: list[str]) -> list[tuple[int, int]]:
    """The steps of each word, up to those of its neighbours and of the blanks around it; none where the lattice reads something else."""
    path = _path(lattice, texts)
    if path is None:
        return []
    blanks = [(a, b) for c, a, b in lattice.read() if c == " "]
    spans = []
    for n, word in enumerate(path):
        before = path[n - 1][-1][2] + 1 if n else 0
        after = path[n + 1][0][1] if n + 1 < len(path) else lattice.steps
        first = max([before, *(b + 1 for _, b in blanks if b < word[0][1])])
        spans.append((first, min([after, *(a for a, _ in blanks if a > word[-1][2])])))
    return spans
