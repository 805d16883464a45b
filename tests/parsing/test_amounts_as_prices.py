"""A table with one column of money: headed "Price", it may hold what each line costs in all."""

from __future__ import annotations

import pytest

from tests.parsing.test_papers_of_firms import Row, told


def drafted(heading: str, *rows: tuple[str, str, str]) -> list[tuple[str | None, str | None]]:
    table: list[Row] = [(400, [(40, "Item"), (160, "Code"), (300, "No."), (400, heading)])]
    for n, (code, quantity, price) in enumerate(rows):
        table.append((415 + 15 * n, [(40, "Goods"), (160, code), (300, quantity), (400, price)]))
    draft = told((60, [(40, "Purchase order"), (300, "PO 4711")]), *table, goods=False)
    assert [line.quantity.value for line in draft.lines] == [int(quantity) for _, quantity, _ in rows]
    return [
        tuple(str(f.value) if f else None for f in (line.unit_price, line.extended_price))  # type: ignore[misc]
        for line in draft.lines
    ]


@pytest.mark.parametrize("heading", ["Price", "Cost", "Price £"])
@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        ((("TW-4410", "1", "9.50"), ("TW-1306", "1", "13.75"), ("TW-1415", "3", "5.55")), True),
        ((("TW-4410", "2", "19.00"), ("TW-1306", "4", "55.00")), True),
        ((("TW-4410", "2", "9.50"), ("TW-1306", "4", "13.75")), False),
        ((("TW-4410", "2", "19.00"), ("TW-1306", "4", "13.75")), False),  # for the clerk
        ((("TW-4410", "2", "9.90"), ("TW-1306", "4", "55.00")), False),
    ],
)
def test_one_column_of_money(heading: str, rows: tuple[tuple[str, str, str], ...], whole: bool) -> None:
    found = drafted(heading, *rows)
    assert all(extended == price for (_, extended), (_, _, price) in zip(found, rows, strict=True)) is whole
    assert all(unit is None for unit, _ in found) is whole
