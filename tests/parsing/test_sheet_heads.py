"""Sheets as programs and firms make them: cells of several lines, heads as columns, other tables beside, formulas without values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.draft import DraftAddress
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import Box, Cell, Reading
from orderproc.parsing.ordertable.grids import repeats_head, whose_first
from tests.parsing.made import context, lines, one, sheet

HEADING = ("Item", "Description", "Qty", "Price", "Amount")
ROWS = (("TW-1306", "Scissors, 8 inch, steel", 3, 13.75, 41.25), ("TW-1108", "Notebook, ruled, A5, blue", 2, 4.2, 8.4))
PARTS = ("name", "company", "street", "city", "region", "postal_code")
ELM = {"street": "12 Elm Street", "city": "Albany", "region": "NY", "postal_code": "12207"}


def said(address: DraftAddress) -> dict[str, str]:
    return {part: value for part in PARTS if (value := getattr(address, part).value)}


def doubts(issues: Sequence[Issue]) -> list[str]:
    return [issue.code for issue in issues if issue.severity is not Severity.NOTE]


def test_an_address_in_one_cell_of_several_lines_is_read_whole() -> None:
    draft = one(
        sheet(
            [
                ("Purchase order", None, None, "PO number", "B-1105"),
                ("Bluebird Bakery\n12 Elm Street\nAlbany, NY 12207", None, None, "Date", "2026-11-18"),
                (None,),
                ("Ship to", "Bluebird Store\n7 Mill Road\nIthaca, NY 14850"),
                (None,),
                HEADING,
                *ROWS,
            ]
        )
    )
    assert said(draft.sold_to) == {"company": "Bluebird Bakery", **ELM}
    assert said(draft.ship_to)["street"] == "7 Mill Road"
    assert draft.customer_po.value == "B-1105"
    assert lines(draft) == [("TW-1306", "3", "13.75"), ("TW-1108", "2", "4.2")]


def test_a_head_as_a_row_of_labels_above_the_lines() -> None:
    draft = one(
        sheet(
            [
                ("No.", "Buy-from Vendor Name", "Ship-to Name", "Ship-to Address", "Ship-to City", "Ship-to Post Code", "Ship-to County"),
                ("106027", "Tidewater Supply Co.", "Bluebird Bakery", "12 Elm Street", "Albany", "12207", "NY"),
                (None,),
                HEADING,
                *ROWS,
            ]
        )
    )  # fmt: skip
    assert draft.customer_po.value == "106027"
    assert said(draft.ship_to) | {"region": "NY"} == {"company": "Bluebird Bakery", **ELM}
    assert lines(draft) == [("TW-1306", "3", "13.75"), ("TW-1108", "2", "4.2")]


@pytest.mark.parametrize(
    ("heading", "plain", "of_head"),
    [
        ("First Name (Billing)", "billing first name", True),
        ("Postcode (Shipping)", "shipping postcode", True),
        ("ship-postal-code", "ship postal code", True),
        ("Ville destinataire", "destinataire ville", True),
        ("Lief. an Ort", "lief an ort", True),
        ("Verzenden naar postcode", "verzenden naar postcode", True),
        ("Quantity (- Refund)", "quantity refund", False),
        ("Unit price (USD)", "unit price usd", False),
        ("Colour", "colour", False),
    ],
)
def test_whose_a_heading_is(heading: str, plain: str, of_head: bool) -> None:
    assert " ".join(whose_first(heading).replace("(", "").replace(")", "").replace("-", "").split()) == plain
    assert repeats_head(heading) is of_head


def test_a_table_beside_the_order_parts_no_orders() -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), ("PO number", "B-1105"), (None,)]
    beside = [
        (*HEADING, None, "Contact", "Phone"),
        (*ROWS[0], None, "Ann Baker", "518 555 0133"),
        (*ROWS[1], None, "Mon to Fri 7:30-15:00", None),
    ]
    draft = one(sheet([*head, *beside]))
    assert lines(draft) == [("TW-1306", "3", "13.75"), ("TW-1108", "2", "4.2")]
    assert doubts(draft.issues) == []


def test_a_price_for_the_whole_line_is_its_amount_where_the_catalogue_says_so() -> None:
    head = "order-id recipient-name ship-address-1 ship-city ship-state ship-postal-code".split()
    head += "sku quantity-purchased item-price item-tax shipping-price".split()
    where = ("Ann Baker", "12 Elm Street", "Albany", "NY", "12207")
    rows = [
        ("111-1", *where, "TW-1306", 3, 41.25, 0, 0),
        ("111-1", *where, "TW-1108", 2, 8.4, 0, 0),
        ("111-1", *where, "TW-1415", 1, 1.85, 0, 0),
    ]
    draft = one(sheet([head, *rows]))
    assert [(line.quantity.value, line.unit_price.value, line.extended_price.value) for line in draft.lines] == [
        (3, None, Decimal("41.25")),
        (2, None, Decimal("8.4")),
        (1, Decimal("1.85"), None),
    ]
    assert said(draft.ship_to) == {"name": "Ann Baker", **ELM}


def with_formulas(reading: Reading, *places: tuple[int, int]) -> Reading:
    """The same sheet with formulas without a value in some cells."""
    (page,) = reading.pages
    (table,) = page.tables

    def of(row: int, column: int) -> Cell:
        box = Box(column, row, column + 1, row + 1)
        return Cell(row=row, column=column, text="", box=box, error="formula without a cached value")

    rows = []
    for n, row in enumerate(table.rows):
        empty = [of(r, c) for r, c in places if r == n]
        rows.append(tuple(sorted([*(c for c in row if (n, c.column) not in places), *empty], key=lambda c: c.column)))
    return replace(reading, pages=(replace(page, tables=(replace(table, rows=tuple(rows)),)),))


@pytest.mark.parametrize(
    ("places", "asked"),
    [
        (((6, 4), (7, 4), (8, 4)), False),
        (((6, 4), (7, 4), (8, 4), (6, 2)), True),
        (((6, 3), (6, 4)), True),
        (((3, 1),), True),
    ],
    ids=["amounts and sum", "a quantity", "a price", "a label's value"],
)
def test_a_formula_without_a_value_matters_where_something_is_lost(
    places: tuple[tuple[int, int], ...], asked: bool
) -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), ("PO number", "B-1105"), (None,)]
    reading = sheet([*head, HEADING, *ROWS, (None, None, None, "Total", 49.65)])
    draft = one(with_formulas(reading, *places))
    assert (Code.FORMULA_WITHOUT_VALUE in doubts(draft.issues)) is asked


@pytest.mark.parametrize(("hidden", "count"), [(frozenset({7, 8}), 2), (frozenset[int](), 4)])
def test_a_hidden_row_without_a_quantity_forgot_none(hidden: frozenset[int], count: int) -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), ("PO number", "B-1105")]
    more = [("TW-4410", "Mug, stoneware, blue", None, 9.5), ("TW-4411", "Mug, stoneware, green", None, 9.5)]
    draft = one(sheet([*head, HEADING, *ROWS, *more], hidden=hidden))
    assert len(draft.lines) == count


def test_a_column_of_quantities_for_each_branch_is_an_order_to_ask_about() -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), ("PO number", "B-1105"), (None,)]
    rows = [("TW-1306", "Scissors, 8 inch, steel", 13.75, 3, None), ("TW-1108", "Notebook, ruled, A5, blue", 4.2, 2, 4)]
    draft = one(sheet([*head, ("Item", "Description", "Price", "Albany", "Ithaca"), *rows]))
    assert draft.kind is Kind.ORDER
    assert draft.confidence < 0.7
    assert Code.NEEDS_PERSON in doubts(draft.issues)


BAR = ("REQUISITIONER", None, "SHIP VIA", "F.O.B.", "PAYMENT TERMS")


@pytest.mark.parametrize(
    ("labels", "values", "read"),
    [
        (BAR, ("Ann Baker", None, "Ground", None, "Visa ending in 4711"), ("Ground", "card", None)),
        (BAR, (None, None, None, None, "Visa ending in 4711"), (None, "card", None)),
        (("No.", "Vendor Name", "Ship Via"), ("77", "Somebody Else Ltd.", "Ground"), ("Ground", None, "Somebody Else Ltd.")),
        (("No.", "Vendor", "Ship Via"), ("77", "70012", "Ground"), ("Ground", None, None)),
    ],
)  # fmt: skip
def test_a_bar_of_terms_says_how_it_goes_and_how_it_is_paid(
    labels: tuple[str, ...], values: tuple[str, ...], read: tuple[str | None, ...]
) -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), (None,)]
    draft = one(sheet([*head, labels, values, (None,), HEADING, *ROWS]))
    assert (draft.ship_method.value, draft.payment.method.value, draft.vendor.company.value) == read
    assert said(draft.sold_to) == {"company": "Bluebird Bakery", **ELM}


@pytest.mark.parametrize(
    ("label", "value", "part", "read"),
    [
        ("City", "Granada", "city", "Granada"),
        ("City", "Parma, PR", "city", "Parma"),
        ("Località", "Parma", "city", "Parma"),
        ("Suburb", "Bunbury", "city", "Bunbury"),
        ("ZIP/Postcode", "18001", "postal_code", "18001"),
        ("Country", "España", "country", "ES"),
    ],
)
def test_what_a_label_says_is_not_guessed_from_its_value(label: str, value: str, part: str, read: str) -> None:
    head = [("Company", "Bluebird Bakery"), ("Address", "Calle Mayor 7"), (label, value), ("PO number", "B-1105")]
    draft = one(sheet([*head, (None,), HEADING, *ROWS]))
    assert getattr(draft.sold_to, part).value == read


def of_two_sheets(first: Reading, second: Reading) -> Reading:
    (page,) = second.pages
    table = replace(page.tables[0], page=2)
    return replace(first, pages=(*first.pages, replace(page, number=2, tables=(table,))))


def form(number: str, *more: tuple[str, ...]) -> Reading:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), ("PO number", number), *more, (None,)]
    return sheet([*head, HEADING, *ROWS])


ITHACA, TROY = (
    ("Ship to", "Store A, 1 Mill Road, Ithaca, NY 14850"),
    ("Ship to", "Store B, 9 Oak Street, Troy, NY 12180"),
)


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        (form("B-1"), form("B-2"), True),
        (form("B-1", ITHACA), form("B-1", TROY), True),
        (form("B-1"), form("B-1", TROY), True),
        (form("B-1", ITHACA), form("B-1", ITHACA), False),
        (form("B-1"), sheet([HEADING, *ROWS]), False),
    ],
    ids=["two numbers", "two places", "one has a place", "all the same", "lines that go on"],
)
def test_a_sheet_for_each_branch_may_be_several_orders(first: Reading, second: Reading, asked: bool) -> None:
    draft = one(of_two_sheets(first, second))
    assert len(draft.lines) == 4
    assert (Code.NEEDS_PERSON in doubts(draft.issues)) is asked


def test_two_forms_on_one_sheet_may_be_several_orders() -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",)]
    forms = [("PO number", "B-1"), HEADING, ROWS[0], (None,), ("PO number", "B-2"), HEADING, ROWS[1]]
    assert Code.NEEDS_PERSON in doubts(one(sheet([*head, *forms])).issues)


@pytest.mark.parametrize(
    ("heading", "asked"), [("Free", True), ("FOC", True), ("Naturalrabatt", True), ("Remarks", False)]
)
def test_pieces_that_are_to_come_for_nothing_are_asked_about(heading: str, asked: bool) -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), ("PO number", "B-1105"), (None,)]
    draft = one(sheet([*head, (*HEADING, heading), (*ROWS[0], 2), ROWS[1]]))
    assert bool(doubts(draft.issues)) is asked


@pytest.mark.parametrize(
    "head",
    [
        [("P.O. No.", "20871", None, "Deliver to:"), ("Date", "2026-11-19", None, "Bluebird Store"),
         (None,) * 3 + ("7 Mill Road",), (None,) * 3 + ("Ithaca, NY 14850",)],
        [("Bestellung Nr.", "20871", "Lieferadresse"), ("Datum", "19.11.2026", "Bluebird Store"),
         (None, None, "7 Mill Road"), (None, None, "Ithaca, NY 14850"), (None, None, "(7 to 15 h)")],
        [("SHIP TO", None, "PO number", "20871"), ("Bluebird Store", None, "Date", "2026-11-19"),
         ("7 Mill Road",), ("Ithaca, NY 14850",)],
        [("Commande n°", "20871", None, "Adresse de livraison"), ("Bluebird", "12", None, "Bluebird Store"),
         (None,) * 3 + ("7 Mill Road",), (None,) * 3 + ("Ithaca, NY 14850",)],
    ],
)  # fmt: skip
def test_an_address_in_a_column_beside_labels(head: list[tuple[str | None, ...]]) -> None:
    top = [("Bluebird Bakery Ltd",), ("12 Elm Street, Albany, NY 12207",)]
    draft = one(sheet([*top, *head, (None,), HEADING, *ROWS]))
    assert said(draft.ship_to) == {
        "company": "Bluebird Store",
        "street": "7 Mill Road",
        "city": "Ithaca",
        "region": "NY",
        "postal_code": "14850",
    }
    assert said(draft.sold_to)["company"] == "Bluebird Bakery Ltd"
    assert draft.customer_po.value == "20871"


@pytest.mark.parametrize("hours", ["(lun-ven 8h-12h)", "(Mo-Fr 7-12 Uhr)", "(Mon-Fri 8-12)", "(L-V 8-14 h)", ""])
@pytest.mark.parametrize("label", ["Livraison :", "Lieferung:", "Deliver to:", "Entrega:", "Levering:"])
def test_a_whole_address_in_one_cell_ends_with_its_town_and_hours(label: str, hours: str) -> None:
    below = [
        (f"{label} Works Depot, 12 Elm Street, Albany, NY 12207 {hours}".strip(),),
        ("Payment 30 days",),
        ("Buyer: Ann Baker",),
    ]
    draft = one(sheet([("PO number", "B-1"), HEADING, *ROWS, *below]))
    assert said(draft.ship_to) == {"company": "Works Depot", **ELM}


@pytest.mark.parametrize(
    "place", ["Site compound", "Werk 2", "Lager Nord", "Usine de Verdun", "Nave 7", "Magazzino B", "Bauhof Ost"]
)
def test_a_part_of_a_firm_below_its_name_is_nobody(place: str) -> None:
    rows = [("Ship to",), ("Bluebird Bakery Ltd",), (place,), ("7 Mill Road",), ("Ithaca, NY 14850",), (None,)]
    to = one(sheet([("PO number", "B-1"), (None,), *rows, HEADING, *ROWS])).ship_to
    assert (to.company.value, to.name.value, to.street.value, to.street2.value) == (
        "Bluebird Bakery Ltd",
        None,
        "7 Mill Road",
        place,
    )


@pytest.mark.parametrize("person", ["Ann Baker", "Obinna Eze", "Frau Hoppe"])
def test_a_person_below_a_firms_name(person: str) -> None:
    rows = [("Ship to",), ("Bluebird Bakery Ltd",), (person,), ("7 Mill Road",), ("Ithaca, NY 14850",), (None,)]
    to = one(sheet([("PO number", "B-1"), (None,), *rows, HEADING, *ROWS])).ship_to
    assert (to.name.value, to.street2.value) == (person, None)


def test_a_firms_name_above_a_line_with_all_its_numbers() -> None:
    head = [("Bluebird Bakery Ltd",), ("Unit 3, Mill Road, Albany, NY 12207    Tel 518 555 0133    VAT 283 5511 09",)]
    assert (
        said(one(sheet([*head, ("PO number", "B-1"), (None,), HEADING, *ROWS])).sold_to)["company"]
        == "Bluebird Bakery Ltd"
    )


@pytest.mark.parametrize(
    ("country", "street", "town", "asked", "heads"),
    [
        ("DE", "Schulstraße 3", "04275 Leipzig", "Einkauf", ("Art.-Nr.", "Bezeichnung", "Menge")),
        ("GB", "12 Mill Road", "Leeds LS1 4AB", "Purchasing", ("Item no.", "Description", "Qty")),
        ("GB", "12 Mill Road", "Leeds LS1 4AB", "Procurement", ("Item no.", "Description", "Qty")),
        ("FR", "12 rue Haute", "69007 Lyon", "Service achats", ("Référence", "Désignation", "Quantité")),
        ("ES", "Calle Mayor 3", "30800 Lorca", "Compras", ("Referencia", "Descripción", "Cantidad")),
        ("IT", "Via Roma 4", "10121 Torino", "Ufficio acquisti", ("Codice", "Descrizione", "Quantità")),
        ("NL", "Dorpsstraat 1", "7731 EE Ommen", "Inkoop", ("Artikelnummer", "Omschrijving", "Aantal")),
        ("PT", "Rua da Escola 3", "8300-118 Silves", "Compras", ("Referência", "Designação", "Quantidade")),
    ],
)  # fmt: skip
def test_who_buys_stands_beside_the_town_and_is_no_part_of_an_address_in_its_row(
    country: str, street: str, town: str, asked: str, heads: tuple[str, ...]
) -> None:
    head = [["Linde GmbH", None, "No.", "4471"], [street, None, "Date", "2026-11-18"], [town, None, asked, "Sina Kreutzer"]]  # fmt: skip
    goods = [[*heads], ["TW-4410", "Mug, stoneware, blue", 24], ["TW-1306", "Scissors", 20]]
    draft = one(sheet([*head, [None], *goods]), context(country))
    assert (draft.sold_to.company.value, draft.sold_to.street.value) == ("Linde GmbH", street)
