"""A part of an address in which another address stands is a doubt; one that only looks like it is none."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Kind
from orderproc.model.settings import Shop
from orderproc.parsing.doubts.crowded import crowded, without_us
from tests.parsing.made import context, one, sheet

SHOP = Shop(name="Tidewater Supply Co.", email="o@tidewater.example", country="US", street="5 Harbor Way")


def doubted(**parts: str) -> bool:
    address = DraftAddress(**{part: Field(value=text) for part, text in parts.items()})
    return bool(list(crowded(OrderDraft(kind=Kind.ORDER, sold_to=address), SHOP)))


@pytest.mark.parametrize(
    "parts",
    [
        {"street": "Hotel De Kroon B.V.. Prinsengracht 127.1811 KH Alkmaar"},
        {"street": "12 Mill Road, Stroud GL5 1AA"},
        {"street": "Lindenweg 12 · 50667 Köln"},
        {"street2": "Unit 3, 12 Elm Street, Albany, NY 12207"},
        {"street2": "Tidewater Supply Co., Harbor Way"},
        {"company": "Hansen Ltd Tidewater Supply Co."},
        {"street": "12 Mill Road 5 Harbor Way"},
        {"street": "12 Mill Road Stroud GL5 1AA"},
        {"street": "Avenida CIF B-91555018"},
        {"street": "Lindenweg 12 Tel. 0221 555010"},
    ],
)
def test_two_addresses_in_one_part(parts: dict[str, str]) -> None:
    assert doubted(**parts)


@pytest.mark.parametrize(
    "parts",
    [
        {"street": "12 Mill Road"},
        {"street": "Unit 3, 12 Mill Road"},
        {"street": "Calle Mayor 12, 3.º izq."},
        {"street": "Km 12,5 Carretera 340"},
        {"street2": "Building 7, Dock 3"},
        {"street": "Apdo. 4711"},
        {"company": "Tidewater Divers Club"},
        {"street": "1000 Main Street"},
    ],
)
def test_one_address(parts: dict[str, str]) -> None:
    assert not doubted(**parts)


@pytest.mark.parametrize("line", ["To Tidewater Supply Co.", "Messrs Tidewater Supply Co.", "An Tidewater Supply Co"])
def test_the_line_that_addresses_us_is_no_part_of_the_customers_address(line: str) -> None:
    address = DraftAddress(street=Field(value="12 Mill Road"), street2=Field(value=line))
    assert not without_us(address, SHOP).street2.value


@pytest.mark.parametrize("line", ["c/o Tidewater Supply Co.", "To Tidewater Divers", "Tidewater House"])
def test_what_only_sounds_like_us_stays(line: str) -> None:
    address = DraftAddress(street=Field(value="12 Mill Road"), street2=Field(value=line))
    assert without_us(address, SHOP).street2.value == line


@pytest.mark.parametrize("label", ["Besteller", "Name", "Firma:", "Kunde"])
def test_a_whole_address_in_the_cell_of_the_name(label: str) -> None:
    rows = [[label, "Weinbar Rebstock, Konviktstraße 12, 79098 Freiburg"], [None], ["Item", "Qty"], ["TW-4410", 2]]
    draft = one(sheet(rows), context("DE"))
    at = draft.sold_to
    told = (at.company.value, at.street.value, at.city.value, at.postal_code.value)
    assert told == ("Weinbar Rebstock", "Konviktstraße 12", "Freiburg", "79098")
    assert not [issue for issue in draft.issues if issue.code == Code.ADDRESS_DOUBTFUL]
