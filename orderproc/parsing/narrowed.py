"""What a picture says of a field, without what stands beside it on the same line of writing: "4 pcs" is read as one line, and of the
quantity only the 4 speaks; "Kendal, LA9 4DJ" is a town and a postal code, each as sure as its own letters.

The recognizer's lattice is cut to the characters of the value, and where the field was as sure as its whole line, it becomes as sure
as these.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any, TypeVar

from orderproc.model.draft import DraftAddress, DraftLine, DraftPayment, Field, OrderDraft, StatedTotals

T = TypeVar("T")

_NUMERAL = re.compile(r"\d(?:[\d.,'’ ]*\d)?")
_SAME = 0.004  # lattices are kept with three digits
_HOLDERS = (DraftAddress, DraftLine, DraftPayment, StatedTotals)


def narrowed(draft: OrderDraft) -> OrderDraft:
    """The draft with each field that was read from a picture cut to its own characters."""
    return _narrowed(draft)


def _narrowed(holder: T) -> T:
    changes: dict[str, Any] = {}
    for each in fields(holder):  # type: ignore[arg-type]
        old = getattr(holder, each.name)
        new = old
        if isinstance(old, Field):
            new = _field(old)
        elif isinstance(old, _HOLDERS):
            new = _narrowed(old)
        elif isinstance(old, tuple) and old and isinstance(old[0], DraftLine):
            new = tuple(_narrowed(line) for line in old)
        if new is not old:
            changes[each.name] = new
    return replace(holder, **changes) if changes else holder  # type: ignore[type-var]


def _field(field: Field[Any]) -> Field[Any]:
    lattice = field.lattice
    if lattice is None or not lattice.steps:
        return field
    text = own_text(field) or _in_words(field)
    if not text or "".join(text.split()) == "".join(c for c, _, _ in lattice.read() if c != " "):
        return _without_digits(field)
    part = lattice.part(text)
    if part is None:
        return _without_digits(field)
    confidence = field.confidence
    if abs(confidence - lattice.sure()) < _SAME:
        confidence = max(confidence, part.sure())
    return _without_digits(replace(field, lattice=part, confidence=confidence))


def _in_words(field: Field[Any]) -> str | None:
    """The words that say a number: "two dozen"; None where it is written in figures, or is none."""
    raw = (field.raw or "").strip()
    return raw if isinstance(field.value, Decimal) and raw and not re.search(r"\d", raw) else None


def _without_digits(field: Field[Any]) -> Field[Any]:
    """A number in words is as sure as these; the ink says nothing of any figures, so it is asked for none."""
    return replace(field, lattice=None) if _in_words(field) else field


def own_text(field: Field[Any]) -> str | None:
    """The characters of what was read that are the field's value; None where that cannot be said."""
    raw, value = field.raw or "", field.value
    if isinstance(value, str):
        return value if value in raw else None
    if isinstance(value, Decimal):
        numerals = [found for found in _NUMERAL.findall(raw) if _digits(found) == _digits(f"{value:f}")]
        return numerals[0] if len(numerals) == 1 else None
    return None


def _digits(text: str) -> str:
    """The figures of a number without zeros that change nothing: 4.50 and 4,5 are the same."""
    whole, _, cents = re.sub(r"[.,'’](?=\d{3}(?!\d))|\s", "", text).replace(",", ".").partition(".")
    return f"{whole.lstrip('0') or '0'}.{cents.rstrip('0')}"
