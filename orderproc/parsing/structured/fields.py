"""Values of structured messages as fields of a draft: the file is sure of itself, so confidence is 1; nonsense becomes an issue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from orderproc.model.draft import DraftAddress, Field, OrderDraft


def text(value: str | None, source: str) -> Field[str]:
    cleaned = " ".join(value.split()) if value else ""
    return Field(value=cleaned or None, raw=value, source=source)


def number(value: str | None, source: str) -> Field[Decimal]:
    """Plain decimal notation, as XML Schema and EDIFACT have it (a decimal comma is allowed by ISO 9735)."""
    if not value or not value.strip():
        return Field(source=source)
    try:
        parsed = Decimal(value.strip().replace(",", "."))
    except InvalidOperation:
        return Field(raw=value, source=source)
    return Field(value=parsed if parsed.is_finite() else None, raw=value, source=source)


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
    """A draft address of plain values by field name."""
    return DraftAddress(**{name: text(value, source) for name, value in values.items()})


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
    return digits if digits.isdigit() and len(digits) in (8, 10, 12, 13, 14) else None
