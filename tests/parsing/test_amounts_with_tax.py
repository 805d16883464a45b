# ruff: noqa: E501
"""A line's amount that has its tax in it, which stands in a column of its own; a unit below the heading of the prices."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code
from tests.parsing.made import one, pdf
from tests.parsing.test_papers_of_programs import order

X = (50, 80, 200, 290, 340, 450, 510)


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        (("Ln", "Description", "Account", "Qty", "Unit Price ex GST", "GST", "Total"), [("12.00", "EA", "4.20", "5.04", "55.44"), ("8.00", "EA", "1.85", "1.48", "16.28")]),
        (("Pos", "Bezeichnung", "Kst", "Menge", "Einzelpreis", "MwSt", "Gesamt"), [("12", "Stk", "4.20", "9.58", "59.98"), ("8", "Stk", "1.85", "2.81", "17.61")]),
        (("No", "Désignation", "Compte", "Qté", "Prix unitaire", "TVA", "Total"), [("12", "pce", "4.20", "10.08", "60.48"), ("8", "pce", "1.85", "2.96", "17.76")]),
    ],
)  # fmt: skip
def test_an_amount_with_tax_is_the_lines_own_without_it(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    names = (("Notebook, ruled", "TW-1108"), ("Glue stick", "TW-1415"))
    placed: list[tuple[float, list[tuple[float, str]]]] = [(216, list(zip(X, heads, strict=True)))]
    for n, ((name, number), (quantity, unit, price, tax, amount)) in enumerate(zip(names, rows, strict=True), 1):
        texts = (
            (50, str(n)),
            (80, name),
            (200, "7301.4400"),
            (292, quantity),
            (342, unit),
            (375, price),
            (452, tax),
            (512, amount),
        )
        placed += [(200.0 + 32 * n, [*texts]), (212.0 + 32 * n, [(80, f"Cat: {number}")])]
    draft = one(pdf(order(*placed)))
    read = [
        (line.sku.value, line.quantity.value, line.unit_price.value, line.extended_price.value) for line in draft.lines
    ]
    assert read == [
        ("TW-1108", Decimal(12), Decimal("4.20"), Decimal("50.40")),
        ("TW-1415", Decimal(8), Decimal("1.85"), Decimal("14.80")),
    ]
    assert not any(issue.code is Code.AMOUNT_MISMATCH for issue in draft.issues)


def test_an_amount_that_tax_does_not_explain_is_a_doubt() -> None:
    heads = ("Ln", "Description", "Qty", "Price", "GST", "Total")
    rows = [("TW-1108 Notebook", "12", "4.20", "5.04", "58.00"), ("TW-1415 Glue stick", "8", "1.85", "1.48", "16.28")]
    x = (50, 80, 260, 330, 400, 470)
    placed = [(216.0, list(zip(x, heads, strict=True)))]
    placed += [(216.0 + 16 * n, list(zip(x, (str(n), *row), strict=True))) for n, row in enumerate(rows, 1)]
    draft = one(pdf(order(*placed)))
    assert any(issue.code is Code.AMOUNT_MISMATCH for issue in draft.issues)
