"""Labels set upright, a letter a line, left of the address that they head."""

from __future__ import annotations

import pytest

from orderproc.model.reading import PageSource
from orderproc.parsing.upright import with_labels_level
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_papers_of_programs import LINES
from tests.parsing.test_parties import told

HEAD = [
    (40.0, [(50.0, "ALDER SCHOOLS")]),
    (52.0, [(50.0, "12 Elm Street")]),
    (64.0, [(50.0, "Albany, NY 12207")]),
    (76.0, [(50.0, "PURCHASE ORDER 7731")]),
]
VENDOR = ("", "TIDEWATER SUPPLY CO.", "3 PIER ROAD", "SALEM MA 01970", "", "", "")
PLACE = ("ALDER RIDGE MAINTENANCE SHOP", "ATTN: IKE OBANWO", "714 HOOVER ROAD", "TROY NY 12180", "", "", "")


def upright(first: str, second: str) -> list[tuple[float, list[tuple[float, str]]]]:
    rows = []
    for n in range(max(len(first), len(second), len(PLACE))):
        runs = [
            (50.0, first[n : n + 1]),
            (72.0, VENDOR[n] if n < 7 else ""),
            (274.0, second[n : n + 1]),
            (296.0, PLACE[n] if n < 7 else ""),
        ]
        rows.append((100.0 + 12 * n, [(x, text) for x, text in runs if text.strip()]))
    return [row for row in rows if row[1]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("VENDOR", "SHIP TO"),
        ("SUPPLIER", "DELIVER"),
        ("VENDOR", "SHIPTO"),
        ("VENDEUR", "LIVRER A"),
        ("VERKÄUFER", "LIEFERN AN"),
    ],
)
def test_an_address_right_of_an_upright_label(first: str, second: str) -> None:
    moved = [(y + 20, runs) for y, runs in LINES]
    draft = one(pdf(paper([*HEAD, *upright(first, second), *moved])))
    place = told(draft.ship_to)
    assert (place["company"], place["name"], place["street"]) == (PLACE[0], "IKE OBANWO", PLACE[2])
    assert told(draft.sold_to)["street"] == "12 Elm Street"
    assert draft.vendor.street.value == "3 PIER ROAD"


@pytest.mark.parametrize("letters", ["ABCDEF", "XXXX", "TO", "SML"])
def test_letters_that_spell_no_label_stay(letters: str) -> None:
    page = paper([(100.0 + 12 * n, [(50.0, letter), (80.0, "Mug")]) for n, letter in enumerate(letters)])
    assert with_labels_level(page) is page


def test_a_scan_stays_as_it_is() -> None:
    page = paper(upright("VENDOR", "SHIP TO"), source=PageSource.SCAN)
    assert with_labels_level(page) is page
