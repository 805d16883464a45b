"""A sum that stands below each order line is of that line, and no line itself; short headings of narrow columns."""

from __future__ import annotations

import pytest

from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import Sum, several_sums, sum_of
from tests.parsing.made import lines, one, pdf
from tests.parsing.test_papers_of_programs import order


@pytest.mark.parametrize(
    "text",
    ["Schedule Total", "Item Total for Line # 1", "Subtotal for item 10", "Summe Position 10", "Positionssumme",
     "Total ligne 1", "Sous-total poste 2", "Total línea 1", "Totale riga 1", "Regeltotaal", "Total da linha 1"],
)  # fmt: skip
def test_the_sum_of_one_line(text: str) -> None:
    assert sum_of(text) is Sum.OTHER


@pytest.mark.parametrize(
    ("text", "kind"), [("Total", Sum.TOTAL), ("Line Total", Sum.MERCHANDISE), ("Subtotal", Sum.MERCHANDISE)]
)
def test_the_sums_of_all_lines_stay(text: str, kind: Sum) -> None:
    assert sum_of(text) is kind


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Extended Amt", Role.AMOUNT),
        ("Line Amt", Role.AMOUNT),
        ("Ext Amt", Role.AMOUNT),
        ("Unit Prc", Role.PRICE),
        ("Tax Amt", Role.TAX),
        ("Unit Wt", None),
    ],
)
def test_headings_as_narrow_columns_shorten_them(heading: str, role: Role | None) -> None:
    assert role_of(heading) is role


@pytest.mark.parametrize(
    "below",
    [
        ("Schedule Total", "Item Total for Line # {n}"),
        ("Line sub-total", "Total for line {n}"),
        ("Positionssumme", "Summe Position {n}"),
    ],
)
def test_lines_with_sums_of_their_own(below: tuple[str, str]) -> None:
    head = [
        (50, "Line"),
        (90, "Item/Description"),
        (300, "Quantity"),
        (350, "UOM"),
        (390, "PO Price"),
        (450, "Extended Amt"),
        (530, "Due"),
    ]
    goods = [
        ("TW-1108 NOTEBOOK, RULED, A5", "12.0000", "4.20000", "50.40"),
        ("TW-1415 GLUE STICK, 20 G", "8.0000", "1.85000", "14.80"),
    ]
    rows: list[tuple[float, list[tuple[float, str]]]] = [(216, head)]
    for n, (item, quantity, price, amount) in enumerate(goods, 1):
        y = 190.0 + 60 * n
        rows += [
            (
                y,
                [
                    (50, f"{n} - 1"),
                    (90, item),
                    (305, quantity),
                    (355, "EA"),
                    (393, price),
                    (455, amount),
                    (530, "12/04/2026"),
                ],
            ),
            (y + 12, [(380, below[0]), (455, amount)]),
            (y + 24, [(90, "Contract ID: 0000000000000000000009126"), (300, "Version: 1")]),
            (y + 36, [(340, below[1].format(n=n)), (455, amount)]),
        ]
    draft = one(pdf(order(*rows)))
    assert lines(draft) == [("TW-1108", "12", "4.20000"), ("TW-1415", "8", "1.85000")]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Goods 162.85, tax 11.20, shipping 11.50, in all $185.55.", ["162.85", "11.20", "11.50", "185.55"]),
        ("Waren 62,85 €, Porto 5,90 €, zusammen 68,75 €", ["62,85", "5,90", "68,75"]),
        ("Marchandises 62,85, port 5,90, total 68,75", ["62,85", "5,90", "68,75"]),
        ("Mercadoria 50,00, portes 5,00, ao todo 55,00", ["50,00", "5,00", "55,00"]),
        ("Goods 62.85 and carriage 5.95, total 68.80", ["62.85", "5.95", "68.80"]),
        ("Goods 62.85", []),
        ("Goods 62.85, as agreed with Mr Smith 5.95", []),
        ("4 Market Street 12.50, total 12.50", []),
    ],
)
def test_several_sums_in_one_row(row: str, told: list[str]) -> None:
    found = several_sums(row)
    assert [amount for _, amount in found] == told
    assert not found or (found[0][0], found[-1][0]) == (Sum.MERCHANDISE, Sum.TOTAL)
