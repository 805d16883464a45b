"""A sum that stands below each order line is of that line, and no line itself; short headings of narrow columns."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import Sum, several_sums, sum_of
from tests.parsing.made import lines, one, pdf, sheet
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


GOODS: list[list[object]] = [
    ["Code", "Item", "Qty", "Each", "Total"],
    ["TW-4410", "Mug, stoneware, blue", 4, 9.5, 38],
    ["TW-1108", "Notebook, ruled, A5, blue", 6, 4.2, 25.2],
]


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


@pytest.mark.parametrize(
    "below",
    [
        (("Books", "63.20"), ("Postage", "5.00"), ("Paid", "68.20")),
        (("Notebooks and mugs", "63.20"), ("Delivery", "5.00"), ("Sent today", "68.20")),
        (("Papierwaren", "63.20"), ("Porto", "5.00"), ("Überwiesen", "68.20")),
        (("Carnets", "63.20"), ("Port", "5.00"), ("Payé", "68.20")),
        (("Cuadernos", "63.20"), ("Envío", "5.00"), ("Pagado", "68.20")),
        (("Quaderni", "63.20"), ("Spedizione", "5.00"), ("Versato", "68.20")),
    ],
)
@pytest.mark.parametrize("column", [0, 1])
def test_what_the_amounts_above_add_up_to_is_their_sum_whatever_it_is_called(
    below: tuple[tuple[str, str], ...], *, column: int
) -> None:
    labels = [[*[None] * column, said, *[None] * (3 - column), Decimal(amount)] for said, amount in below]
    draft = one(sheet([*GOODS, *labels]))
    assert lines(draft) == [("TW-4410", "4", "9.5"), ("TW-1108", "6", "4.2")]


@pytest.mark.parametrize("row", [[None, "Glue stick", None, None, Decimal("1.85")], [None, "Books", None, None, 60]])
def test_an_amount_of_its_own_is_a_line_without_a_quantity(row: list[object]) -> None:
    draft = one(sheet([*GOODS, row]))
    assert len(draft.lines) == 3
    assert draft.lines[2].quantity.value is None


def test_one_line_above_may_have_the_same_amount_by_chance() -> None:
    assert len(one(sheet([*GOODS[:2], [None, "Mug, stoneware, green", None, None, 38]])).lines) == 2


@pytest.mark.parametrize(
    ("label", "count", "amount", "told"),
    [
        ("Units / dollars", 10, "63.20", 2),
        ("Stück / Euro", 10, "63.20", 2),
        ("Copies and value", 10, "63.20", 2),
        ("Books", 9, "63.20", 3),  # not all that is counted: goods
        ("Books", 10, "60.00", 3),
    ],
)
def test_a_row_that_counts_all_pieces_and_adds_all_amounts_is_their_sum(
    label: str, count: int, amount: str, told: int
) -> None:
    draft = one(sheet([*GOODS, [None, label, count, None, Decimal(amount)]]))
    assert len(draft.lines) == told
