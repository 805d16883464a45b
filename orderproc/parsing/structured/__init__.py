"""Orders that say themselves what is what: UBL and Peppol, Order-X (CII), EDIFACT, ANSI X12.

A message is known by its root element or its segments, never by its file name. A new format is one module with `claims` and
`drafts`, and one line in `FORMATS`. A PDF with such a file embedded (Order-X) is read from the file: it is what the sender's
machine meant, and a picture for people beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Media, Reading
from orderproc.parsing.structured import cii, edifact, ubl, x12

if TYPE_CHECKING:
    from orderproc.parsing.base import Context


class Format(Protocol):
    def claims(self, reading: Reading) -> bool: ...

    def drafts(self, reading: Reading) -> tuple[OrderDraft, ...]: ...


FORMATS: tuple[Format, ...] = (ubl, cii, edifact, x12)


class Structured:
    """The layout of all structured messages."""

    name = "structured"

    def identify(self, reading: Reading, context: Context) -> float:
        return 1.0 if _carrier(reading) is not None else 0.0

    def extract(self, reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
        found = _carrier(reading)
        assert found is not None
        carrier, form, part = found
        drafts = form.drafts(carrier)
        if part is not None:
            drafts = tuple(_compared(replace(draft, part=part), reading) for draft in drafts)
        return drafts


LAYOUT = Structured()


def _carrier(reading: Reading) -> tuple[Reading, Format, str | None] | None:
    """The reading that is a message: this one, or the file that a PDF has embedded."""
    for form in FORMATS:
        if form.claims(reading):
            return reading, form, None
    if reading.media is Media.PDF:
        for part in reading.parts:
            for form in FORMATS:
                if part.reading is not None and form.claims(part.reading):
                    return part.reading, form, part.name
    return None


def _compared(draft: OrderDraft, reading: Reading) -> OrderDraft:
    """The embedded file against the page that a person sees: what the page does not show is a doubt."""
    seen = "".join(c for c in reading.text.upper() if c.isalnum())
    if len(seen) < 40:
        return draft  # a picture only: nothing to compare with
    missing = []
    for i, line in enumerate(draft.lines):
        number = (line.sku.value or line.gtin.value or "") if line else ""
        plain = "".join(c for c in number.upper() if c.isalnum())
        if plain and plain not in seen:
            missing.append((i, number))
    if draft.customer_po.value and "".join(c for c in draft.customer_po.value.upper() if c.isalnum()) not in seen:
        missing.append((-1, draft.customer_po.value))
    issues = tuple(
        Issue(
            code=Code.PARTS_DISAGREE,
            field="customer_po" if i < 0 else f"lines[{i}].sku",
            message=f"{number} stands in the embedded file but not on the page.",
        )
        for i, number in missing
    )
    return replace(draft, issues=(*draft.issues, *issues))
