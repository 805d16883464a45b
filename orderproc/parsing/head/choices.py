"""Printed choices and their marks: a line under one of them (told from headings that are underlined), a cross whose box is not seen."""

from __future__ import annotations

import re
from collections.abc import Callable

from orderproc.model.reading import Box, Mark, Page, PageSource

NEAR = 30.0  # points above and below within which the other choices stand


def among_others(mark: Mark, page: Page, names_another: Callable[[str], bool]) -> bool:
    """Whether another choice stands in the rows around what is underlined; `names_another` says of their words whether they name one."""
    level = mark.box.middle[1]
    around = [
        word
        for word in page.words
        if abs(word.box.middle[1] - level) <= NEAR
        and not (mark.box.x0 - 6 <= word.box.middle[0] <= mark.box.x1 + 6 and 0 <= level - word.box.middle[1] <= 15)
    ]
    return names_another(" ".join(word.text for word in around))


ROW = 6.0  # points that the boxes of one row differ in height


def in_a_row(mark: Mark, page: Page) -> bool:
    """Whether a box to tick has two others beside it."""
    level = mark.box.middle[1]
    beside = [m for m in page.marks if m is not mark and not m.under and abs(m.box.middle[1] - level) < ROW]
    return len(beside) > 1


_CROSSED = re.compile(r"[xX×☒]\s+(?=[^\W\d])(.+)")


def crossed_box_lost(page: Page) -> list[Mark]:
    """Crosses that were read with the words behind them, "X Rechnung", in a row with boxes to tick: their own box was not seen."""
    if page.source is not PageSource.SCAN:
        return []
    found = []
    for word in page.words:
        cross = _CROSSED.fullmatch(word.text.strip())
        level = word.box.middle[1]
        boxes = [m for m in page.marks if not m.under and m.checked is False and abs(m.box.middle[1] - level) < ROW]
        if cross is not None and boxes:
            box = Box(word.box.x0, word.box.y0, word.box.x0 + word.box.height, word.box.y1)
            found.append(Mark(box=box, ink=1.0, checked=True, label=cross[1]))
    return found
