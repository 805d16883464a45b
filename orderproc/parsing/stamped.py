"""The mail room's stamp on a scanned page, "RECEIVED 24. 11. 2026": put there by us, it says nothing of the order, wherever it landed.

Known by a word that stands alone and a date right below or beside it; a word alone is left, since forms ask when goods were received.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orderproc.model.reading import Page, PageSource, Table, Word
from orderproc.parsing.dates import is_month
from orderproc.parsing.words import bare

_STAMP = re.compile(
    r"received(?: on)?|eingegangen(?: am)?|eingang|posteingang|recu(?: le)?|recibido(?: el)?|ricevuto(?: il)?|ontvangen(?: op)?"
    r"|ingekomen|recebido(?: em)?|entrada|arrivee?"
)
_FIGURES = re.compile(r"[\d./\- ]+")
BELOW, AROUND = 34.0, 14.0  # points: how far from its word the date of a stamp stands


def without_stamp(page: Page) -> Page:
    """A scanned page without the words of a stamp; any other page as it is."""
    if page.source is not PageSource.SCAN:
        return page
    stamped = {id(word) for one in page.words if _is_stamp(one.text) for word in _with_date(one, page.words)}
    if not stamped:
        return page
    gone = [word.box.middle for word in page.words if id(word) in stamped]
    return replace(
        page,
        words=tuple(word for word in page.words if id(word) not in stamped),
        tables=tuple(_without(table, gone) for table in page.tables),
    )


def _is_stamp(text: str) -> bool:
    return text.strip().isupper() and _STAMP.fullmatch(bare(text).strip(" .:")) is not None


def _with_date(stamp: Word, words: Sequence[Word]) -> list[Word]:
    """The word of a stamp and those of its date; nothing where there is no date."""
    box = stamp.box
    near = [
        word
        for word in words
        if word is not stamp
        and _of_a_date(word.text)
        and box.x0 - AROUND <= word.box.x0
        and word.box.x1 <= box.x1 + 6 * AROUND
        and box.y0 - AROUND <= word.box.middle[1] <= box.y1 + BELOW
    ]
    near.sort(key=lambda word: word.box.x0)
    for first in range(len(near)):
        for count in range(1, min(3, len(near) - first) + 1):
            some = near[first : first + count]
            if _is_date(" ".join(word.text for word in some)) and _together(some):
                return [stamp, *some]
    return []


def _of_a_date(text: str) -> bool:
    """Figures, and months by name: "24. 11.", "NOV", "23 Nov. 2026"."""
    return all(_FIGURES.fullmatch(part) or is_month(part.strip(".,")) for part in text.split())


def _is_date(text: str) -> bool:
    """A date with its year in full, and a mark between its parts or its month by name: never the figures of a line that it fell on."""
    if any(is_month(part.strip(".,")) for part in text.split()):
        return (
            re.fullmatch(r"(?:\d{1,2}\W{0,2}\s?[^\W\d]+|[^\W\d]+\W{0,2}\s?\d{1,2})\W{0,2}\s?20\d\d", text) is not None
        )
    parts = re.findall(r"\d+", text)
    if len(parts) != 3 or not re.search(r"\d ?[./-]", text):
        return False
    year, rest = (parts[0], parts[1:]) if len(parts[0]) == 4 else (parts[2], parts[:2])
    return bool(re.fullmatch(r"20\d\d", year)) and all(len(part) <= 2 and 1 <= int(part) <= 31 for part in rest)


def _together(words: Sequence[Word]) -> bool:
    """Of one height, and as near as the parts of a date are."""
    heights = [word.box.height for word in words]
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(words)]
    return max(heights) <= 1.6 * min(heights) and all(gap <= 2.5 * max(heights) for gap in gaps)


def _without(table: Table, gone: Sequence[tuple[float, float]]) -> Table:
    """The table without cells in which nothing but the stamp stands."""
    rows = tuple(
        tuple(
            cell
            for cell in row
            if not (
                cell.box
                and (_is_stamp(cell.text) or _of_a_date(cell.text))
                and any(cell.box.x0 <= x <= cell.box.x1 and cell.box.y0 <= y <= cell.box.y1 for x, y in gone)
            )
        )
        for row in table.rows
    )
    return table if rows == table.rows else replace(table, rows=rows)
