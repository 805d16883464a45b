# ruff: noqa: E501
"""Heads of firms' papers: facts beside the address, parts of it set apart, headings that no list has."""

from __future__ import annotations

import pytest

from orderproc.parsing.head.ordernumber import is_title
from orderproc.parsing.party.addresses import parse_address
from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_papers_of_programs import LINES
from tests.parsing.test_parties import block, told

TITLE = (350.0, "PURCHASE ORDER 7731")
VENDOR = ("Tidewater Supply Co.", "3 Pier Road", "Salem, MA 01970")


@pytest.mark.parametrize(
    ("rows", "company", "street"),
    [
        # the address in one row with a register's number and a telephone
        ([(40, [(50, "Shire Council"), TITLE]), (52, [(50, "ABN 51 824 753 556"), (180, "PO Box 4417, Albany NY 12207"), (360, "Phone 518 555 0100")])], "Shire Council", "PO Box 4417"),
        ([(40, [(50, "Alder Print Ltd."), TITLE]), (52, [(50, "Federal ID 12-3456789"), (200, "12 Elm Street, Albany, NY 12207")])], "Alder Print Ltd.", "12 Elm Street"),
        # a heading between the name and the address
        ([(40, [(50, "Alder Print Ltd."), TITLE]), (60, [(50, "Physical Address"), (220, "Postal Address")]), (72, [(50, "12 Elm Street"), (220, "P O Box 501")]), (84, [(50, "Albany, NY 12207"), (220, "Troy, NY 12181")]), (120, [(50, "Deliver to")]), (132, [(50, "Alder Print Ltd.")]), (144, [(50, "12 Elm Street")]), (156, [(50, "Albany, NY 12207")])], "Alder Print Ltd.", "12 Elm Street"),
        # a heading of the trade among those of addresses
        ([(40, [(50, "Purchase Order 7731")]), (60, [(50, "Property"), (200, "Owner / Bill to"), (350, "Vendor")]), *((72 + 12 * n, [(50, a), (200, b), (350, c)]) for n, (a, b, c) in enumerate(zip(("Aspen Homes", "41 Mesa Road", "Troy, NY 12180"), ("Aspen Holdings LP", "17 Broad Street", "Utica, NY 13501"), VENDOR, strict=True)))], "Aspen Homes", "41 Mesa Road"),
        # a part of a group orders, another firm is billed
        ([(40, [(50, "Order No. 7731"), TITLE]), (60, [(50, "Ordered by"), (170, "Deliver to"), (310, "Invoice to")]), *((72 + 12 * n, [(50, a), (170, b), (310, c)]) for n, (a, b, c) in enumerate(zip(("The Marlowe - Quay", "Housekeeping", "Renate Fabre"), ("The Marlowe - Quay", "41 Mesa Road", "Troy, NY 12180"), ("Wren Hotels LLC", "17 Broad Street", "Utica, NY 13501"), strict=True)))], "Wren Hotels LLC", "17 Broad Street"),
    ],
)  # fmt: skip
def test_the_firm_in_the_head(rows: list[tuple[float, list[tuple[float, str]]]], company: str, street: str) -> None:
    buyer = told(one(pdf(paper([*rows, *LINES]))).sold_to)
    assert (buyer["company"], buyer["street"], buyer.get("name")) == (company, street, None)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("IMPORT PURCHASE ORDER", True),
        ("TAX PURCHASE ORDER", True),
        ("LOCAL PURCHASE ORDER", True),
        ("ALDER PRINT ORDER", False),
        ("THE HOUSE IN ORDER", False),
    ],
)
def test_what_kind_of_purchase_order_it_is_belongs_to_its_title(text: str, title: bool) -> None:
    assert is_title(text) is title


def test_a_line_in_brackets_below_the_name_is_no_firm() -> None:
    rows = [
        (40.0, [(50.0, "ALDER INSTITUTE")]),
        (52.0, [(50.0, "(a registered society)")]),
        (64.0, [(50.0, "12 Elm Street")]),
        (76.0, [(50.0, "Albany, NY 12207")]),
        (100.0, [(50.0, "IMPORT PURCHASE ORDER")]),
    ]
    buyer = told(one(pdf(paper([*rows, *LINES]))).sold_to)
    assert (buyer["company"], buyer["street"], buyer["city"]) == ("ALDER INSTITUTE", "12 Elm Street", "Albany")


@pytest.mark.parametrize(
    ("office", "street2"),
    [
        ("RZ9 Payables K207", "RZ9 Payables K207"),
        ("Accounts Payable", "Accounts Payable"),
        ("T56 Payables 6115", "T56 Payables 6115"),
    ],
)
def test_an_office_that_pays_is_nobodys_name(office: str, street2: str) -> None:
    found = parse_address(
        block(f"Dale NHS Trust\n{office}\nLarch Lane\nNorwich NR4 7UY"), "below 'Invoice to'", "GB", firm=True
    )
    assert (found.company.value, found.name.value, found.street2.value) == ("Dale NHS Trust", None, street2)


@pytest.mark.parametrize(
    ("between", "street2"),
    [
        ("Reg. No. 1988/004417/07 VAT 4120188803", None),
        ("Company No. 01234567 | VAT Reg GB 123 4567 89", None),
        ("CIF: B12345678", None),
        ("GSTIN: 27AABTG7712K1Z3", None),
        ("P.IVA 01234567890 - C.F. 01234567890", None),
        ("Co. Reg. No. 199801234K", None),
        ("Tel: +44 1603 555 010", None),
        ("Tél. : 04 70 55 50 12", None),
        ("Email: office@alder.example", None),
        ("Accounts Payable", "Accounts Payable"),
        ("Finance Department", "Finance Department"),
        ("Buchhaltung", "Buchhaltung"),
    ],
)
def test_what_stands_between_the_name_and_the_street(between: str, street2: str | None) -> None:
    """It parts no name from its address, nor heads the lines below it."""
    texts = ("Alder Works Ltd", between, "12 Elm Street", "Albany, NY 12207")
    rows = [(40.0 + 12 * n, [(50.0, text)]) for n, text in enumerate(texts)]
    title = (112.0, [(350.0, "PURCHASE ORDER 7731")])
    draft = one(pdf(paper([*rows, title, *LINES])))
    buyer = told(draft.sold_to)
    assert (buyer["company"], buyer["street"], buyer.get("street2")) == ("Alder Works Ltd", "12 Elm Street", street2)
    assert draft.bill_to.empty


@pytest.mark.parametrize("label", ["Bill to", "Invoice to", "Accounts Payable:", "Rechnung an"])
def test_a_label_below_a_name_heads_what_stands_below_it(label: str) -> None:
    texts = ("Alder Works Ltd", label, "Wren Holdings Ltd", "12 Elm Street", "Albany, NY 12207")
    rows = [(40.0 + 12 * n, [(50.0, text)]) for n, text in enumerate(texts)]
    draft = one(pdf(paper([*rows, (112.0, [(350.0, "PURCHASE ORDER 7731")]), *LINES])))
    assert draft.bill_to.company.value == "Wren Holdings Ltd"


@pytest.mark.parametrize(
    ("country", "parts", "street", "city"),
    [
        ("CA", ("2980 Dundas Street West, Toronto, Ontario", "M6P 1Z2", "· 416-555-0127"), "2980 Dundas Street West", "Toronto"),
        ("CA", ("2980 Dundas Street West", "Toronto, ON", "M6P 1Z2", "416-555-0127"), "2980 Dundas Street West", "Toronto"),
        ("GB", ("12 Mill Lane, Bath", "BA1 1AA", "·", "01225 555 010"), "12 Mill Lane", "Bath"),
        ("US", ("12 Elm Street, Suite 4,", "Albany, New York", "12207"), "12 Elm Street", "Albany"),
        ("US", ("12 Elm Street, Albany, NY", "12207", "|", "518-555-0127"), "12 Elm Street", "Albany"),
        ("DE", ("Lindenweg 8", "31785 Hameln", "Tel. 05151 555 010"), "Lindenweg 8", "Hameln"),
        ("FR", ("8 rue des Alpes", "73000 Chambéry", "Tél. 04 79 55 50 10"), "8 rue des Alpes", "Chambéry"),
        ("ES", ("Calle Mayor 15", "·", "44001 Teruel", "·", "Tel. 978 555 010"), "Calle Mayor 15", "Teruel"),
    ],
)  # fmt: skip
def test_two_blanks_before_a_postal_code_part_it_from_no_town(
    country: str, parts: tuple[str, ...], street: str, city: str
) -> None:
    left, runs = 50.0, []
    for part in parts:
        runs.append((left, part))
        left += 5 * len(part) - 2.2 * part.count(" ") + 5.6
    rows = [(40.0, [(50.0, "Alder Works")]), (54.0, runs), (112.0, [(350.0, "PURCHASE ORDER 7731")])]
    buyer = told(one(pdf(paper([*rows, *LINES])), context(country)).sold_to)
    assert (buyer["street"], buyer["city"], bool(buyer["postal_code"])) == (street, city, True)
