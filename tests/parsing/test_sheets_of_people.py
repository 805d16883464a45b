"""Sheets as people write them: an address in a row, headings in everyday words, parties in columns, keys and values, exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from orderproc.model.draft import DraftAddress
from orderproc.model.issue import Kind
from tests.parsing.made import context, lines, one, sheet

HEADING = ("Item", "Description", "Qty", "Price")
ROW = ("TW-1306", "Scissors, 8 inch, steel", 3, 13.75)
MUG = ("TW-4410", "Mug, stoneware, blue", 6, 9.50)
PARTS = ("name", "company", "street", "street2", "city", "region", "postal_code")


def said(address: DraftAddress) -> dict[str, str]:
    return {part: value for part in PARTS if (value := getattr(address, part).value)}


LEEDS = {"street": "14 Mill Lane", "city": "Leeds", "postal_code": "LS1 4AB"}
FIRM = {"company": "Marlow Hardware", **LEEDS}


@pytest.mark.parametrize(
    "rows",
    [
        [("Marlow Hardware", "14 Mill Lane", "Leeds", "LS1 4AB"), (), HEADING, ROW, MUG],
        [("Marlow Hardware", "14 Mill Lane, Leeds LS1 4AB"), HEADING, ROW, MUG],
        [("Stock for spring",), ("Marlow Hardware, 14 Mill Lane, Leeds LS1 4AB",), (), HEADING, ROW, MUG],
        [HEADING, ROW, MUG, (), ("All parcels to: Marlow Hardware, 14 Mill Lane, Leeds LS1 4AB",)],
        [HEADING, ROW, MUG, ("", "", "Total", 98.25), ("Marlow Hardware", None, "14 Mill Lane", "Leeds LS1 4AB")],
        [
            (*HEADING, None, None, "Marlow Hardware"),
            (*ROW, None, None, "14 Mill Lane"),
            (*MUG, None, None, "Leeds LS1 4AB"),
        ],
    ],
)
def test_an_address_in_a_row_that_nothing_labels(rows: Sequence[Sequence[object]]) -> None:
    draft = one(sheet(rows), context("GB", locale="en_GB"))
    address = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert said(address) == FIRM
    assert lines(draft) == [("TW-1306", "3", "13.75"), ("TW-4410", "6", "9.5")]


def test_a_row_that_is_more_than_an_address_is_none() -> None:
    rows = [("Ring Jane Moss, 14 Mill Lane has no bell, on 0113 496 0144, she has the key",), HEADING, ROW]
    assert said(one(sheet(rows), context("GB")).sold_to) == {}


@pytest.mark.parametrize(
    "label",
    [
        "Invoice please to:",
        "Rechnung bitte auf:",
        "Facture au nom de :",
        "Facturar por favor a:",
        "Factuur graag op naam van:",
    ],
)
def test_a_row_that_says_who_is_billed(label: str) -> None:
    head = [("Marlow Hardware",), ("14 Mill Lane",), ("Leeds LS1 4AB",), (), HEADING, ROW, ()]
    draft = one(sheet([*head, (label, "Marlow Group Ltd", "Quay House, 3 Dock Road", "Hull HU1 1AA")]), context("GB"))
    assert said(draft.bill_to)["company"] == "Marlow Group Ltd"
    assert said(draft.sold_to) == FIRM


@pytest.mark.parametrize(
    ("top", "company"),
    [("St Mary's School", "St Mary's School"), ("Riverside Bakery", "Riverside Bakery"), ("Things that we need", None)],
)
def test_the_house_at_the_top_of_a_sheet(top: str, company: str | None) -> None:
    rows = [(top,), ("Order",), HEADING, ROW, (), ("Attn Jane Moss",), ("14 Mill Lane",), ("Leeds LS1 4AB",)]
    address = one(sheet(rows), context("GB")).sold_to
    assert (address.company.value, address.street.value) == (company, "14 Mill Lane")


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        (("Tidewater no.", "What", "Req'd"), [("TW-1306", "Scissors", 3), ("TW-4410", "Mug", 6)]),
        (("Descripción", "Código", "Nº", "€/ud"), [("Scissors", "TW-1306", 3, 13.75), ("Mug", "TW-4410", 6, 9.5)]),
        (("Produto", "Código", "Un.", "Preço"), [("Scissors", "TW-1306", 3, 13.75), ("Mug", "TW-4410", 6, 9.5)]),
        (("Code", "Article", "Prix/u", "Unités"), [("TW-1306", "Scissors", 13.75, 3), ("TW-4410", "Mug", 9.5, 6)]),
        (("Artikel", "Nummer", "Ich will", "Preis"), [("Scissors", "TW-1306", 3, 13.75), ("Mug", "TW-4410", 6, 9.5)]),
        (("Ref", "How much"), [("TW-1306", "3 pcs"), ("TW-4410", "6 pcs")]),
        ((), [("TW-1306", "3 Stk"), ("TW-4410", "6 Stk")]),
        ((), [(3, "TW-1306", "Scissors", 13.75), (6, "TW-4410", "Mug", 9.5), (None, None, None, 98.25)]),
    ],
)
def test_quantities_under_everyday_headings(heading: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    foot = [(), ("Marlow Hardware", "14 Mill Lane", "Leeds LS1 4AB")]
    draft = one(sheet([heading, *rows, *foot]), context("GB"))
    assert draft.kind is Kind.ORDER
    assert [line[:2] for line in lines(draft)] == [("TW-1306", "3"), ("TW-4410", "6")]


def test_a_list_that_says_how_many_are_in_a_pack_orders_nothing() -> None:
    rows = [("Code", "Article", "Unit", "Price"), ("TW-1306", "Scissors", 1, 13.75), ("TW-4410", "Mug", 6, 9.5)]
    assert one(sheet(rows), context("GB")).kind is not Kind.ORDER
    ones = [("Produto", "Código", "Un.", "Preço"), ("Scissors", "TW-1306", 1, 13.75), ("Mug", "TW-4410", 1, 9.5)]
    assert one(sheet(ones), context("PT")).kind is not Kind.ORDER


def test_what_stands_below_a_sum_or_an_empty_row_is_no_more_of_the_last_line() -> None:
    foot = [
        (None, None, None, 98.25),
        ("Deliver to:", "Marlow Hardware"),
        (None, "14 Mill Lane"),
        (None, "Leeds LS1 4AB"),
    ]
    draft = one(sheet([HEADING, ROW, MUG, *foot]), context("GB"))
    assert [line.description.value for line in draft.lines] == ["Scissors, 8 inch, steel", "Mug, stoneware, blue"]
    assert said(draft.ship_to) == FIRM
    wrapped = one(sheet([HEADING, ROW, (None, "in red boxes"), MUG]), context("GB"))
    assert wrapped.lines[0].description.value == "Scissors, 8 inch, steel in red boxes"


@pytest.mark.parametrize(
    ("heads", "labels"),
    [
        (("Delivery", "Invoice"), ("Name", "Org", "Line 1", "Town", "Postcode")),
        (("Lieferung", "Rechnung"), ("Name", "Einrichtung", "Straße", "Ort", "PLZ")),
        (("Livraison", "Facturation"), ("Nom", "Établissement", "Adresse_1", "Ville", "CP")),
    ],
)
def test_parties_that_have_a_column_each(heads: Sequence[str], labels: Sequence[str]) -> None:
    site = ("Jane Moss", "Marlow Hardware", "14 Mill Lane", "Leeds", "LS1 4AB")
    office = ("Accounts", "Marlow Group Ltd", "3 Dock Road", "Hull", "HU1 1AA")
    rows = [HEADING, ROW, (), (None, *heads), *zip(labels, site, office, strict=True)]
    draft = one(sheet(rows), context("GB"))
    assert said(draft.ship_to) == {"name": "Jane Moss", **FIRM}
    assert (draft.bill_to.company.value, draft.bill_to.postal_code.value) == ("Marlow Group Ltd", "HU1 1AA")


@pytest.mark.parametrize(
    "keys",
    [
        (("line1_ref", "TW-1306"), ("line1_qty", 3), ("line2_ref", "TW-4410"), ("line2_qty", 6)),
        (("Artikel 1", "TW-1306"), ("Menge 1", 3), ("Artikel 2", "TW-4410"), ("Menge 2", 6)),
        (("article-1", "TW-1306"), ("quantité-1", 3), ("article-2", "TW-4410"), ("quantité-2", 6)),
        (("Articolo", "TW-1306"), ("Quantità", 3), ("Articolo", "TW-4410"), ("Quantità", 6)),
        (("Aantal", 3), ("Artikelnummer", "TW-1306"), ("Aantal", 6), ("Artikelnummer", "TW-4410")),
    ],
)
def test_lines_that_are_keys_and_values(keys: Sequence[Sequence[object]]) -> None:
    head = [("Name", "Jane Moss"), ("Address_1", "14 Mill Lane"), ("Town", "Leeds"), ("Postcode", "LS1 4AB")]
    draft = one(sheet([*head, *keys]), context("GB"))
    assert [line[:2] for line in lines(draft)] == [("TW-1306", "3"), ("TW-4410", "6")]
    assert said(draft.sold_to) == {"name": "Jane Moss", **LEEDS}


SITE = {"company": "Marlow Works Ltd", "street": "14 Mill Lane", "city": "Leeds", "postal_code": "LS1 4AB"}
GOODS = (("TW-1306", "Scissors", 3, 13.75), ("TW-4410", "Mug", 6, 9.5))


@pytest.mark.parametrize(
    ("heads", "goods"),
    [
        (
            ("PO_NUM", "DELIV_ORG", "DELIV_ADDR", "DELIV_TOWN", "DELIV_PCODE"),
            ("SUPP_ITEM", "DESCR", "ORD_QTY", "UNIT_COST"),
        ),
        (("N_ORDINE", "DEST_RAGSOC", "DEST_IND", "DEST_CITTA", "DEST_CAP"), ("ART_FORN", "DESCR", "QTA", "PRZ")),
        (("Numéro DA", "Site", "Adresse livraison", "Ville", "CP"), ("Réf. frs", "Désignation", "Qté cdée", "PU")),
        (("Nota", "Entidade", "Rua", "Cidade", "CP"), ("Código fornecedor", "Descrição", "Quantidade", "Preço")),
        (("Req no", "Firm", "Site", "Town", "Postcode"), ("Tidewater ref", "Detail", "No. off", "Each")),
    ],
)
def test_exports_that_repeat_the_head_in_each_row(heads: Sequence[str], goods: Sequence[str]) -> None:
    head = ("DA-90417", "Marlow Works Ltd", "14 Mill Lane", "Leeds", "LS1 4AB")
    draft = one(sheet([(*heads, *goods), *((*head, *row) for row in GOODS)]), context("GB"))
    assert [line[:2] for line in lines(draft)] == [("TW-1306", "3"), ("TW-4410", "6")]
    assert said(draft.ship_to if draft.ship_to.street else draft.sold_to) == SITE
    assert draft.customer_po.value == "DA-90417"


def test_the_address_of_an_export_on_the_next_sheet_of_a_workbook_is_no_title() -> None:
    rows = [HEADING, ROW, MUG, (), ("Delivery",), ("Name", "Jane Moss"), ("Street", "14 Mill Lane"), ("Town", "Leeds")]
    draft = one(sheet([*rows, ("Postcode", "LS1 4AB"), ("Invoice",), ("Name", "Marlow Group Ltd")]), context("GB"))
    assert draft.kind is Kind.ORDER
    invoice = one(sheet([("INVOICE",), *rows]), context("GB"))
    assert invoice.kind is not Kind.ORDER


@pytest.mark.parametrize("office", ["Accounts Payable", "Kreditorenbuchhaltung", "Purchase Ledger"])
def test_the_office_that_pays_heads_no_block_below_who_is_billed(office: str) -> None:
    head = [
        ("Deliver to", None, "Invoice to"),
        ("Marlow Hardware", None, "Marlow Hardware"),
        ("Goods In", None, office),
    ]
    places = [("9 Dock Road", None, "14 Mill Lane"), ("Hull HU1 1AA", None, "Leeds LS1 4AB"), (), HEADING, ROW]
    draft = one(sheet([*head, *places]), context("GB"))
    assert office in said(draft.bill_to).values()
    assert (draft.bill_to.street.value, draft.ship_to.street.value) == ("14 Mill Lane", "9 Dock Road")


LISTED = [
    ("TW-4410", "Mug, stoneware, blue", 9.50),
    ("TW-4411", "Mug, stoneware, green", 9.50),
    ("TW-1108", "Notebook", 4.20),
]


@pytest.mark.parametrize("heading", ["To order", "Quero", "Ich möchte", "Te bestellen", "A commander"])
def test_a_list_in_which_what_is_wanted_is_filled_in(heading: str) -> None:
    rows = [
        ("Code", "Article", "Price", heading),
        (*LISTED[0], 2),
        LISTED[1],
        LISTED[2],
        ("TW-1306", "Scissors", 13.75, 3),
    ]
    draft = one(sheet([*rows, (), ("Marlow Hardware", "14 Mill Lane", "Leeds LS1 4AB")]), context("GB"))
    assert [line[:2] for line in lines(draft)] == [("TW-4410", "2"), ("TW-1306", "3")]


def test_nothing_is_wanted_where_nought_is_written_and_a_forgotten_quantity_is_asked_for() -> None:
    rows = [("Code", "Article", "Price", "Qty"), (*LISTED[0], 2), (*LISTED[1], 0), ("TW-1306", "Scissors", 13.75, 3)]
    assert [line[:2] for line in lines(one(sheet(rows)))] == [("TW-4410", "2"), ("TW-1306", "3")]
    rows[2] = LISTED[1]
    assert len(one(sheet(rows)).lines) == 3  # which checking asks for


@pytest.mark.parametrize(
    "said_so", ["attn Jane Moss", "Order from Jane Moss", "Pedido de Jane Moss", "Bestellt von Jane Moss"]
)
def test_who_is_named_in_a_cell_of_words(said_so: str) -> None:
    rows = [("Marlow Hardware", "14 Mill Lane", "Leeds LS1 4AB"), (said_so,), (), HEADING, ROW]
    assert said(one(sheet(rows), context("GB")).sold_to) == {"name": "Jane Moss", **FIRM}


@pytest.mark.parametrize("two", [("attn Jane Moss", "Order from Ann Baker"), ("attn stores", "Order from stock")])
def test_two_persons_or_none_name_nobody(two: Sequence[str]) -> None:
    rows = [("Marlow Hardware", "14 Mill Lane", "Leeds LS1 4AB"), *((text,) for text in two), (), HEADING, ROW]
    assert one(sheet(rows), context("GB")).sold_to.name.value is None


@pytest.mark.parametrize("number", ["OF-001245", "ST-4471", "PCS-2026-18", "X-3391"])
def test_a_number_that_begins_like_a_unit_is_a_number(number: str) -> None:
    assert one(sheet([("PO no.", number), (), HEADING, ROW])).customer_po.value == number


@pytest.mark.parametrize(
    ("row", "method"),
    [
        (("We pay the driver at the door as usual",), "cod"),
        (("Payment", "to the driver on delivery"), "cod"),
        (("Mode_reglement", "virement à l'avance"), "prepaid"),
        (("Wir zahlen vorab, sobald die Bestätigung da ist",), "prepaid"),
    ],
)
def test_how_a_sheet_says_in_words_that_it_is_paid(row: Sequence[str], method: str) -> None:
    draft = one(sheet([HEADING, ROW, (), row]))
    assert draft.payment.method.value == method


def test_goods_with_somebodys_address_are_not_put_aside_for_want_of_quantities() -> None:
    rows = [("Code", "Article", "Price"), ("TW-1306", "Scissors", 13.75), ("TW-4410", "Mug", 9.5)]
    assert one(sheet(rows), context("GB")).kind is not Kind.ORDER
    draft = one(sheet([*rows, (), ("Marlow Hardware", "14 Mill Lane", "Leeds LS1 4AB")]), context("GB"))
    assert (draft.kind, draft.confidence) == (Kind.ORDER, 0.5)


@pytest.mark.parametrize(("street", "asked"), [("14 Mill Lane", True), ("SHOP", False)])
def test_somebody_in_our_own_town_is_somebody_else(street: str, asked: bool) -> None:
    ctx = context("GB")
    ours = ctx.shop.model_copy(update={"street": "3 Dock Road", "city": "Leeds", "postal_code": "LS1 4AB"})
    ctx = replace(ctx, shop=ours)
    rows = [("Code", "Article", "Price"), ("TW-1306", "Scissors", 13.75), ("TW-4410", "Mug", 9.5), ()]
    where = ("Marlow Hardware", street.replace("SHOP", "3 Dock Road"), "Leeds LS1 4AB")
    assert (one(sheet([*rows, where]), ctx).kind is Kind.ORDER) is asked


@pytest.mark.parametrize(
    "heading",
    [
        ("Number", "Thing", "Need", "$ each"),
        ("No.", "What", "Need", "Price"),
        ("Nr.", "Was", "Wir brauchen", "Preis"),
        ("N°", "Chose", "Il nous en faut", "Prix"),
        ("Nº", "Cosa", "Nos faltan", "Precio"),
    ],
)
@pytest.mark.parametrize("open_", ["? waiting on head count", "ask Tom", "noch offen"])
def test_a_column_of_counts_in_which_one_is_not_known_yet(heading: Sequence[str], open_: str) -> None:
    rows = [("Jane Moss, 14 Mill Lane, Leeds LS1 4AB · 0113 496 0144",), (), heading, ROW, MUG]
    draft = one(sheet([*rows, ("TW-1415", "Glue stick", open_, 1.85)]), context("GB", locale="en_GB"))
    assert draft.kind is Kind.ORDER
    assert [(sku, count) for sku, count, _ in lines(draft)] == [("TW-1306", "3"), ("TW-4410", "6"), ("TW-1415", None)]
    assert any(issue.field == "lines[2].quantity" for issue in draft.issues)


def test_numbers_of_pieces_below_number_stay_that() -> None:
    rows = [
        *[("Jane Moss",), ("14 Mill Lane",), ("Leeds LS1 4AB",), ()],
        ("Item", "Number"),
        ("TW-1306", 3),
        ("TW-4410", 6),
    ]
    assert [(sku, count) for sku, count, _ in lines(one(sheet(rows), context("GB")))] == [
        ("TW-1306", "3"),
        ("TW-4410", "6"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "c/o Jane Moss, 14 Mill Lane, Leeds LS1 4AB · 0113 496 0144",
        "Jane Moss | 14 Mill Lane | Leeds LS1 4AB",
        "Jane Moss, 14 Mill Lane, Leeds, LS1 4AB",
    ],
)
def test_our_items_beside_an_address_in_one_row_are_never_lost(address: str) -> None:
    rows = [(address,), (), ("Aaa", "Bbb", "Ccc"), ("TW-1306", "Scissors", "three"), ("TW-4410", "Mug", "a few")]
    assert one(sheet(rows), context("GB")).kind is Kind.ORDER


WHERE = [("School", "Mill Pond School"), ("Street", "14 Mill Lane"), ("Town", "Leeds"), ("Postcode", "LS1 4AB")]


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ([("Send it to",), ("Teacher", "Jane Moss, year 1"), *WHERE], "Jane Moss"),
        ([("Coach", "Dave Lund"), ("Room", "12"), *WHERE], "Dave Lund"),
        ([("Lehrerin", "Petra Sommer"), *WHERE], "Petra Sommer"),
        ([("Juf", "Anouk de Wit"), *WHERE], "Anouk de Wit"),
        ([("Animatrice", "Claire Morel"), *WHERE], "Claire Morel"),
        ([("Project", "Spring fair"), *WHERE], None),
        ([*WHERE, ("Treasurer to sign", "Dave Lund")], None),
        ([("Coach", "Dave Lund"), (), *WHERE], None),
        ([("Coach", "Dave Lund"), ("Helper", "Jane Moss"), *WHERE], None),
    ],
)
def test_a_person_above_the_street_beside_a_label_that_no_list_has(
    rows: Sequence[Sequence[object]], name: str | None
) -> None:
    draft = one(sheet([HEADING, ROW, MUG, (), *rows]), context("GB", locale="en_GB"))
    address = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (address.name.value, address.company.value) == (name, "Mill Pond School")


@pytest.mark.parametrize("label", ["Group", "Club", "Gruppe", "Groupe", "Grupo", "Gruppo", "Groep", "Choir"])
def test_a_group_at_a_label_is_whose_order_it_is_and_in_a_column_a_kind_of_goods(label: str) -> None:
    below = [
        HEADING,
        ROW,
        MUG,
        ("Name", "Jane Moss"),
        (label, "Derwent Pottery"),
        ("Post to", "14 Mill Lane, Leeds LS1 4AB"),
    ]
    draft = one(sheet(below), context("GB", locale="en_GB"))
    assert said(draft.ship_to if draft.ship_to.street else draft.sold_to) == {
        "name": "Jane Moss",
        "company": "Derwent Pottery",
        **LEEDS,
    }
    if label.startswith("Gr"):
        goods = [(*HEADING, label), (*ROW, "Paper"), (*MUG, "Crockery")]
        draft = one(sheet([("Marlow Hardware",), ("14 Mill Lane, Leeds LS1 4AB",), *goods]), context("GB"))
        assert said(draft.sold_to) == FIRM
        assert draft.issues == ()
