"""A row a thing, a column a size: every filled cell is a line, or nothing of it is."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from orderproc.model.issue import Code, Severity
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, lines, one, paper, pdf

Runs = Sequence[tuple[float, str]]
GLOVES = Catalog(
    tuple(
        Item(sku=f"{number}-{size}", description=f"{name}, {size}", unit_price=Decimal(5))
        for number, name in (
            ("G1", "Work glove, leather, type E"),
            ("G2", "Work glove, leather, type L"),
            ("P7", "Polo shirt"),
        )
        for size in ("S", "M", "L", "XXL")
    )
)
HEADS: Runs = [(40, "Description"), (200, "S"), (250, "M"), (300, "L"), (350, "XXL")]


def read(*rows: Runs) -> list[tuple[str | None, str | None]]:
    page = paper(
        [
            (40, [(40, "PURCHASE ORDER")]),
            (60, [(40, "PO Number: 4711")]),
            *((100 + 14 * n, r) for n, r in enumerate(rows)),
        ]
    )
    return [(sku, quantity) for sku, quantity, _ in lines(one(pdf(page), context(catalog=GLOVES)))]


def test_each_cell_is_a_line() -> None:
    assert read(
        HEADS,
        [(40, "Work glove, leather, type E"), (200, "50"), (350, "5")],
        [(40, "Work glove, leather, type L"), (250, "12")],
        [(40, "Polo shirt"), (198, "144"), (300, "3")],
    ) == [("G1-S", "50"), ("G1-XXL", "5"), ("G2-M", "12"), ("P7-S", "144"), ("P7-L", "3")]


@pytest.mark.parametrize(
    "row",
    [
        [(40, "Work glove, rubber"), (200, "50")],
        [(40, "Work glove, leather"), (200, "50")],
        [(40, "Polo shirt"), (225, "50")],
    ],
    ids=["nobody sells it", "which of two", "between two columns"],
)
def test_a_cell_that_means_no_one_item_makes_no_line(row: Runs) -> None:
    assert read(HEADS, row) == []


@pytest.mark.parametrize(("total", "doubted"), [("8", False), ("9", True)])
def test_sums_beside_the_rows_must_agree(total: str, doubted: bool) -> None:
    page = paper(
        [
            (40, [(40, "PURCHASE ORDER")]),
            (100, [*HEADS, (420, "Total")]),
            (114, [(40, "Polo shirt"), (200, "5"), (300, "3"), (425, total)]),
        ]
    )
    draft = one(pdf(page), context(catalog=GLOVES))
    assert [quantity for _, quantity, _ in lines(draft)] == ["5", "3"]
    assert (Code.QUANTITY_DOUBTFUL in {i.code for i in draft.issues if i.severity is Severity.DOUBT}) is doubted


def test_headings_that_ran_into_one_another_are_parted_by_the_counts_below() -> None:
    heads: Runs = [(40, "Description"), (200, "S"), (250, "M L"), (350, "XXL")]  # "M" ends at 255, "L" at 263
    assert read(heads, [(40, "Polo shirt"), (245, "12")], [(40, "Work glove, leather, type E"), (258, "3")]) == [
        ("P7-M", "12"),
        ("G1-L", "3"),
    ]
