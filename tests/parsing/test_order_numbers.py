"""An order number that no label names: taken where it stands alone right below the title, and nothing else in its place."""

from __future__ import annotations

import pytest

from orderproc.model.reading import PageSource
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE


@pytest.mark.parametrize(
    ("below", "number"),
    [
        ([(300, "(New)"), (300, "4500012345")], "4500012345"),
        ([(300, "(New)"), (300, "561/2026")], "561/2026"),
        ([(300, "P26576")], "P26576"),
        ([(300, "(New)"), (300, "P26576"), (300, "K-7902")], None),  # which of the two?
        ([(300, "(New)"), (300, "33.50")], None),
        ([(300, "11/18/2026")], None),
        ([(300, "PO Number: 4711")], "4711"),
        ([(40, "4500012345")], None),
        ([], None),  # no price or quantity of the table far below
    ],
)
def test_a_number_alone_below_the_title(below: list[tuple[float, str]], number: str | None) -> None:
    rows = [(40.0, [(300.0, "Purchase Order")]), *((55.0 + 13 * n, [run]) for n, run in enumerate(below))]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([*rows, *table]))).customer_po.value == number


@pytest.mark.parametrize(
    ("read", "number", "sure"),
    [
        ("PURCHASE ORDER #774/2026", "774/2026", True),
        ("PURCHASE ORDER #774/2'26", "774/2", False),  # a figure misread: only a part of it is a number
        ("PO Number: 774|2026", "774", False),
        ("Customer reference: %774|2026", None, False),
    ],
)
def test_a_number_of_which_a_part_was_misread_is_doubted(read: str, number: str | None, sure: bool) -> None:
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    page = paper([(40.0, [(300.0, read)]), *table], source=PageSource.SCAN)
    found = one(pdf(page)).customer_po
    assert (found.value, found.confidence > 0.9) == (number, sure)
