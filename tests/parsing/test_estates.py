"""An estate of firms is the street where no other stands in an address, and a part of a house beside it is none."""

from __future__ import annotations

import pytest

from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.addresses import parse_address
from tests.parsing.made import paper


@pytest.mark.parametrize(
    ("country", "rows", "company", "street", "street2"),
    [
        ("IE", ["Finisklin Business Park, Sligo, F91 K3P6"], None, "Finisklin Business Park", None),
        ("GB", ["Sutton Fields Retail Park, Hull HU7 0XX"], None, "Sutton Fields Retail Park", None),
        ("US", ["Mesa Industrial Park, Albany, NY 12207"], None, "Mesa Industrial Park", None),
        ("DE", ["Gewerbepark Nord, 24103 Kiel"], None, "Gewerbepark Nord", None),
        ("FR", ["ZA du Moulin, 69003 Lyon"], None, "ZA du Moulin", None),
        ("ES", ["Polígono Industrial El Pino, 28911 Leganés"], None, "Polígono Industrial El Pino", None),
        ("IT", ["Zona Industriale Est, 20121 Milano"], None, "Zona Industriale Est", None),
        ("NL", ["Bedrijventerrein De Hoef, 1011 AB Amsterdam"], None, "Bedrijventerrein De Hoef", None),
        (
            "GB",
            ["Moss Foods Ltd", "Hygiene Stores, Plant 2", "Sutton Fields Industrial Estate", "Hull HU7 0XX"],
            "Moss Foods Ltd",
            "Sutton Fields Industrial Estate",
            "Hygiene Stores, Plant 2",
        ),
        # a street of its own, and the part of the estate beside it
        (
            "IE",
            ["Moss Foods Ltd", "Tuam Road", "Liosban Business Park", "Galway H91 X5F8"],
            "Moss Foods Ltd",
            "Tuam Road",
            "Liosban Business Park",
        ),
        # who manages an estate is a firm
        ("GB", ["Mesa Business Centre", "12 Mill Lane", "Hull HU7 0XX"], "Mesa Business Centre", "12 Mill Lane", None),
    ],
)
def test_an_estate_for_a_street(
    country: str, rows: list[str], company: str | None, street: str, street2: str | None
) -> None:
    lines = lines_of(paper([(40.0 + 13 * n, [(50.0, text)]) for n, text in enumerate(rows)]))
    address = parse_address([line.chunks[0] for line in lines], "below 'Ship to'", country)
    assert (address.company.value, address.street.value, address.street2.value) == (company, street, street2)
