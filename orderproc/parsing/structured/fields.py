"""Values of structured messages as fields of a draft: the file is sure of itself, so confidence is 1; nonsense becomes an issue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from orderproc.model.draft import DraftAddress, Field, OrderDraft, PaymentMethod
from orderproc.parsing.party.places import country_of

# UN/EDIFACT 4461, as UBL, Order-X and PAI write it. Transfers (30, 42, 57, 58) pay the bill later: the terms say when.
PAYMENT_MEANS = {
    "10": PaymentMethod.CASH, "20": PaymentMethod.CHECK, "21": PaymentMethod.CHECK, "22": PaymentMethod.CHECK,
    "23": PaymentMethod.CHECK, "48": PaymentMethod.CARD, "54": PaymentMethod.CARD, "55": PaymentMethod.CARD,
}  # fmt: skip
# Buyers' own numbers may by chance be those of other items of ours: something else on the line must confirm them.
BUYERS_NUMBER = 0.85


@dataclass(frozen=True, slots=True)
class Said:
    """What one message says. `buyers` and `places` are the numbers by which it names the buyer and where the goods go (GLN, DUNS,
    numbers of either side), the surest first; what they mean only the shop's own table of customers can tell."""

    draft: OrderDraft
    buyers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def text(value: str | None, source: str, confidence: float = 1.0) -> Field[str]:
    cleaned = " ".join(value.split()) if value else ""
    return Field(value=cleaned or None, raw=value, source=source, confidence=confidence)


_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")


def number(value: str | None, source: str, *, comma: bool = False) -> Field[Decimal]:
    """Plain decimal notation, as XML Schema, X12 and EDIFACT have it. `comma`: a decimal comma is allowed too (ISO 9735 §10.1).

    Anything else is kept as `raw` alone: "1,000" may be one or a thousand."""
    written = (value or "").strip()
    if not written:
        return Field(source=source)
    plain = written.replace(",", ".") if comma and "." not in written else written
    if plain.endswith("-"):  # 12.50-, as mainframes print it
        plain = "-" + plain[:-1]
    if not plain.isascii() or not _PLAIN.fullmatch(plain):
        return Field(raw=value, source=source)
    return Field(value=Decimal(plain), raw=value, source=source)


def day(value: str | None, source: str) -> Field[date]:
    """ISO 8601, or the CCYYMMDD[HHMM] and YYMMDD of EDI."""
    raw = (value or "").strip()
    for pattern, size in (("%Y-%m-%d", 10), ("%Y%m%d", 8), ("%y%m%d", 6)):
        if pattern == "%y%m%d" and len(raw) != 6:
            continue
        try:
            return Field(value=datetime.strptime(raw[:size], pattern).date(), raw=raw, source=source)  # noqa: DTZ007
        except ValueError:
            continue
    return Field(raw=raw or None, source=source)


def address(source: str, **values: str | None) -> DraftAddress:
    """A draft address of plain values by field name; a country by its two letters where it is known."""
    found = {name: text(value, source) for name, value in values.items()}
    country = found.get("country")
    if country and country.value:
        written = country.value
        found["country"] = replace(country, value=country_of(written.upper()) or country_of(written) or written)
    return DraftAddress(**found)


# where the number of the house is written before the street
_NUMBER_FIRST = frozenset("US CA GB IE FR LU AU NZ ZA IN SG HK".split())


def street_with_number(street: str | None, house: str | None, country: str | None) -> str | None:
    """Street and number of the house in the order of the country."""
    parts = (house, street) if (country or "").upper() in _NUMBER_FIRST else (street, house)
    return " ".join(part for part in parts if part) or None


def with_party(draft: OrderDraft, role: str, party: DraftAddress) -> OrderDraft:
    """`role`: sold_to, bill_to, ship_to or vendor."""
    values: dict[str, Any] = {role: party}
    return replace(draft, **values)


def per_unit(price: Field[Decimal], base: Decimal | None) -> Field[Decimal]:
    """A price that is given for `base` units, for one."""
    if price.value is None or base is None or base in (0, 1):
        return price
    return Field(value=price.value / base, raw=f"{price.raw} per {base}", source=price.source)


def gtin(value: str | None) -> str | None:
    """GS1: 8, 12, 13 or 14 digits."""
    digits = (value or "").strip()
    return digits if digits.isascii() and digits.isdigit() and len(digits) in (8, 10, 12, 13, 14) else None


def item_number(
    ours: str | None, standard: str | None, buyers: str | None, sources: Mapping[str, str]
) -> tuple[Field[str], Field[str]]:
    """The number of the line and the seller's own: ours first, then the standard one (GTIN), then the buyer's.

    `sources` names the element of each: "ours", "standard", "buyers"."""
    if ours and ours.strip():
        return text(ours, sources["ours"]), text(ours, sources["ours"])
    if standard and standard.strip():
        return text(standard, sources["standard"]), Field()
    return text(buyers, sources["buyers"], BUYERS_NUMBER), Field()


def net(price: Field[Decimal], quantity: Field[Decimal], amount: Field[Decimal], off: Decimal) -> Field[Decimal]:
    """The price that a line comes to once what is taken off the line (`off`; added where negative) explains its amount.

    A discount that the customer takes is no price of ours unless a list has it: so the price after it is what is checked."""
    if not off or price.value is None or not quantity.value or amount.value is None:
        return price
    if abs(quantity.value * price.value - off - amount.value) > Decimal("0.02"):
        return price
    each = amount.value / quantity.value
    return Field(value=each, raw=f"{price.raw} less {off:f} on the line", source=price.source)
