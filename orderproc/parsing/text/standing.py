"""Where on a line of running text a part of it stands: the words that hold it, so that only these speak for what was read there."""

from __future__ import annotations

import re

from orderproc.parsing.lines import Chunk, Line


def standing(text: str, line: Line, at: int = 0) -> Chunk:
    """The words of a line that hold a text; where it stands there more than once, those nearest to the character `at`. The whole line where
    they are not told: a mail's words need no telling, none is surer than another."""
    if line.body or not text:
        return line.chunk()
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", line.text)]
    if not found:
        return line.chunk()
    start, end = min(found, key=lambda span: abs(span[0] - at))
    held, begins = [], 0
    for word in line.words:
        if begins < end and begins + len(word.text) > start:
            held.append(word)
        begins += len(word.text) + 1
    return line.chunk(held)
