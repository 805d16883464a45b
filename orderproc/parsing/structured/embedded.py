"""A message inside a PDF against the page that a person sees. The message is what the sender's machine meant and is taken; what the
page shows otherwise (item, quantity, order number, total, place) is a doubt, never settled here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Reading

if TYPE_CHECKING:
    from orderproc.parsing.base import Context

READABLE = 40  # letters and digits that a page must have to be compared with


def compared(draft: OrderDraft, reading: Reading, context: Context) -> OrderDraft:
    """The draft with a doubt for each thing that the page says otherwise or does not say."""
    seen = _plain(reading.text)
    if len(seen) < READABLE or draft.kind not in (Kind.ORDER, Kind.CHANGE):
        return draft  # a picture only: nothing to compare with
    issues = tuple(
        Issue(code=Code.PARTS_DISAGREE, field=field, message=message)
        for field, message in _differences(draft, reading, context, seen)
    )
    return replace(draft, issues=(*draft.issues, *issues))


def _differences(draft: OrderDraft, reading: Reading, context: Context, seen: str) -> Iterator[tuple[str, str]]:
    po = draft.customer_po.value
    if po and _plain(po) not in seen:
        yield "customer_po", f"{po} stands in the embedded file but not on the page."
    for i, line in enumerate(draft.lines):
        numbers = [f.value for f in (line.sku, line.supplier_sku, line.gtin) if f.value]
        words = _plain(line.description.value or "")
        if numbers and not any(_plain(n) in seen for n in numbers) and not (words and words in seen):
            yield f"lines[{i}].sku", f"{numbers[0]} stands in the embedded file but not on the page."
    total = draft.stated.total.value
    amounts = _amounts(reading.text)
    if total is not None and amounts and total not in amounts:
        yield "stated.total", f"The embedded file says a total of {total:f}, which does not stand on the page."
    for role in ("ship_to", "sold_to"):
        place = getattr(draft, role)
        for name in ("street", "postal_code"):
            value = getattr(place, name).value
            if value and _plain(value) not in seen:
                message = f"{value} stands in the embedded file but not on the page."
                yield f"{role}.{name}", message
    yield from _lines_of_page(draft, reading, context)


def _lines_of_page(draft: OrderDraft, reading: Reading, context: Context) -> Iterator[tuple[str, str]]:
    """The order table of the page, where one is found: the same items with the same quantities."""
    from orderproc.parsing.general import read_document

    shown = [d for d in read_document(replace(reading, parts=()), context) if d.lines]
    if len(shown) != 1:
        return
    by_number: dict[str, list[Decimal | None]] = {}
    for line in shown[0].lines:
        for field in (line.sku, line.supplier_sku, line.gtin):
            if field.value:
                by_number.setdefault(_plain(field.value), []).append(line.quantity.value)
    said = {
        _plain(f.value)
        for line in draft.lines
        for f in (line.sku, line.supplier_sku, line.gtin)
        if f.value and _plain(f.value)
    }
    for i, line in enumerate(draft.lines):
        for field in (line.sku, line.supplier_sku, line.gtin):
            quantities = by_number.get(_plain(field.value or ""))
            if quantities and line.quantity.value not in quantities and None not in quantities:
                message = f"{field.value}: {line.quantity.value} in the embedded file, {quantities[0]} on the page."
                yield f"lines[{i}].quantity", message
                break
    for number in by_number.keys() - said:
        if any(c.isdigit() for c in number) and context.tables.catalog.by_plain.get(number):
            yield "lines", f"{number} is ordered on the page but not in the embedded file."


def _amounts(text: str) -> set[Decimal]:
    """Every amount with two decimals on the page, read with either decimal mark."""
    found = set()
    for match in re.finditer(r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})*[.,]\d{2}(?!\d)|\d+[.,]\d{2}(?!\d)", text):
        digits = re.sub(r"\D", "", match.group())
        found.add(Decimal(digits) / 100)
    return found


def _plain(text: str) -> str:
    return "".join(c for c in text.upper() if c.isalnum())
