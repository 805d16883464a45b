"""What ERP and office programs print around an order: sums side by side, packs, columns that stand close, places under labels unknown."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Severity
from tests.parsing.made import one, paper, pdf

Runs = Sequence[tuple[float, str]]
HEAD: list[tuple[float, Runs]] = [(40, [(40, "PURCHASE ORDER")]), (60, [(40, "PO Number: 4711")])]
COLUMNS = [(40, "Item"), (120, "Description"), (330, "Qty"), (400, "Price"), (480, "Amount")]
MUG = [(40, "TW-4410"), (120, "Mug, stoneware, blue"), (330, "12"), (400, "9.50"), (480, "114.00")]
TAPE = [(40, "TW-1451"), (120, "Packing tape, clear, 2 inch"), (330, "5"), (400, "3.60"), (480, "18.00")]


def read(*rows: Runs, below: Sequence[tuple[float, Runs]] = ()) -> OrderDraft:
    return one(pdf(paper([*HEAD, *((100 + 14 * n, row) for n, row in enumerate(rows)), *below])))


def ordered(draft: OrderDraft) -> list[tuple[str | None, str]]:
    return [
        (line.sku.value, f"{line.quantity.value:f}" if line.quantity.value is not None else "") for line in draft.lines
    ]


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.code for issue in draft.issues if issue.severity is Severity.DOUBT]


@pytest.mark.parametrize(
    ("labels", "amounts", "merchandise", "total"),
    [
        ("Total HT|Port HT|TVA 20 %|Net à payer TTC", "132.00|12.50|28.90|173.40", "132.00", "173.40"),
        ("Importe bruto|I.V.A. 21%|TOTAL PEDIDO", "132.00|27.72|159.72", "132.00", "159.72"),
        ("Totale merce|Spese trasporto|Imposta IVA 22%|TOTALE ORDINE", "132.00|6.95|30.57|169.52", "132.00", "169.52"),
        ("Base imponible|% IVA|Cuota IVA|Total", "132.00|21.00|27.72|159.72", "132.00", "159.72"),
    ],
)
def test_sums_side_by_side_are_sums_and_no_line(labels: str, amounts: str, merchandise: str, total: str) -> None:
    strip = [[(60.0 + 115 * n, text) for n, text in enumerate(row.split("|"))] for row in (labels, amounts)]
    for at in (150.0, 400.0):  # right below the table, at the foot of the paper
        draft = read(
            COLUMNS,
            MUG,
            TAPE,
            below=[(at, strip[0]), (at + 13, strip[1]), (at + 40, [(40, "Delivery 8 h to 12 h, please.")])],
        )
        assert ordered(draft) == [("TW-4410", "12"), ("TW-1451", "5")]
        assert str(draft.stated.merchandise.value) == merchandise
        assert str(draft.stated.total.value) == total


def test_numbers_of_packs_beside_price_and_amount_are_no_units() -> None:
    heads = [(40, "Item"), (120, "Description"), (295, "Pack"), (330, "Units"), (400, "Price"), (480, "Amount")]
    mug, tape = [*MUG[:2], (295, "6"), *MUG[2:]], [*TAPE[:2], (295, "5"), *TAPE[2:]]
    draft = read(heads, mug, tape)
    assert ordered(draft) == [("TW-4410", "12"), ("TW-1451", "5")]
    assert not any(line.unit for line in draft.lines)


def test_a_pack_without_an_amount_stays_for_a_person() -> None:
    heads = [(40, "Item"), (120, "Description"), (295, "Pack"), (330, "Qty"), (400, "Price")]
    draft = read(heads, [*MUG[:2], (295, "6"), *MUG[2:4]], [*TAPE[:2], (295, "5"), *TAPE[2:4]])
    assert [line.unit.value for line in draft.lines] == ["6", "5"], draft.lines


def test_columns_that_stand_close_are_parted_where_their_headings_begin() -> None:
    heads = [(40, "Part Number"), (112, "Rev"), (135, "Description"), (330, "Qty"), (400, "Price"), (480, "Amount")]
    rows = [
        [
            (40, "TW-4410-LONG-X"),
            (112, "A"),
            (135, "Mug, stoneware, blue"),
            (330, "12"),
            (400, "9.50"),
            (480, "114.00"),
        ],
        [(40, "TW-1451-LONG-Y"), (112, "-"), (135, "Packing tape, clear"), (330, "5"), (400, "3.60"), (480, "18.00")],
    ]
    draft = read(heads, *rows)
    assert [line.sku.value for line in draft.lines] == ["TW-4410-LONG-X", "TW-1451-LONG-Y"]


FIRM = [
    (40.0, [(40.0, "PURCHASE ORDER")]),
    (60.0, [(40.0, "Ashby Brothers Inc.")]),
    (72.0, [(40.0, "12 Mill Road")]),
    (84.0, [(40.0, "Salem, MA 01970")]),
]
OTHER = [
    (300.0, [(40.0, "Depot West")]),
    (312.0, [(40.0, "Ashby Brothers Inc.")]),
    (324.0, [(40.0, "700 Dock Street")]),
    (336.0, [(40.0, "Albany, NY 12207")]),
]


def test_a_place_that_is_in_no_address_is_a_doubt_where_nothing_else_says_where_the_goods_go() -> None:
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    alone = one(pdf(paper([*FIRM, *table])))
    assert alone.sold_to.postal_code.value == "01970"
    assert Code.ADDRESS_DOUBTFUL not in doubts(alone)
    both = one(pdf(paper([*FIRM, *table, *OTHER])))
    assert Code.ADDRESS_DOUBTFUL in doubts(both)
    headed = [(300.0, [(40.0, "Ship to:")]), *OTHER[1:]]
    told = one(pdf(paper([*FIRM, *table, *headed])))
    assert told.ship_to.postal_code.value == "12207"
    assert Code.ADDRESS_DOUBTFUL not in doubts(told)


RELEASES = [(40, "Item"), (120, "Description"), (330, "Qty"), (400, "Price"), (480, "Amount")]


@pytest.mark.parametrize(
    ("below", "doubt"),
    [
        ([[(80, "Rel 1"), (120, "Due date 12/05/2026"), (330, "12")]], None),
        ([[(120, "Delivery date: Day 05.12.2026"), (330, "12 pc")]], None),
        ([[(120, "Rel 1 2026-12-05"), (330, "8")], [(120, "Rel 2 2026-12-19"), (330, "4")]], Code.NEEDS_PERSON),
        ([[(120, "Rel 1 2026-12-05"), (330, "10")]], Code.QUANTITY_DOUBTFUL),
    ],
    ids=["the same quantity", "a delivery day in words", "parted over two days", "another quantity"],
)
def test_when_a_line_is_wanted_is_no_line_of_its_own(below: list[Runs], doubt: Code | None) -> None:
    draft = read(RELEASES, MUG, *below, TAPE)
    assert ordered(draft) == [("TW-4410", "12"), ("TW-1451", "5")]
    assert doubts(draft) == ([doubt] if doubt else [])


def test_a_row_with_a_day_and_an_item_of_ours_is_a_line() -> None:
    draft = read(RELEASES, MUG, [(40, "TW-1415"), (120, "Glue stick, 20 g, by 12/05/2026"), (330, "3")], TAPE)
    assert [sku for sku, _ in ordered(draft)] == ["TW-4410", "TW-1415", "TW-1451"]


def test_the_number_of_a_registration_is_no_tax() -> None:
    draft = read(
        COLUMNS, MUG, TAPE, below=[(200, [(40, "VAT Reg. No. 40632265")]), (214, [(40, "USt-IdNr. 40632265")])]
    )
    assert draft.stated.tax.value is None


@pytest.mark.parametrize("heading", ["On hand", "Previously ordered", "Qty to date", "Balance", "Rev"])
def test_a_column_of_other_numbers_is_no_quantity(heading: str) -> None:
    heads = [(40, "Item"), (120, "Description"), (280, heading), (400, "Qty")]
    draft = read(
        heads, [*MUG[:2], (290, "40"), (400, "12")], [(40, "TW-1451"), (120, "Packing tape"), (290, "7"), (400, "5")]
    )
    assert ordered(draft) == [("TW-4410", "12"), ("TW-1451", "5")]


@pytest.mark.parametrize("text", ["Currency USD", "Währung EUR", "Devise : EUR", "Valuta EUR"])
def test_a_currency_below_an_address_is_no_part_of_it(text: str) -> None:
    from orderproc.parsing.party.names import no_part

    assert no_part(text)
    assert not no_part("12 Currency Street")
