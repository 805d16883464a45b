"""A country behind the town, in its line: told from towns and states that are called as a country is."""

from __future__ import annotations

import pytest

from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.landbehind import land_behind
from tests.parsing.made import context, mail, one
from tests.parsing.test_parties import block


@pytest.mark.parametrize(
    ("line", "city", "code", "land"),
    [
        ("Burlington, ON L7L 5M4 Canada", "Burlington", "L7L 5M4", "CA"),
        ("Burlington ON  L7L 5M4 (Canada)", "Burlington", "L7L 5M4", "CA"),
        ("Bangor, ME 04401 USA", "Bangor", "04401", "US"),
        ("Leeds LS1 4AB United Kingdom", "Leeds", "LS1 4AB", "GB"),
        ("10115 Berlin Deutschland", "Berlin", "10115", "DE"),
        ("1010 Wien / Österreich", "Wien", "1010", "AT"),
        ("8001 Zürich Schweiz", "Zürich", "8001", "CH"),
        ("69003 Lyon France", "Lyon", "69003", "FR"),
        ("28013 Madrid (España)", "Madrid", "28013", "ES"),
        ("20121 Milano Italia", "Milano", "20121", "IT"),
        ("3011 AB Rotterdam Nederland", "Rotterdam", "3011 AB", "NL"),
        ("1000-001 Lisboa - Portugal", "Lisboa", "1000-001", "PT"),
        ("Dublin D02 X285 Ireland", "Dublin", "D02 X285", "IE"),
    ],
)
def test_the_country_behind_the_town(line: str, city: str, code: str, land: str) -> None:
    address = parse_address(block(f"Kilbride Ltd\nHauptstr. 12\n{line}"), "block", "US")
    assert (address.city.value, address.postal_code.value, address.country.value) == (city, code, land)


@pytest.mark.parametrize(
    "line",
    ["06000 Ciudad de México", "87501 Santa Fe New Mexico", "18198 Huétor Vega Granada", "2449 Luxembourg", "30301 Atlanta Georgia",
     "2000 Sydney New South Wales", "07030 Jersey City", "50100 Firenze FI"],
)  # fmt: skip
def test_towns_and_states_that_are_called_as_a_country(line: str) -> None:
    assert land_behind(line) is None


@pytest.mark.parametrize("sign", [" ", ", ", " – "])
def test_in_the_row_of_a_mail_too(sign: str) -> None:
    text = f"Please send 3 TW-4410 to:\nKilbride Inc.\n4120 Harvester Road\nBurlington, ON L7L 5M4{sign}Canada\n\nWe pay by card."
    goes = one(mail(text), context()).ship_to
    assert (goes.city.value, goes.region.value, goes.country.value) == ("Burlington", "ON", "CA")
