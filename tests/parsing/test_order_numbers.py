"""An order number that no label names: a doubt where it stands alone below the title, none where the order has its number."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE, doubts


@pytest.mark.parametrize(
    ("below", "doubted"),
    [
        ([(300, "(New)"), (300, "4500012345")], True),
        ([(300, "P26576")], True),
        ([(300, "11/18/2026")], False),
        ([(300, "PO Number: 4711")], False),
        ([(40, "4500012345")], False),
        ([], False),
    ],
)
def test_a_number_alone_below_the_title(below: list[tuple[float, str]], doubted: bool) -> None:
    rows = [(40.0, [(300.0, "Purchase Order")]), *((55.0 + 13 * n, [run]) for n, run in enumerate(below))]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    draft = one(pdf(paper([*rows, *table])))
    assert (Code.NEEDS_PERSON in doubts(draft)) is doubted or bool(draft.customer_po.value)
