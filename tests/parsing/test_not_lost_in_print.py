"""Orders that were put aside as none, or read beside the mark, for a word in their print: lists of prices that are filled in, letters whose
table nothing of ours stands in, headings over one row, rates beside prices, prices behind a small word."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import DraftAddress, Field, PaymentMethod
from orderproc.model.issue import Kind
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.addressed import addressed_to_us
from orderproc.parsing.party.street_first import street_first
from tests.parsing.made import context, lines, one, paper, pdf

HEADS = [(60.0, "Code"), (120.0, "Item"), (330.0, "No. of"), (390.0, "Price"), (450.0, "Amount")]


def row(*cells: str) -> list[tuple[float, str]]:
    return [(x, text) for (x, _), text in zip(HEADS, cells, strict=True)]


@pytest.mark.parametrize(
    ("amounts", "kind"),
    [
        (("13.50", "27.50"), Kind.ORDER),
        (("", ""), None),  # nothing but prices: whatever it is, no order that is taken
    ],
)
def test_a_list_of_prices_that_is_filled_in_orders(amounts: tuple[str, str], kind: Kind | None) -> None:
    counts = ("3", "2") if amounts[0] else ("", "")
    page = paper(
        [
            (40, [(60, "CATALOGUE PRICE LIST 2026/27")]),
            (70, [(60, "School"), (140, "Alder Nursery")]),
            (84, [(60, "Address"), (140, "12 Battle Hill")]),
            (98, [(60, "Town"), (140, "Hexham"), (330, "Postcode"), (390, "NE46 1BB")]),
            (140, HEADS),
            (156, row("TW-4410-B", "Mug, blue", counts[0], "4.50", amounts[0])),
            (172, row("TW-1306", "Scissors, 8 inch", counts[1], "13.75", amounts[1])),
        ]
    )
    draft = one(pdf(page), context("GB"))
    assert (draft.kind is Kind.ORDER) is (kind is Kind.ORDER)


@pytest.mark.parametrize(
    ("address", "asks"),
    [
        ("Mühlweg 66 · 37083 Göttingen · Tel. 0551 5550 114", "wie jedes Jahr bestellen wir für die Kolonnen:"),
        ("Mühlweg 66 · 37083 Göttingen · Tel. 0551 5550 114", "Hiermit bestellen wir folgende Größen:"),
        ("8 rue des Alpes · 73000 Chambéry", "Nous vous commandons les tailles suivantes :"),
    ],
)
def test_a_letter_that_orders_what_a_table_below_lists_is_not_put_aside(address: str, asks: str) -> None:
    page = paper(
        [
            (40, [(60, "Dachwerk Nord")]),
            (54, [(60, address)]),
            (130, [(60, asks)]),
            (150, [(60, "Modell"), (160, "Artikel"), (280, "46"), (310, "48"), (340, "50")]),
            (166, [(60, "310.1.xx"), (160, "Bundhose schwarz"), (280, "4"), (340, "6")]),
            (182, [(60, "310.4.xx"), (160, "Bundhose grau"), (310, "3")]),
            (220, [(60, "Mit freundlichen Grüßen")]),
        ]
    )
    assert one(pdf(page), context("DE")).kind is Kind.ORDER


@pytest.mark.parametrize("said", ["à € 4,50", "@ 4.50", "je 4,50 EUR", "at $4.50"])
def test_a_price_behind_a_small_word_is_the_price(said: str) -> None:
    page = paper(
        [
            (40, [(60, "Lunchroom Alder")]),
            (54, [(60, "12 Elm Street")]),
            (68, [(60, "Albany, NY 12207")]),
            (110, [(60, "Please send us:")]),
            (130, [(60, "3 x"), (100, "TW-4410"), (170, "Mug, stoneware, blue"), (330, said)]),
            (146, [(60, "2 x"), (100, "TW-1306"), (170, "Scissors, 8 inch, steel"), (330, said.replace("4", "9"))]),
        ]
    )
    draft = one(pdf(page))
    assert [line.unit_price.value for line in draft.lines] == [Decimal("4.50"), Decimal("9.50")]


def test_the_rate_of_the_tax_in_the_column_beside_a_price() -> None:
    heads = [(60.0, "Item"), (130.0, "Description"), (300.0, "Quantity"), (360.0, "Unit Price GST"), (460.0, "Amount")]
    page = paper(
        [
            (40, [(60, "PURCHASE ORDER PO-0933")]),
            (120, heads),
            (136, [(60, "TW-4410-B"), (130, "Mug, blue"), (310, "4.00"), (370, "4.50 10%"), (465, "18.00")]),
            (152, [(60, "TW-1306"), (130, "Scissors"), (310, "2.00"), (370, "13.75 10%"), (465, "27.50")]),
        ]
    )
    draft = one(pdf(page))
    assert [(line.unit_price.value, line.extended_price.value) for line in draft.lines] == [
        (Decimal("4.50"), Decimal("18.00")),
        (Decimal("13.75"), Decimal("27.50")),
    ]
    assert lines(draft)[0][:2] == ("TW-4410-B", "4")


@pytest.mark.parametrize(
    ("labels", "answers", "method"),
    [
        (("Fecha", "Proveedor", "Forma de pago", "Agente"), ("18/11/2026", "400071", "Recibo 60 días", "Nuria"), PaymentMethod.ACCOUNT),
        (("Date", "Buyer", "Terms", "Agent"), ("11/18/2026", "K. Moss", "Net 30", "Lee"), PaymentMethod.ACCOUNT),
        (("Datum", "Einkäufer", "Zahlung", "Vertreter"), ("18.11.2026", "K. Moos", "Vorkasse", "Lang"), PaymentMethod.PREPAID),
    ],
)  # fmt: skip
def test_labels_one_beside_the_other_over_a_row_of_answers(
    labels: tuple[str, ...], answers: tuple[str, ...], method: PaymentMethod
) -> None:
    head = [(60.0 + 120 * n, text) for n, text in enumerate(labels)]
    below = [(80.0 + 120 * n, text) for n, text in enumerate(answers)]  # set in the middle of their columns
    page = paper(
        [
            (40, [(60, "PURCHASE ORDER 26/1342")]),
            (80, head),
            (94, below),
            (140, HEADS),
            (156, row("TW-4410-B", "Mug, blue", "3", "4.50", "13.50")),
        ]
    )
    assert one(pdf(page)).payment.method.value is method


@pytest.mark.parametrize("heading", ["Cod Disgrifiad Nifer", "Cód Artículo Cant.", "Cod Articolo Quantità"])
def test_the_heading_of_a_column_of_codes_is_no_way_of_paying(heading: str) -> None:
    assert method_in(heading) is None
    assert method_in("COD") is PaymentMethod.COD
    assert method_in("we pay cod, please") is PaymentMethod.COD


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("An die Firma Prairie in Topeka", True),
        ("To Prairie Kitchen Supply", True),
        ("An die Firma Nordwerk in Kassel", False),
        ("Please send the goods to our branch.", False),
        ("To the Prairie school, as soon as you can, by the carrier who came last time", False),
    ],
)
def test_a_row_that_names_us_says_nothing_of_where_goods_go(text: str, ours: bool) -> None:
    shop = context().shop.model_copy(update={"name": "Prairie Kitchen Supply Co."})
    assert bool(addressed_to_us(lines_of(paper([(40, [(60, text)])])), shop)) is ours


@pytest.mark.parametrize(
    ("first", "second", "turned"),
    [
        ("Halton Depot", "Caton Road", True),
        ("Unit 6, Albion Mills", "Church Street", True),
        ("Gutshof Linde", "Dorfstraße 12", True),
        ("Unit 4", "Mill Road Industrial Estate", True),
        ("12 Elm Street", "Apt 4", False),
        ("Postfach 12 34", "Gebäude B", False),
        ("1420 Elm Street", "Station Road", False),
    ],
)
def test_the_street_stands_first(first: str, second: str, turned: bool) -> None:
    given = DraftAddress(street=Field(value=first), street2=Field(value=second))
    told = street_first(given)
    assert (told.street.value, told.street2.value) == ((second, first) if turned else (first, second))
