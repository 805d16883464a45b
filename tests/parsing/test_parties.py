from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress
from orderproc.model.reading import Box, Word
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.blocklabels import label_at
from orderproc.parsing.party.partynames import Party
from orderproc.parsing.party.sameplace import says_same
from tests.parsing.made import mail, one, paper, pdf

NAMES = ("name", "company", "street", "street2", "city", "region", "postal_code", "country", "phone", "email")


def block(text: str) -> list[Chunk]:
    return [
        Chunk(
            tuple(
                Word(text=w, box=Box(i * 10, row * 12, i * 10 + 9, row * 12 + 10)) for i, w in enumerate(line.split())
            ),
            1,
            None,
        )
        for row, line in enumerate(text.splitlines())
    ]


def told(address: DraftAddress) -> dict[str, str]:
    return {n: getattr(address, n).value for n in NAMES if getattr(address, n).value}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jane Doe\n12 Elm St\nAlbany, NY 12207",
            {
                "name": "Jane Doe",
                "street": "12 Elm St",
                "city": "Albany",
                "region": "NY",
                "postal_code": "12207",
                "country": "US",
            },
        ),
        (
            "Acme Corp.\nAttn: Bob Hill\n1 Oak Ave, Suite 5\nSan Diego, California 92101-1234",
            {
                "company": "Acme Corp.",
                "name": "Bob Hill",
                "street": "1 Oak Ave",
                "street2": "Suite 5",
                "city": "San Diego",
                "region": "CA",
                "postal_code": "92101-1234",
                "country": "US",
            },
        ),
        (
            "A. Smith, 1 Oak St, Dover, NH 03820",
            {
                "name": "A. Smith",
                "street": "1 Oak St",
                "city": "Dover",
                "region": "NH",
                "postal_code": "03820",
                "country": "US",
            },
        ),
        (
            "Hans Müller\nHauptstraße 12\n10115 Berlin\nDeutschland",
            {
                "name": "Hans Müller",
                "street": "Hauptstraße 12",
                "city": "Berlin",
                "postal_code": "10115",
                "country": "DE",
            },
        ),
        (
            "Agrolait\n69 rue de Namur\n1300 Wavre\nBelgium\n+32 10 588 558",
            {
                "name": "Agrolait",
                "street": "69 rue de Namur",
                "city": "Wavre",
                "postal_code": "1300",
                "country": "BE",
                "phone": "+32 10 588 558",
            },
        ),
        (
            "Mme Dubois\n8 avenue Foch\n75116 Paris\nFrance",
            {"name": "Mme Dubois", "street": "8 avenue Foch", "city": "Paris", "postal_code": "75116", "country": "FR"},
        ),
        (
            "Jan de Vries\nKeizersgracht 12\n1015 CJ Amsterdam\nNederland",
            {
                "name": "Jan de Vries",
                "street": "Keizersgracht 12",
                "city": "Amsterdam",
                "postal_code": "1015 CJ",
                "country": "NL",
            },
        ),
        (
            "Ruth Kay\n4 High Street\nReading RG1 2AB\nUnited Kingdom",
            {
                "name": "Ruth Kay",
                "street": "4 High Street",
                "city": "Reading",
                "postal_code": "RG1 2AB",
                "country": "GB",
            },
        ),
        (
            "Marguerite Côté\n45 rue Saint-Louis\nQuébec QC G1R 3Z2\nCanada",
            {
                "name": "Marguerite Côté",
                "street": "45 rue Saint-Louis",
                "city": "Québec",
                "region": "QC",
                "postal_code": "G1R 3Z2",
                "country": "CA",
            },
        ),
        (
            "Name: Jane Doe\nAddress: 12 Elm St\nCity: Albany\nState: New York\nZip: 12207",
            {"name": "Jane Doe", "street": "12 Elm St", "city": "Albany", "region": "NY", "postal_code": "12207"},
        ),
        (
            "XYZ Corporation\n456 Corporate Road\nMakati City",
            {"company": "XYZ Corporation", "street": "456 Corporate Road", "city": "Makati City"},
        ),
    ],
)
def test_addresses(text: str, expected: dict[str, str]) -> None:
    assert told(parse_address(block(text), "test")) == expected


@pytest.mark.parametrize(
    ("names", "company", "name"),
    [
        ("Boekhandel\nHoekstra", "Boekhandel Hoekstra", None),
        ("Krüger Elektro GmbH & Co.\nKG", "Krüger Elektro GmbH & Co. KG", None),
        ("Elektro 2000 GmbH &\nCo. KG", "Elektro 2000 GmbH & Co. KG", None),
        ("Lethbridge Elementary\nSchool", "Lethbridge Elementary School", None),
        ("Klinikum Haarlem\ngGmbH", "Klinikum Haarlem gGmbH", None),
        ("Museum Alder\nLtd.", "Museum Alder Ltd.", None),
        ("Marsh, Tran &\nSons", "Marsh, Tran & Sons", None),
        ("Escola Secundária de\nBragança", "Escola Secundária de Bragança", None),
        ("Hotel\nThomas Miller", "Hotel", "Thomas Miller"),
        ("Thomas Miller\nHotel", "Hotel", "Thomas Miller"),
        ("Acme Corp.\nAttn: Bob Hill", "Acme Corp.", "Bob Hill"),
    ],
)
def test_a_firms_name_that_a_narrow_column_broke(names: str, company: str, name: str | None) -> None:
    address = parse_address(block(f"{names}\nIndustrieweg 96\n2011 RD Haarlem"), "test", "NL")
    assert (address.company.value, address.name.value) == (company, name)


def test_parties_side_by_side() -> None:
    page = paper(
        [
            (40, [(50, "PURCHASE ORDER")]),
            (60, [(50, "PO Number: PO-118"), (350, "Date: 11/20/2026")]),
            (100, [(50, "Bill To:"), (230, "Ship To:"), (420, "Vendor:")]),
            (112, [(50, "Acme Corp."), (230, "Acme Warehouse"), (420, "Tidewater Supply Co.")]),
            (124, [(50, "1 Oak Ave"), (230, "99 Dock Road"), (420, "5 Pier St")]),
            (136, [(50, "Dover, NH 03820"), (230, "Kittery, ME 03904"), (420, "Norfolk, VA 23510")]),
            (190, [(50, "Item No"), (160, "Description"), (330, "Qty")]),
            (206, [(50, "TW-1108"), (160, "Notebook"), (335, "3")]),
        ]
    )
    draft = one(pdf(page))
    assert (draft.bill_to.street.value, draft.ship_to.street.value, draft.vendor.street.value) == (
        "1 Oak Ave",
        "99 Dock Road",
        "5 Pier St",
    )
    assert draft.ship_to.postal_code.value == "03904"
    assert draft.sold_to.street.value == "1 Oak Ave"
    assert draft.customer_po.value == "PO-118"


def test_same_as_above() -> None:
    page = paper(
        [
            (40, [(50, "ORDER")]),
            (100, [(50, "Sold To:")]),
            (112, [(50, "Jane Doe")]),
            (124, [(50, "12 Elm St")]),
            (136, [(50, "Albany, NY 12207")]),
            (170, [(50, "Ship To: same as above")]),
            (200, [(50, "Item No"), (160, "Description"), (330, "Qty")]),
            (216, [(50, "TW-1108"), (160, "Notebook"), (335, "3")]),
        ]
    )
    draft = one(pdf(page))
    assert draft.ship_to.street.value == draft.sold_to.street.value == "12 Elm St"


def test_the_signature_of_a_mail_is_the_address() -> None:
    draft = one(
        mail(
            "Please send 2 TW-1306.\n\nThanks,\nMargaret Hale\n118 Bow Street\nPortsmouth, NH 03801\n(603) 555-0118\n",
            "order",
        )
    )
    assert told(draft.sold_to) == {
        "name": "Margaret Hale",
        "street": "118 Bow Street",
        "city": "Portsmouth",
        "region": "NH",
        "postal_code": "03801",
        "country": "US",
        "phone": "(603) 555-0118",
        "email": "jane@post.example",
    }


def test_a_gift_goes_to_somebody_else() -> None:
    draft = one(
        mail("Please send 2 TW-1306.\n\nShip to:\nFrank Oduya\n402 Sixth Avenue, Apt 3B\nBrooklyn NY 11215\n", "order")
    )
    assert draft.ship_to.name.value == "Frank Oduya"
    assert draft.sold_to.name.value == "Jane Doe"
    assert draft.sold_to.street.value is None


@pytest.mark.parametrize(
    ("said", "same"),
    [
        ("Same as above - dock 4", True),
        ("Gate 2, same address", True),
        ("Same firm, 14 Mill Lane, Leeds LS1 4AB", False),
        ("Warehouse, dock 4", False),
    ],
)
def test_an_address_elsewhere_may_be_said_with_a_door_or_hours(said: str, same: bool) -> None:
    assert says_same(said) is same


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lyndale School\nATTN: P. MOORE, KITCHEN\nSTAFF\n12 Elm St\nAlbany, NY 12207",
            {"name": "P. MOORE", "company": "Lyndale School", "street": "12 Elm St"},
        ),
        ("Cantina Rossi s.s.\nSocietà agricola\nVia Roma 2\n12051 Alba (CN)", {"street": "Via Roma 2"}),
        (
            "Stadt Goslar, Schulamt\nAm Anger 3, 38640 Goslar",
            {"street": "Am Anger 3", "city": "Goslar", "postal_code": "38640"},
        ),
        ("Lycée Bleu\nSiège : 14, rue du Port, 76600 Le Havre", {"street": "14, rue du Port", "postal_code": "76600"}),
    ],
)
def test_lines_of_an_address_as_they_were_meant(text: str, expected: dict[str, str]) -> None:
    found = told(parse_address(block(text), "test"))
    assert {part: found.get(part) for part in expected} == expected
    assert "agricola" not in str(found)


def test_who_is_billed_may_be_said_in_a_line() -> None:
    told_at = label_at(block("Rechnung bitte an den Förderverein:")[0])
    assert told_at is not None
    assert told_at[0] is Party.BILL_TO


BRANCHES = {
    "Doe Books, Leeds branch\n5 High Street\nLeeds LS1 4AB": ("Doe Books, Leeds branch", None),
    "Librerías Doe, sucursal Lucena, Calle Mayor 22, 14900 Lucena": ("Librerías Doe, sucursal Lucena", None),
    "Buchhandlung Doe, Filiale Mitte, Hauptstr. 5, 10115 Berlin": ("Buchhandlung Doe, Filiale Mitte", None),
    "Libreria Doe, filiale di Lucca, Via Roma 5, 55100 Lucca": ("Libreria Doe, filiale di Lucca", None),
    "Boekhandel Doe\nFiliaal Utrecht\nHoogstraat 5\n3511 AB Utrecht": ("Boekhandel Doe", "Filiaal Utrecht"),
    "Librairie Doe\nMagasin de Tours\n5 rue Haute\n37000 Tours": ("Librairie Doe", "Magasin de Tours"),
}


@pytest.mark.parametrize(("text", "firm"), BRANCHES.items())
def test_a_branch_is_nobodys_name(text: str, firm: tuple[str, str | None]) -> None:
    address = parse_address(block(text), "test", "DE")
    assert address.name.value is None
    assert (address.company.value, address.street2.value) == firm
