"""Tables that are drawn with coloured fills instead of lines: their cells are found by pdfplumber, which makes edges of fills.

It is many times slower than pdfium (the whole page goes through pdfminer), so it is asked only about pages that have fills and no
ruled table.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from orderproc.model.reading import Box, Cell, Table, Word
from orderproc.reading.grid import text_of

LEAST_FILLS = 6  # fewer make no table


def filled_tables(data: bytes, number: int, words: Sequence[Word]) -> tuple[Table, ...]:
    """The tables of page `number` whose cells are fills, with the `words` that pdfium read in them; () where there are none.

    Whatever pdfplumber can't do with a page is no table: the words are there all the same.
    """
    import pdfplumber

    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number]) as pdf:
            page = pdf.pages[0]
            if page.rotation or tuple(page.cropbox) != tuple(page.mediabox) or len(page.rects) < LEAST_FILLS:
                return ()
            found = page.find_tables({"vertical_strategy": "lines", "horizontal_strategy": "lines"})
            tables = [_table(each, number, words) for each in found]
    except Exception:  # pdfminer raises what it likes on a page that pdfium could read
        return ()
    return tuple(table for table in tables if table is not None)


def _table(found: Any, number: int, words: Sequence[Word]) -> Table | None:
    rows, columns = [], 0
    for r, row in enumerate(found.rows):
        cells = []
        for c, box in enumerate(row.cells):
            inside = [w for w in words if box and _holds(box, w)]
            if inside:
                cells.append(
                    Cell(
                        row=r,
                        column=c,
                        text=text_of(inside),
                        box=Box(*(float(x) for x in box)),
                        confidence=min(w.confidence for w in inside),
                        struck=all(w.struck for w in inside),
                        hidden=all(w.hidden for w in inside),
                    )
                )
        columns = max(columns, len(row.cells))
        rows.append(tuple(cells))
    if columns < 2 or sum(len(row) >= 2 for row in rows) < 2:
        return None
    return Table(rows=tuple(rows), columns=columns, page=number, box=Box(*(float(x) for x in found.bbox)), ruled=True)


def _holds(box: tuple[float, float, float, float], word: Word) -> bool:
    x, y = word.box.middle
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
