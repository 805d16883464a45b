"""Which of the forms of one mail is read: the plain text, or the HTML, which is what a person sees who opens it.

The plain text has the lines as they were typed and is read where both say the same. Where they don't, what is seen counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from orderproc.model.issue import Code
from orderproc.model.reading import Remark
from orderproc.reading.html import Laid

_ADDRESS = re.compile(
    r"<?\b(?:https?|mailto|cid|tel|ftp)\s*:[^\s>]*>?|\bwww\.\S+|\S+@\S+|\[\d+\]|\[(?:cid|image)\b[^\]]*\]",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^[\s>*]*\d{1,3}[.)](?=\s)", re.MULTILINE)  # an item of a list: HTML counts by itself
_TOKEN = re.compile(r"[^\W_]+(?:[-./,][^\W_]+)*")
_FEW = 3  # words that one form has and the other has not: a greeting of a program, a line of a signature
_JOINED = 4  # characters: a number that long is found where the cells of a table run together, too


def agree(plain: Sequence[str], rich: Iterable[Laid]) -> bool:
    """Whether the HTML shows what the plain text says: the same figures one after the other, and hardly a word besides."""
    said, seen = _tokens("\n".join(plain)), _tokens(_shown(rich))
    if _figures(said) != _figures(seen):
        return False
    return len(set(seen) - set(said)) <= max(_FEW, len(seen) // 20)


def contradiction(plain: Sequence[str], rich: Iterable[Laid]) -> tuple[Remark, ...]:
    """A remark where the plain text has figures that the HTML does not show."""
    seen = _tokens(_shown(rich))
    known, run = set(seen), "".join(seen)
    said = dict.fromkeys(_figures(_tokens("\n".join(plain))))
    unseen = [t for t in said if t not in known and not (len(t) >= _JOINED and t in run)]
    if not unseen:
        return ()
    told = ", ".join(unseen[:6])
    message = f"The plain text of the mail says what its HTML does not show: {told}. The HTML was read, as a mail program shows it."
    return (Remark(code=Code.HIDDEN_CONTENT, message=message),)


def _shown(rich: Iterable[Laid]) -> str:
    lines = chain.from_iterable(laid.lines for laid in rich)
    return "\n".join(" ".join(piece.text for piece in line if not piece.hidden) for line in lines)


def _tokens(text: str) -> list[str]:
    text = _NUMBERED.sub(" ", _ADDRESS.sub(" ", text))
    return [match.casefold() for match in _TOKEN.findall(text)]


def _figures(tokens: Iterable[str]) -> list[str]:
    return [token for token in tokens if any(c.isdigit() for c in token)]
