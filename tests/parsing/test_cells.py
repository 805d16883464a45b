"""Sheets whose labels stand in cells, and exports that repeat the head of the order in each row."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from orderproc.model.draft import DraftAddress
from orderproc.model.issue import Code
from orderproc.parsing import parse
from orderproc.parsing.party.addresses import is_phone, no_part
from tests.parsing.made import context, lines, one, sheet

HEADING = ("Item", "Description", "Qty", "Price")
ROW = ("TW-1306", "Scissors, 8 inch, steel", 3, 13.75)
PARTS = ("name", "company", "street", "street2", "city", "region", "postal_code", "phone", "email")


def said(address: DraftAddress) -> dict[str, str]:
    return {part: value for part in PARTS if (value := getattr(address, part).value)}


ALBANY = {"street": "12 Elm Street", "city": "Albany", "region": "NY", "postal_code": "12207"}


@pytest.mark.parametrize(
    ("head", "address"),
    [
        (
            [
                ("Purchase order", "BB-1105"),
                ("Date", "2026-11-18"),
                ("Customer", "Bluebird Bakery"),
                ("Street", "12 Elm Street"),
                ("City", "Albany, NY 12207"),
                ("Terms", "net 15"),
            ],
            {"company": "Bluebird Bakery", **ALBANY},
        ),
        (
            [
                ("Name", "Ann Baker"),
                ("Address", "12 Elm Street, Albany, NY 12207"),
                ("Phone", "(518) 555-0133"),
                ("Order date", "11/20/2026"),
                ("Payment", "check 4409 follows by mail"),
            ],
            {"name": "Ann Baker", **ALBANY, "phone": "(518) 555-0133"},
        ),
        (
            [
                ("Bestellung",),
                ("Datum", "19.11.2026"),
                ("Name", "Ann Baker"),
                ("Straße", "12 Elm Street"),
                ("Ort", "Albany, NY 12207"),
                ("Zahlung", "Scheck Nr. 0312"),
            ],
            {"name": "Ann Baker", **ALBANY},
        ),
        (
            [("From:", "Ann Baker, 12 Elm Street, Albany, NY 12207"), ("Terms:", "net 15")],
            {"name": "Ann Baker", **ALBANY},
        ),
        (
            [("Order no.", "7711"), ("Name: Ann Baker",), ("Address: 12 Elm Street",), ("Town: Albany, NY 12207",)],
            {"name": "Ann Baker", **ALBANY},
        ),
    ],
)
def test_label_beside_value(head: Sequence[tuple[object, ...]], address: dict[str, str]) -> None:
    draft = one(sheet([*head, (), HEADING, ROW]))
    assert said(draft.sold_to) == address
    assert lines(draft) == [("TW-1306", "3", "13.75")]
    assert draft.ship_to.empty


@pytest.mark.parametrize("heading", ["Delivery address", "Deliver to", "Lieferadresse", "Adresse de livraison"])
def test_a_heading_right_below_another_block_begins_a_block_of_its_own(heading: str) -> None:
    head = [
        ("Customer",),
        ("Company", "Thackeray Electric Corp."),
        ("Address", "12 Elm Street"),
        ("ZIP", "12207"),
        ("City", "Albany, NY"),
        ("E-mail", "info@thackeray.example"),
        (heading,),
        ("Company", "The Old Granary Hotel"),
        ("Address", "104 Bridge Street"),
        ("ZIP", "03801"),
        ("City", "Portsmouth, NH"),
    ]
    draft = one(sheet([*head, (), HEADING, ROW]))
    assert said(draft.sold_to)["street"] == "12 Elm Street"
    assert said(draft.ship_to)["street"] == "104 Bridge Street"
    assert said(draft.ship_to)["city"] == "Portsmouth"


def test_a_row_without_a_label_goes_on_with_the_one_above() -> None:
    head = [
        ("Name:", "Ann Baker"),
        ("Address:", "12 Elm Street"),
        (None, "Apt 4"),
        ("City/State/Zip:", "Albany, NY 12207"),
    ]
    draft = one(sheet([*head, ("Ship by:", "2026-12-01"), ("Check #:", "5512"), (), HEADING, ROW]))
    assert said(draft.sold_to) == {"name": "Ann Baker", **ALBANY, "street2": "Apt 4"}
    assert draft.order_date.value is None


def test_a_contact_alone_belongs_to_the_lines_around_it() -> None:
    head = [("Green Thumb Garden Club",), ("Order no: GT-14",), ("Attn: Ruth Adler",), ("12 Elm Street",)]
    draft = one(sheet([*head, ("Albany, NY 12207",), ("Terms: net 30",), (), HEADING, ROW]))
    assert said(draft.sold_to) == {"name": "Ruth Adler", "company": "Green Thumb Garden Club", **ALBANY}


def test_two_parties_side_by_side() -> None:
    rows = [
        ("Bill to", None, None, "Ship to", None),
        ("Name", "Ann Baker", None, "Name", "Carl Dunn"),
        ("Street", "12 Elm Street", None, "Street", "7 Oak Road"),
        ("City", "Albany, NY 12207", None, "City", "Trenton, NJ 08608"),
        (),
        HEADING,
        ROW,
    ]
    draft = one(sheet(rows))
    assert said(draft.bill_to) == {"name": "Ann Baker", **ALBANY}
    assert said(draft.ship_to) == {
        "name": "Carl Dunn",
        "street": "7 Oak Road",
        "city": "Trenton",
        "region": "NJ",
        "postal_code": "08608",
    }


EXPORT = ("order_number", "customer_no", "ship_to_name", "ship_to_address", "ship_to_city", "ship_to_zip", "sku", "qty")


def test_an_export_of_several_orders() -> None:
    rows = [
        EXPORT,
        ("9001", "C-1", "Ann Baker", "12 Elm Street", "Albany", "12207", "TW-1306", 3),
        (None, None, None, None, None, None, "TW-1415", 1),
        ("9001", "C-1", "Ann Baker", "12 Elm Street", "Albany", "12207", "TW-4410", 2),
        ("9002", "C-2", "Carl Dunn", "7 Oak Road", "Trenton", "08608", "TW-1306", 5),
    ]
    first, second = parse(sheet(rows), context())
    assert (first.customer_po.value, first.customer_no.value) == ("9001", "C-1")
    assert [line.sku.value for line in first.lines][-1] == "TW-4410"
    assert first.ship_to.name.value == "Ann Baker"
    assert (second.customer_po.value, second.customer_no.value) == ("9002", "C-2")
    assert lines(second) == [("TW-1306", "5", None)]
    assert second.ship_to.street.value == "7 Oak Road"


def test_rows_of_several_customers_without_order_numbers_are_doubted() -> None:
    rows = [
        EXPORT[1:],
        ("C-1", "Ann Baker", "12 Elm Street", "Albany", "12207", "TW-1306", 3),
        ("C-2", "Carl Dunn", "7 Oak Road", "Trenton", "08608", "TW-1306", 5),
    ]
    assert Code.NEEDS_PERSON in {issue.code for issue in one(sheet(rows)).issues}


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-18",
        "11/18/2026",
        "18. November 2026",
        "net 15",
        "30 days",
        "BB-1105",
        "PO 4471",
        "$13.50",
        "check 4409 follows",
        "KvK 25905619",
        "USt-IdNr. DE123456789",
        "Bestellformular",
    ],
)
def test_no_part_of_an_address(text: str) -> None:
    assert no_part(text)


@pytest.mark.parametrize(
    "text", ["Ann Baker", "Apt 3B", "Suite 400", "Dock 7", "Check Mates LLC", "3M Company", "Netto GmbH", "Unit B-12"]
)
def test_parts_of_addresses(text: str) -> None:
    assert not no_part(text)


@pytest.mark.parametrize(
    ("text", "phone"),
    [("(518) 555-0133", True), ("2026-11-18", False), ("+49 30 1234567", True), ("11/18/2026", False)],
)
def test_phones(text: str, phone: bool) -> None:
    assert is_phone(text) is phone


@pytest.mark.parametrize(
    ("beside", "below", "code"),
    [
        ("cancelled", (), Code.STRUCK_LINE),
        ("entfällt", (), Code.STRUCK_LINE),
        ("", ("Also 3 pieces of TW-4410, please",), Code.AMBIGUOUS_ITEM),
        ("", ("", "", "", "", "", "Troy, NY 12180"), Code.ADDRESS_DOUBTFUL),
        ("in stock", ("Thank you for your quick help",), None),
        ("", ("Also TW-1306, as said above",), None),
    ],
)
def test_what_no_field_was_read_from_is_a_doubt_with_its_cell(
    beside: str, below: tuple[str, ...], code: Code | None
) -> None:
    head = [("Customer", "Ann Baker"), ("Address", "12 Elm Street, Albany, NY 12207"), ()]
    draft = one(sheet([*head, (*HEADING, "Remark"), (*ROW, beside), (), below]))
    raised = [i for i in draft.issues if i.code in (Code.STRUCK_LINE, Code.AMBIGUOUS_ITEM, Code.ADDRESS_DOUBTFUL)]
    assert [i.code for i in raised] == ([code] if code else [])
    assert all(i.box is not None for i in raised)
    assert [line.sku.value for line in draft.lines] == ["TW-1306"]
