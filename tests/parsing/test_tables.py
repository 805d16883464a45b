from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.model.issue import Code, Kind
from orderproc.model.reading import Page, PageSource
from orderproc.model.shop import Catalog, Item
from orderproc.reading.html import lay_out, page_of
from tests.parsing.made import context, lines, mail, one, paper, pdf, sheet

HEADINGS = [
    ("en", ["Item No.", "Description", "Qty", "Unit Price", "Amount"]),
    ("de", ["Art.-Nr.", "Bezeichnung", "Menge", "Einzelpreis", "Gesamtpreis"]),
    ("fr", ["Réf.", "Désignation", "Qté", "Prix unitaire", "Montant"]),
    ("es", ["Código", "Descripción", "Cant.", "Precio", "Importe"]),
    ("it", ["Codice", "Descrizione", "Q.tà", "Prezzo", "Importo"]),
    ("nl", ["Artikelnr.", "Omschrijving", "Aantal", "Prijs", "Bedrag"]),
    ("pt", ["Código", "Descrição", "Qtd.", "Preço", "Valor total"]),
]
ROWS = [
    ("TW-1108", "Notebook, ruled, A5, blue", "3", "4.20", "12.60"),
    ("TW-1306", "Scissors, 8 inch, steel", "2", "13.75", "27.50"),
]
X = [50, 130, 330, 400, 500]


def table_page(heads: list[str], rows: list[tuple[str, ...]], title: str = "PURCHASE ORDER", x: list[int] = X) -> Page:
    content = [(40.0, [(50.0, title)]), (150.0, list(zip(map(float, x), heads, strict=True)))]
    for n, row in enumerate(rows):
        content.append((170.0 + 16 * n, [(float(a), t) for a, t in zip(x, row, strict=True) if t]))
    return paper(content)


@pytest.mark.parametrize(("language", "heads"), HEADINGS)
def test_headings_by_their_meaning(language: str, heads: list[str]) -> None:
    del language
    draft = one(pdf(table_page(heads, ROWS)))
    assert lines(draft) == [("TW-1108", "3", "4.20"), ("TW-1306", "2", "13.75")]
    assert [str(d.extended_price.value) for d in draft.lines] == ["12.60", "27.50"]
    assert draft.lines[0].quantity.source == f"column '{heads[2]}'"
    assert draft.lines[0].quantity.box is not None


@pytest.mark.parametrize("order", [[0, 1, 2, 3, 4], [2, 0, 1, 3, 4], [1, 2, 3, 4, 0], [2, 1, 0, 3, 4]])
def test_columns_in_any_order(order: list[int]) -> None:
    heads = [HEADINGS[0][1][i] for i in order]
    rows = [tuple(row[i] for i in order) for row in ROWS]
    draft = one(pdf(table_page(heads, rows, x=[40, 180, 320, 465, 530])))
    assert lines(draft) == [("TW-1108", "3", "4.20"), ("TW-1306", "2", "13.75")]


def test_a_heading_on_two_lines_and_a_description_on_two() -> None:
    page = paper(
        [
            (40, [(50, "PURCHASE ORDER")]),
            (140, [(50, "Item"), (330, "Quantity"), (400, "Unit")]),
            (151, [(50, "Number"), (130, "Description"), (330, "Ordered"), (400, "Price"), (500, "Total")]),
            (170, [(50, "TW-1108"), (130, "Notebook, ruled, A5,"), (335, "3"), (400, "4.20"), (500, "12.60")]),
            (181, [(130, "blue")]),
            (198, [(50, "TW-1306"), (130, "Scissors"), (335, "2"), (400, "13.75"), (500, "27.50")]),
            (230, [(400, "Subtotal"), (500, "40.10")]),
            (245, [(400, "Shipping"), (500, "5.95")]),
            (260, [(400, "Total"), (500, "46.05")]),
        ]
    )
    draft = one(pdf(page))
    assert lines(draft) == [("TW-1108", "3", "4.20"), ("TW-1306", "2", "13.75")]
    assert draft.lines[0].description.value == "Notebook, ruled, A5, blue"
    stated = draft.stated
    assert (stated.merchandise.value, stated.shipping.value, stated.total.value) == (
        Decimal("40.10"),
        Decimal("5.95"),
        Decimal("46.05"),
    )


def test_a_number_in_brackets_and_units_in_the_quantity() -> None:
    page = table_page(
        ["Description", "Qty", "Price", "Amount"],
        [("[A1090] iMac", "1.000 Unit(s)", "1,799.00", "1,799.00")],
        x=[50, 250, 380, 480],
    )
    draft = one(pdf(page), context(catalog=Catalog()))
    (line,) = draft.lines
    assert (line.sku.value, line.description.value, line.quantity.value, line.unit.value) == (
        "A1090",
        "iMac",
        Decimal(1),
        "Unit(s)",
    )


def test_headings_that_mislead_give_way_to_the_product() -> None:
    rows = [
        ("TW-1108", "Notebook", "4.20", "3", "12.60"),
        ("TW-1306", "Scissors", "13.75", "2", "27.50"),
        ("TW-1415", "Glue stick", "1.85", "10", "18.50"),
    ]
    draft = one(pdf(table_page(["Item No.", "Description", "Qty", "Price", "Amount"], rows)))
    assert lines(draft) == [("TW-1108", "3", "4.20"), ("TW-1306", "2", "13.75"), ("TW-1415", "10", "1.85")]


def test_the_catalogue_knows_its_column() -> None:
    rows = [("88-1", "TW-1108", "3", "4.20", "12.60"), ("88-2", "TW-1306", "2", "13.75", "27.50")]
    draft = one(pdf(table_page(["Item No.", "Your code", "Qty", "Price", "Amount"], rows)))
    assert [(d.sku.value, d.supplier_sku.value) for d in draft.lines] == [("88-1", "TW-1108"), ("88-2", "TW-1306")]


def test_a_table_without_headings() -> None:
    page = paper(
        [
            (40, [(50, "PURCHASE ORDER")]),
            *[(170.0 + 16 * n, list(zip(map(float, X), row, strict=True))) for n, row in enumerate(ROWS)],
        ]
    )
    assert lines(one(pdf(page))) == [("TW-1108", "3", "4.20"), ("TW-1306", "2", "13.75")]


def test_a_table_that_goes_on_overleaf() -> None:
    first = table_page(HEADINGS[0][1], ROWS)
    second = paper(
        [(60.0, list(zip(map(float, X), ("TW-1415", "Glue stick, 20 g", "10", "1.85", "18.50"), strict=True)))],
        number=2,
    )
    draft = one(pdf(first, second))
    assert [sku for sku, _, _ in lines(draft)] == ["TW-1108", "TW-1306", "TW-1415"]
    assert draft.pages == (1, 2)


def test_a_sheet_with_few_quantities_in_a_long_list() -> None:
    rows: list[list[object]] = [["Order", None, None, None], ["SKU", "Description", "Price", "Qty"]]
    rows += [[f"X-{n:04}", f"Thing number {n}", n + 0.5, 7 if n in (17, 230) else None] for n in range(400)]
    draft = one(sheet(rows), context(catalog=Catalog()))
    assert draft.kind is Kind.ORDER
    assert [(s, q) for s, q, _ in lines(draft)] == [("X-0017", "7"), ("X-0230", "7")]


def test_a_hidden_row_with_a_quantity_is_a_doubt() -> None:
    draft = one(sheet([["SKU", "Qty"], ["TW-1108", 3], ["TW-1306", 2]], hidden=frozenset({2})))
    assert len(draft.lines) == 2
    assert [i.field for i in draft.issues if i.code == Code.HIDDEN_CONTENT] == ["lines[1]"]


def test_a_forgotten_quantity_is_not_forgotten_by_us() -> None:
    page = table_page(HEADINGS[0][1], [*ROWS, ("TW-1415", "Glue stick", "", "1.85", "18.50")])
    draft = one(pdf(page))
    assert lines(draft)[-1] == ("TW-1415", None, "1.85")


def test_two_tables_side_by_side() -> None:
    page = paper(
        [
            (40, [(50, "ORDER FORM")]),
            (
                150,
                [
                    (50, "Item No"),
                    (110, "Description"),
                    (220, "Qty"),
                    (310, "Item No"),
                    (370, "Description"),
                    (480, "Qty"),
                ],
            ),
            (170, [(50, "TW-1108"), (110, "Notebook"), (225, "3"), (310, "TW-1306"), (370, "Scissors"), (485, "2")]),
            (186, [(50, "TW-1415"), (110, "Glue stick"), (225, "4"), (310, "TW-1451"), (370, "Tape"), (485, "5")]),
        ]
    )
    assert sorted((s or "", q or "") for s, q, _ in lines(one(pdf(page)))) == [
        ("TW-1108", "3"),
        ("TW-1306", "2"),
        ("TW-1415", "4"),
        ("TW-1451", "5"),
    ]


@given(st.permutations(range(5)), st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_nothing_else(order: list[int], chance: random.Random) -> None:
    rows = [
        ("TW-1108", "Notebook, ruled, A5", "3", "4.20", "12.60"),
        ("TW-1306", "Scissors, 8 inch", "2", "13.75", "27.50"),
        ("TW-1415", "Glue stick, 20 g", "10", "1.85", "18.50"),
        ("TW-1451", "Packing tape", "4", "3.60", "14.40"),
        ("TW-4410", "Mug, blue", "1", "9.50", "9.50"),
    ]
    del chance
    plain = one(pdf(table_page(HEADINGS[0][1], rows)))
    mixed = one(pdf(table_page(HEADINGS[0][1], [rows[i] for i in order])))
    assert lines(mixed) == [lines(plain)[i] for i in order]
    assert (mixed.kind, mixed.customer_po, mixed.stated, mixed.sold_to) == (
        plain.kind,
        plain.customer_po,
        plain.stated,
        plain.sold_to,
    )


@pytest.mark.parametrize(
    ("head", "cut", "amounts"),
    [("Disc. %", "10", ("34.20", "8.55")), ("Rbt", "10 %", ("34.20", "8.55")), ("Sc. %", "10+5", ("32.49", "8.12"))],
    ids=["a known heading", "by what it explains", "two steps"],
)
def test_a_column_of_discounts(head: str, cut: str, amounts: tuple[str, str]) -> None:
    heads = [(40, "Item no."), (110, "Description"), (300, "Qty"), (350, "Price"), (410, head), (480, "Amount")]
    rows = [
        [(40, "TW-4410"), (110, "Mug, stoneware, blue"), (300, "4"), (350, "9.50"), (410, cut), (480, amounts[0])],
        [(40, "TW-4411"), (110, "Mug, stoneware, green"), (300, "1"), (350, "9.50"), (410, cut), (480, amounts[1])],
    ]
    draft = one(pdf(paper([(60, [(40, "PURCHASE ORDER")]), (100, heads), (114, rows[0]), (128, rows[1])])))
    assert lines(draft) == [("TW-4410", "4", "9.50"), ("TW-4411", "1", "9.50")]
    assert [line.reckoned.quantize(Decimal("0.01")) for line in draft.lines if line.reckoned] == [
        Decimal(amount) for amount in amounts
    ]


HEADS = [(40, "Item no."), (110, "Description"), (300, "Qty"), (350, "Price"), (420, "Amount")]
BLUE = [(40, "TW-4410"), (110, "Mug, stoneware, blue"), (300, "4"), (350, "9.50"), (420, "38.00")]


@pytest.mark.parametrize("label", ["Zwischensumme Übertrag", "Subtotal carried forward", "Suma y sigue", "À reporter"])
def test_a_sum_carried_overleaf_is_none_of_the_order(label: str) -> None:
    page = paper([(60, [(40, "PURCHASE ORDER")]), (100, HEADS), (114, BLUE), (128, [(300, label), (420, "17.00")])])
    assert one(pdf(page)).stated.merchandise.value is None


@pytest.mark.parametrize(
    "label", ["Subtotal", "Subtotale", "Suma", "Somma", "Total s/ IVA", "Total ohne MwSt.", "Totale senza IVA"]
)
def test_the_sum_of_the_goods_by_its_name(label: str) -> None:
    page = paper([(60, [(40, "PURCHASE ORDER")]), (100, HEADS), (114, BLUE), (140, [(350, label), (420, "38.00")])])
    assert one(pdf(page)).stated.merchandise.value == Decimal("38.00")


@pytest.mark.parametrize(
    ("row", "sums"),
    [
        # a label that the columns only cut
        ([(40, "Totaal bestelling excl. btw (binnen de EU, btw verlegd)"), (420, "38.00")], ("38.00", None, None)),
        ([(40, "Gesamtsumme der Bestellung zzgl. MwSt."), (420, "38.00")], ("38.00", None, None)),
        ([(40, "Total de la commande hors TVA (autoliquidation)"), (420, "38.00")], ("38.00", None, None)),
        ([(40, "Totale ordine IVA esclusa"), (420, "38.00")], ("38.00", None, None)),
        ([(40, "Total del pedido IVA incluido"), (420, "45.98")], (None, None, "45.98")),
        # several sums one behind another
        ([(110, "Total HT : 38.00  TVA 20 % : 7.60  Total TTC : 45.60 EUR")], ("38.00", "7.60", "45.60")),
        ([(110, "Netto: 38.00"), (250, "MwSt. 19 %: 7.22"), (400, "Gesamt: 45.22")], ("38.00", "7.22", "45.22")),
    ],
)
def test_what_a_row_of_sums_states(
    row: list[tuple[float, str]], sums: tuple[str | None, str | None, str | None]
) -> None:
    page = paper([(60, [(40, "PURCHASE ORDER")]), (100, HEADS), (114, BLUE), (140, row)])
    stated = one(pdf(page)).stated
    values = (stated.merchandise.value, stated.tax.value, stated.total.value)
    assert tuple(str(value) if value is not None else None for value in values) == sums


def test_the_unit_below_the_quantity_is_kept_and_begins_no_line() -> None:
    page = paper([(60, [(40, "PURCHASE ORDER")]), (100, HEADS), (114, BLUE), (126, [(110, "glazed"), (298, "boxes")])])
    draft = one(pdf(page))
    assert [(line.sku.value, line.unit.value) for line in draft.lines] == [("TW-4410", "boxes")]


def test_a_row_without_a_quantity_alone_in_its_table_is_a_forgotten_quantity() -> None:
    row = [(40, "TW-4410"), (110, "A mug, stoneware, blue"), (350, "9.50")]
    draft = one(pdf(paper([(60, [(40, "PURCHASE ORDER")]), (100, HEADS), (114, row)])))
    assert lines(draft) == [("TW-4410", None, "9.50")]


def test_packs_are_no_units_though_print_below_the_table_stands_in_their_column() -> None:
    rows = [
        ("TW-1108", "Notebook", "12", "1", "12", "4.20", "50.40"),
        ("TW-1306", "Scissors", "6", "8", "48", "13.75", "660.00"),
        ("TW-1415", "Glue stick", "3", "2", "6", "1.85", "11.10"),
        ("", "", "Total", "", "66", "", ""),
    ]
    heads = ["Item No.", "Description", "Pack", "Cases", "Units", "Price", "Amount"]
    page = table_page(heads, rows, x=[50, 130, 240, 290, 340, 400, 480])
    assert [(d.quantity.value, d.unit.value) for d in one(pdf(page)).lines] == [(12, None), (48, None), (6, None)]


def test_a_number_of_two_words_in_the_description() -> None:
    catalog = Catalog((Item(sku="1039 025", description="Screw, M6x25", unit_price=Decimal("1.20")),))
    rows = [("1 Screw, M6x25 1039 025", "2", "1.20", "2.40"), ("2 Screw, M6x25 1039 025", "4", "1.20", "4.80")]
    page = table_page(["Description Item no.", "Qty", "Price", "Amount"], rows, x=[50, 250, 380, 480])
    page = replace(page, source=PageSource.SCAN)
    assert [line.sku.value for line in one(pdf(page), context(catalog=catalog)).lines] == ["1039 025", "1039 025"]


@pytest.mark.parametrize(("amount", "quantity"), [("1050.00", 250), ("1000.00", None)])
def test_figures_of_a_comb_read_apart_are_one_number_where_the_amount_proves_it(
    amount: str, quantity: int | None
) -> None:
    rows = [("TW-1108", "Notebook", "2 50", "4.20", amount), ("TW-1306", "Scissors", "2", "13.75", "27.50")]
    page = table_page(["Item No.", "Description", "Qty", "Price", "Amount"], rows)
    found = one(pdf(replace(page, source=PageSource.SCAN))).lines[0].quantity.value
    assert found == quantity or (quantity is None and found != 250)


def test_ways_of_paying_beside_a_sum_are_no_line() -> None:
    rows = [
        ("TW-1108", "Notebook", "3", "4.20", "12.60"),
        ("Règlement", "Total articles", "Chèque", "", "12.60"),
        ("Contre remboursement", "Port", "À réception de", "", ""),
    ]
    page = table_page(["Référence", "Désignation", "Quantité", "Prix", "Montant"], rows)
    draft = one(pdf(page))
    assert [line.sku.value for line in draft.lines] == ["TW-1108"]
    assert not [i for i in draft.issues if "is a line or a page missing" in i.message]


@pytest.mark.parametrize("amounts", [("12.60", "27.50"), ("12.60", "27.00")])
def test_quantities_under_a_misread_heading_are_proven_by_the_catalogues_prices(amounts: tuple[str, str]) -> None:
    rows = [("TW-1108", "Notebook, ruled, A5, blue", "3", amounts[0]), ("TW-1306", "Scissors, 8 inch", "2", amounts[1])]
    page = table_page(["Item No.", "Description", "Qiy", "Amount"], rows, x=[50, 130, 330, 500])  # type: ignore[arg-type]
    draft = one(pdf(replace(page, source=PageSource.SCAN)))
    assert [str(line.quantity.value) for line in draft.lines] == ["3", "2"]
    doubted = [i for i in draft.issues if i.code is Code.QUANTITY_DOUBTFUL]
    assert bool(doubted) is (amounts[1] == "27.00")


def test_a_total_on_the_level_of_the_ways_of_paying_is_no_line() -> None:
    page = table_page(["Artikelnr.", "Omschrijving", "Aantal", "Prijs", "Bedrag"], ROWS, title="BESTELBON")
    below = [
        (240.0, [(50.0, "Betaling"), (300.0, "Te"), (330.0, "betalen:"), (500.0, "40,10")]),
        (256.0, [(60.0, "Op rekening")]),
    ]
    draft = one(pdf(replace(page, words=(*page.words, *paper(below).words))))
    assert len(draft.lines) == 2


@pytest.mark.parametrize(
    ("last", "items"),
    [
        ("TW-1306 Scissors", ["TW-4410", "TW-1306"]),
        ("Blue folders", ["TW-4410", "Blue folders"]),
        ("Case for TW-1306", ["TW-4410", "Case for TW-1306"]),
        ("Order no.", ["TW-4410"]),
        ("Order ref:", ["TW-4410"]),
    ],
)
def test_the_last_row_of_a_table_in_a_mail_is_a_line_unless_it_is_a_label(last: str, items: list[str]) -> None:
    rows = f"<tr><td>Item</td><td>Quantity</td></tr><tr><td>TW-4410</td><td>3</td></tr><tr><td>{last}</td><td>2205</td></tr>"
    page = page_of(
        lay_out(f"<p>Please send:</p><table>{rows}</table><p>Doe Inc.<br>12 Elm Street<br>Bangor, ME 04401</p>")
    )
    draft = one(replace(mail("", "Order"), pages=(page,)))
    assert [line.sku.value for line in draft.lines] == items
