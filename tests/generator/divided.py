"""Fields that a form divides: first and last name, street and house number, a telephone's area, an e-mail around its printed @, the three parts
of a date, whole money and cents."""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import date

_BEFORE = re.compile(r"(\d+\w?(?:\s(?:bis|ter))?),?\s+(.+)")  # 12 bis, rue Pasteur
_NAMES = re.compile(r"(\S+(?: \w[.,])*) (.+)")  # Rose van Dyke, Victor H. Baker
_AFTER = re.compile(r"(.+?),?\s+(\d+\s?\w?(?:-\d+)?)")  # Lindenweg 7a, Calle Mayor, 3


def divided(key: str, text: str, spots: Container[str]) -> list[tuple[str, str]]:
    """Which places of the form take this text, and what stands in each. The whole text where the field is not divided."""
    before, _, field = key.rpartition(".")
    before += "." if before else ""
    if f"{key}.whole" in spots:
        whole, cents = (text[:-3], text[-2:]) if re.search(r"[.,]\d\d$", text) else (text, "")
        return [(f"{key}.whole", whole), (f"{key}.cents", cents)]
    if field == "name" and f"{before}last_name" in spots:
        first, last = found.groups() if (found := _NAMES.fullmatch(text)) else ("", text)
        return [(f"{before}first_name", first), (f"{before}last_name", last)]
    if field == "street" and f"{before}house_no" in spots:
        if found := _BEFORE.fullmatch(text):
            return [(f"{before}house_no", found[1]), (key, found[2])]
        if found := _AFTER.fullmatch(text):
            return [(key, found[1]), (f"{before}house_no", found[2])]
    if field == "phone" and f"{key}.area" in spots:
        plain = text.removeprefix("+1 ")
        area, _, rest = plain.partition(" ")
        return [(f"{key}.area", area), (f"{key}.rest", rest.replace(" ", "-"))]
    if field == "email" and f"{key}.user" in spots:
        user, _, host = text.partition("@")
        return [(f"{key}.user", user), (f"{key}.host", host)]
    return [(key, text)]


def undivided(street: str, spots: Container[str]) -> str:
    """The street as it can be read: a comma between it and its number stands on no form that has a field for the number."""
    parts = dict(divided("street", street, spots))
    number = parts.get("house_no")
    if number is None:
        return street
    return f"{number} {parts['street']}" if street.startswith(number) else f"{parts['street']} {number}"


def date_parts(day: date) -> dict[str, str]:
    """For a date in three boxes; `date.yy` where the century is printed or there are two boxes only."""
    return {"date.day": f"{day:%d}", "date.month": f"{day:%m}", "date.year": f"{day:%Y}", "date.yy": f"{day:%y}"}
