"""Rows below the last line of an order that the form prints: ways of paying to be ticked, on a level with the sums beside them."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.draft import DraftLine
from orderproc.model.reading import Box, Page
from orderproc.model.shop import Catalog
from orderproc.parsing.head.lists import printed_lists


def without_ways_of_paying(
    lines: tuple[DraftLine, ...], pages: Sequence[Page], catalog: Catalog
) -> tuple[DraftLine, ...]:
    """The lines without those at their end that ask for nothing, have no number of ours, and stand where ways of paying are printed."""
    boxes = {page.number: [way.box for many in printed_lists(page) for way in many] for page in pages}
    while lines and _is_none(lines[-1], catalog) and _holds(lines[-1], boxes):
        lines = lines[:-1]
    return lines


def _is_none(line: DraftLine, catalog: Catalog) -> bool:
    known = any(field.value and catalog.get(field.value) for field in (line.sku, line.supplier_sku, line.gtin))
    return not known and line.quantity.value is None and not line.quantity.raw


def _holds(line: DraftLine, boxes: dict[int, list[Box]]) -> bool:
    box = line.box
    return box is not None and any(
        box.x0 <= way.middle[0] <= box.x1 and box.y0 <= way.middle[1] <= box.y1 for way in boxes.get(line.page or 0, ())
    )
