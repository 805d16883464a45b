"""A mail whose subject is the order ("3 of HV-1100 and 1 of HV-1101, money order to follow"): read as its first line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Box, MessageHead, Page, PageSource, Word
from orderproc.model.shop import Catalog
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.numerals import language_of
from orderproc.parsing.text.pairing import pair
from orderproc.parsing.wares import numbers_in

_ANSWER = re.compile(r"(?i)\s*(?:re|aw|antw|rv|sv|r|res|fw|fwd|wg|tr|i|enc)\s*:")
_LINES = 2  # the subject and an empty one


def with_subject(pages: Sequence[Page], head: MessageHead, catalog: Catalog) -> list[Page]:
    """The pages of a body that names no item, with the subject before it where that names items and how many of each."""
    body = " ".join(word.text for page in pages for word in page.words)
    if _ANSWER.match(head.subject) or head.forwarded or numbers_in(body, catalog):
        return list(pages)
    paired = pair(head.subject, catalog, NumberStyle(), language_of(head.subject))
    if not paired.complete or any(
        p.item.item is None or p.doubt or p.quantity is None or p.quantity.weak for p in paired.pairs
    ):
        return list(pages)
    words = tuple(
        Word(text=match.group(), box=Box(match.start(), 0, match.end(), 1))
        for match in re.finditer(r"\S+", head.subject)
    )
    if not pages:
        width = float(len(head.subject))
        return [Page(number=1, width=width, height=1.0, source=PageSource.TEXT, words=words)]
    first = pages[0]
    below = tuple(replace(w, box=replace(w.box, y0=w.box.y0 + _LINES, y1=w.box.y1 + _LINES)) for w in first.words)
    return [replace(first, words=words + below, height=first.height + _LINES), *pages[1:]]


__all__ = ["with_subject"]
