"""Whether a row of a paper is part of running text, and no line of a letterhead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.lines import Chunk, Line

# the middle of a sentence of terms and conditions: it begins small, or another sentence begins in it
_TEXT = re.compile(r"(?=(?:\S+\s+){5})(?:[a-zà-ÿ]{2,}\s|.*[a-zà-ÿ]{4,}[.;:]\s+[A-ZÀ-Þ][a-zà-ÿ]+\s+[a-zà-ÿ]{2,})")


def of_a_text(chunk: Chunk) -> bool:
    """Whether a run of a paper is part of a sentence and no line of an address."""
    return _TEXT.match(chunk.text) is not None


def goes_on(lines: Sequence[Line], row: int) -> bool:
    """Whether a row of a paper goes on with a sentence of the row above: "…, a entregar na Escola Básica" / "n.º 2 de Granja, Rua da Escola
    4, 3130-083 Granja, …"."""
    above, line = lines[row - 1] if row else None, lines[row]
    if above is None or line.body or len(above.chunks) != 1 or len(line.chunks) != 1 or above.page != line.page:
        return False
    near = line.box.y0 - above.box.y1 < line.height and abs(line.box.x0 - above.box.x0) < 2
    said = [word.text for word in above.words]
    small = sum(word[:1].islower() for word in said)
    return near and len(said) >= _SENTENCE and 2 * small > len(said) and not said[-1].endswith((".", ":", ";", "!"))


_SENTENCE = 9  # words


__all__ = ["goes_on", "of_a_text"]
