"""Printed choices that are marked by a line under one of them: told from headings that are underlined."""

from __future__ import annotations

from collections.abc import Callable

from orderproc.model.reading import Mark, Page

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
