"""The way into parsing: a reading goes to its layout, what the reader remarked becomes issues, and card numbers are masked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from orderproc.model.cards import mask_cards
from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.lattice import Lattice
from orderproc.model.quiet import no_collection
from orderproc.model.reading import Media, Page, Reading
from orderproc.model.settings import Shop
from orderproc.parsing.base import Context, read_by_layout
from orderproc.parsing.doubts.crowded import crowded, without_us
from orderproc.parsing.doubts.unlike import unlike, without_labels, without_nobody
from orderproc.parsing.embedded import with_embedded
from orderproc.parsing.level import as_it_came, levelled
from orderproc.parsing.narrowed import narrowed
from orderproc.parsing.party.four_figures import in_the_post_of
from orderproc.parsing.party.landtold import with_countries
from orderproc.parsing.party.street_first import street_first
from orderproc.parsing.party.wholefirms import with_whole_firms
from orderproc.parsing.remembered import forget
from orderproc.parsing.side_by_side import parted, with_page_numbers

T = TypeVar("T")


def parse(reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
    """The orders of a document, or one draft of another kind. At least one; never more of a card number than its last four digits."""
    try:
        with no_collection():
            return _parsed(reading, context)
    finally:
        forget()


def _parsed(reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
    level = levelled(reading)
    sheets = parted(level)
    with in_the_post_of(context.shop.country):
        drafts = read_by_layout(sheets, context) or (OrderDraft(kind=Kind.OTHER, kind_reason="nothing stands on it"),)
    drafts = tuple(narrowed(draft) for draft in with_embedded(drafts, reading, context))
    if reading.tree is None and not reading.segments:  # what a program sends in fields of its own is as it is
        pages = tuple(_pages(sheets))
        drafts = tuple(_with_likely_parties(draft, context.shop, pages) for draft in drafts)
    drafts = tuple(with_countries(draft, _said_around(sheets, draft), context.shop) for draft in drafts)
    if level is not reading:
        drafts = tuple(as_it_came(draft, sheets) for draft in drafts)
    if sheets is not level:
        drafts = tuple(with_page_numbers(draft) for draft in drafts)
    remarks = tuple(
        Issue(code=w.code, message=w.message, severity=Severity.DOUBT, page=w.page, box=w.box) for w in reading.warnings
    )
    told = tuple(
        replace(draft, issues=(*draft.issues, *_undecoded(draft), *_further(remarks, draft, reading)))
        for draft in drafts
    )
    return tuple(masked(draft) for draft in told) if _may_hold_card(reading) else told


def _pages(reading: Reading) -> Iterator[Page]:
    yield from reading.pages
    for part in reading.parts:
        if part.reading is not None:
            yield from _pages(part.reading)


def _with_likely_parties(draft: OrderDraft, shop: Shop, pages: Sequence[Page]) -> OrderDraft:
    """The draft with its streets first, without parties that are nobody, and with a doubt for what looks like nothing of an address."""
    draft = with_whole_firms(without_nobody(draft), pages)
    turned = {path: street_first(without_labels(without_us(getattr(draft, path), shop))) for path in _PARTIES}
    draft = replace(draft, **turned)  # type: ignore[arg-type]
    return replace(draft, issues=(*draft.issues, *unlike(draft), *crowded(draft, shop)))


def _said_around(reading: Reading, draft: OrderDraft) -> str:
    """What stands on the pages of an order, and in the mail around it; of parts of the mail only in the one that it was read from."""
    pages = [page for page in reading.pages if draft.part or not draft.pages or page.number in draft.pages]
    texts = [replace(reading, pages=(page,)).text for page in pages]
    texts += [
        cell.text for page in pages if not page.words for table in page.tables for row in table.rows for cell in row
    ]
    for part in reading.parts:
        if part.reading is not None and (draft.part or "").startswith(part.name):
            inner = (draft.part or "")[len(part.name) + 1 :]
            texts.append(_said_around(part.reading, replace(draft, part=inner or None)))
    return "\n".join(texts)


def _undecoded(draft: OrderDraft) -> list[Issue]:
    """Doubts for parts of addresses and the order's number with characters that could not be decoded."""
    parts = [
        (f"{path}.{f.name}", getattr(getattr(draft, path), f.name)) for path in _PARTIES for f in fields(DraftAddress)
    ]
    return [
        Issue(
            code=Code.LOW_CONFIDENCE,
            message=f"{part.value!r} has characters that could not be read.",
            field=path,
            page=part.page,
            box=part.box,
        )
        for path, part in (*parts, ("customer_po", draft.customer_po))
        if part.value and "\ufffd" in part.value
    ]


_PARTIES = ("sold_to", "ship_to", "bill_to")


def _further(remarks: Sequence[Issue], draft: OrderDraft, reading: Reading) -> list[Issue]:
    """The remarks that the draft does not have; of a sheet's formulas its own layout has said what matters."""
    of_sheet = reading.media is Media.SHEET
    return [r for r in remarks if r not in draft.issues and not (of_sheet and r.code == Code.FORMULA_WITHOUT_VALUE)]


_MANY_DIGITS = re.compile(r"(?:\d[ .\-\n]{0,2}){12}\d")


def _may_hold_card(reading: Reading) -> bool:
    """A cheap look before every field is gone through."""
    if reading.tree is not None or reading.segments:
        return True
    texts = [reading.text, reading.quoted, reading.message.subject if reading.message else ""]
    texts += [field.value or "" for field in reading.fields]
    texts += [field.value or "" for page in reading.pages for field in page.fields]
    texts += [cell.text for page in reading.pages for table in page.tables for row in table.rows for cell in row]
    return any(_MANY_DIGITS.search(text) for text in texts) or any(
        part.reading is not None and _may_hold_card(part.reading) for part in reading.parts
    )


def masked(value: T) -> T:
    """The same value with card numbers masked in every text inside it."""
    return _masked(value)  # type: ignore[no-any-return]


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return mask_cards(value) if sum(c.isdigit() for c in value) >= 13 else value
    if isinstance(value, Lattice) or value is None:
        return value
    if isinstance(value, tuple):
        changed = tuple(_masked(v) for v in value)
        return value if all(a is b for a, b in zip(changed, value, strict=True)) else changed
    if is_dataclass(value) and not isinstance(value, type):
        changes = {}
        for name in _names(type(value)):
            old = getattr(value, name)
            new = _masked(old)
            if new is not old:
                changes[name] = new
        return replace(value, **changes) if changes else value
    return value
