"""Addresses on parcels and letters: by the country they go to."""

from __future__ import annotations

import pytest

from orderproc import parcel
from orderproc.model.order import Address


@pytest.mark.parametrize(
    ("country", "city", "region", "postal_code", "wanted"),
    [
        ("DE", "Leipzig", None, "04103", ["04103 Leipzig"]),
        ("DE", "Leipzig", "Sachsen", "04103", ["04103 Leipzig"]),  # no region stands on German post
        ("DE", "Leipzig", "Sachsen", None, ["Leipzig Sachsen"]),  # but nothing is lost that may help
        ("US", "Troy", "NY", "12180", ["Troy NY 12180"]),
        ("GB", "Kendal", None, "LA9 4DJ", ["Kendal", "LA9 4DJ"]),
        ("ES", "Burgos", "Burgos", "09001", ["09001 Burgos"]),
        ("IT", "Monza", "MB", "20900", ["20900 Monza MB"]),
        (
            "HK",
            "Kowloon",
            None,
            "999077",
            ["Kowloon", "999077"],
        ),  # Hong Kong has no postal codes: what was written is kept
        ("XX", "Somewhere", None, "1", ["Somewhere 1"]),
        (None, "Somewhere", None, "1", ["Somewhere 1"]),
    ],
)
def test_the_town_stands_as_its_country_writes_it(
    country: str | None, city: str, region: str | None, postal_code: str | None, wanted: list[str]
) -> None:
    assert list(parcel.town_lines(city, region, postal_code, country)) == wanted


def test_the_country_is_named_abroad_only() -> None:
    address = Address(name="Jo Weber", street="Am Markt 7", city="Krems", postal_code="3500", country="AT")
    assert parcel.lines(address, "AT") == ("Jo Weber", "Am Markt 7", "3500 Krems")
    assert parcel.lines(address, "DE") == ("Jo Weber", "Am Markt 7", "3500 Krems", "AT")
    assert parcel.lines(Address(city="Krems", postal_code="3500"), "AT") == ("3500 Krems",)
