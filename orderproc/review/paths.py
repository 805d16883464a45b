"""The names of a draft's fields: "ship_to.postal_code", "lines[0].quantity", and what kind of value each takes."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum

from orderproc.errors import UsageError


class Takes(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    METHOD = "method"
    CURRENCY = "currency"
    COUNTRY = "country"
    LAST4 = "last4"
    FLAG = "flag"


HEADER = {
    "order_date": Takes.DAY,
    "customer_po": Takes.TEXT,
    "customer_no": Takes.TEXT,
    "ship_method": Takes.TEXT,
    "requested_ship_date": Takes.DAY,
    "notes": Takes.TEXT,
    "currency": Takes.CURRENCY,
    "tax_exempt": Takes.TEXT,
    "discount_code": Takes.TEXT,
    "original": Takes.TEXT,
}
ADDRESS = dict.fromkeys(
    ("name", "company", "street", "street2", "city", "region", "postal_code", "phone", "email"), Takes.TEXT
) | {"country": Takes.COUNTRY}
PAYMENT = {
    "method": Takes.METHOD,
    "amount_tendered": Takes.NUMBER,
    "reference": Takes.TEXT,
    "card_last4": Takes.LAST4,
    "terms": Takes.TEXT,
}
STATED = dict.fromkeys(("merchandise", "discount", "shipping", "tax", "total"), Takes.NUMBER)
LINE = {
    "sku": Takes.TEXT,
    "description": Takes.TEXT,
    "quantity": Takes.NUMBER,
    "unit": Takes.TEXT,
    "unit_price": Takes.NUMBER,
    "extended_price": Takes.NUMBER,
    "gtin": Takes.TEXT,
    "supplier_sku": Takes.TEXT,
}
GROUPS = {
    "sold_to": ADDRESS,
    "bill_to": ADDRESS,
    "ship_to": ADDRESS,
    "vendor": ADDRESS,
    "payment": PAYMENT,
    "stated": STATED,
}
ON_LINES = {**LINE, "struck": Takes.FLAG, "remove": Takes.FLAG}
_LINE_PATH = re.compile(r"lines\[(\d+|\+)\]\.(\w+)")


@dataclass(frozen=True, slots=True)
class Path:
    """`group` "" for the header, "lines" for a line; `line` None there means a new one."""

    text: str
    group: str
    name: str
    takes: Takes
    line: int | None = None


def parse(text: str, lines: int) -> Path:
    """The field that is meant in a draft of so many lines. Raises UsageError naming the nearest field."""
    text = text.strip()
    if text in HEADER:
        return Path(text, "", text, HEADER[text])
    group, _, name = text.partition(".")
    if group in GROUPS and name in GROUPS[group]:
        return Path(text, group, name, GROUPS[group][name])
    found = _LINE_PATH.fullmatch(text)
    if found and found[2] in ON_LINES:
        if found[1] == "+":
            if found[2] not in LINE:
                raise UsageError(f"{text}: a new line begins with a field.", "For example lines[+].sku")
            return Path(text, "lines", found[2], LINE[found[2]])
        if int(found[1]) >= lines:
            there = f"there are lines[0] to lines[{lines - 1}]" if lines else "there is no line"
            raise UsageError(f"{text}: {there}.", "A new line is lines[+].sku")
        return Path(text, "lines", found[2], ON_LINES[found[2]], int(found[1]))
    raise _unknown(text, lines)


def known(lines: int) -> list[str]:
    """Every path that `parse` takes for a draft of so many lines."""
    names = ["kind", *HEADER]
    names += [f"{group}.{name}" for group, fields in GROUPS.items() for name in fields]
    names += [f"lines[{at}].{name}" for at in range(lines) for name in ON_LINES]
    return [*names, *(f"lines[+].{name}" for name in LINE)]


def _unknown(text: str, lines: int) -> UsageError:
    near = difflib.get_close_matches(text, known(lines), n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]}?" if near else ""
    return UsageError(f"{text!r} is no field of an order.{hint}", "`orderproc review show N` lists the fields.")
