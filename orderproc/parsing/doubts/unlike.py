"""Parts of an address that look like nothing of one: the beginning of a sentence, a closing, a label that was taken for somebody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Reading
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import COMPANY

# how likely it must be that a part is none: of 2,300 names, firms and streets of orders that the model never saw two pass these, of which a
# second line has the oddest ("Site compound")
_ASIDE = {"name": 0.4, "company": 0.5, "street": 0.42, "street2": 0.7}
_FEWEST = {"street": 4, "street2": 3}  # words: streets of countries whose languages the model does not know are short


def billed_to_nobody(draft: OrderDraft) -> OrderDraft:
    """A draft without the party that is billed, where that is no place and only words that name nobody: "Invoice: by bank transfer"."""
    if draft.vendor.company.value and looks_of(draft.vendor.company.value).aside > _ASIDE["company"]:
        draft = replace(draft, vendor=replace(draft.vendor, company=Field()))  # what stands below the supplier's name
    billed = draft.bill_to
    named = [(part, field.value) for part in ("name", "company") if (field := getattr(billed, part)).value]
    if not named or billed.street or billed.city or billed.postal_code:
        return draft
    nobody = all(looks_of(value).aside > _ASIDE[part] for part, value in named)
    return replace(draft, bill_to=DraftAddress()) if nobody else draft


def unlike(draft: OrderDraft, reading: Reading) -> Iterator[Issue]:
    """A doubt for each part of an address that is sooner a piece of a sentence; what a program sent in fields of its own is as it is."""
    if draft.kind is not Kind.ORDER or reading.tree is not None or reading.segments:
        return
    for path in ("sold_to", "ship_to", "bill_to"):
        for part, limit in _ASIDE.items():
            field: Field[str] = getattr(getattr(draft, path), part)
            if not field.value or (part == "company" and _ends_as_a_firm(field.value)):
                continue
            if len(field.value.split()) >= _FEWEST.get(part, 1) and looks_of(field.value).aside > limit:
                text = f"{field.value[:120]!r} was taken for the {_CALLED[part]}, and looks like none."
                where = f"{path}.{part}"
                yield Issue(code=Code.ADDRESS_DOUBTFUL, message=text, field=where, page=field.page, box=field.box)


def _ends_as_a_firm(name: str) -> bool:
    """Whether the last words of a name say that it is a firm's, in whatever language the rest is: "Novák a syn s.r.o."."""
    return any(said.end() >= len(name.rstrip(" .")) for said in COMPANY.finditer(name))


_CALLED = {"name": "name", "company": "firm", "street": "street", "street2": "second line of the street"}

__all__ = ["billed_to_nobody", "unlike"]
