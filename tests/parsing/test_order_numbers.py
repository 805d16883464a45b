"""An order number that no label names: taken where it stands alone right below the title, and nothing else in its place."""

from __future__ import annotations

import pytest

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
