"""What a layout is, which there are, and how it is settled who reads an order out of a reading.

A new layout is one new file and one line in `LAYOUTS`. Identify and extract are two questions; two layouts that both claim a
document are a doubt for the clerk, never a guess.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Protocol, cast

from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Reading
from orderproc.model.settings import Shop
from orderproc.model.shop import ShopTables
from orderproc.parsing.ordertable.repeated import with_repeated

LAYOUTS = (
    "orderproc.parsing.structured:LAYOUT",  # UBL, EDIFACT, X12 …: the file itself says what is what
    "orderproc.parsing.form.forms:LAYOUT",  # the shop's own printed forms
    "orderproc.parsing.archives:LAYOUT",  # a ZIP with documents
    "orderproc.parsing.text.mail:LAYOUT",  # a message with its attachments
    "orderproc.parsing.general:LAYOUT",  # everything else: tables, then free text
)
TIE = 0.02


@dataclass(frozen=True)
class Context:
    """What a layout may know beside the reading."""

    shop: Shop
    tables: ShopTables
    today: date
    channel: Channel


class Layout(Protocol):
    name: str

    def identify(self, reading: Reading, context: Context) -> float:
        """How sure, 0 to 1, that this layout can read it. Cheap; never raises."""
        ...

    def extract(self, reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
        """At least one draft; one of a kind other than order where there is no order."""
        ...


@cache
def layouts() -> tuple[Layout, ...]:
    """One of each registered layout."""
    found: list[Layout] = []
    for entry in LAYOUTS:
        module, _, attribute = entry.partition(":")
        try:
            found.append(cast(Layout, getattr(importlib.import_module(module), attribute)))
        except ModuleNotFoundError as missing:
            if missing.name != module:
                raise
    return tuple(found)


def read_by_layout(reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
    """The drafts of the layout that is surest. Two that are equally sure leave an issue on each draft."""
    claims = sorted(
        ((layout.identify(reading, context), n, layout) for n, layout in enumerate(layouts())),
        key=lambda c: (-c[0], c[1]),
    )
    best, _, layout = claims[0]
    drafts = tuple(with_repeated(draft) for draft in layout.extract(reading, context))
    rivals = [other.name for claim, _, other in claims[1:] if claim >= best - TIE and claim > 0.5]
    if rivals:
        issue = Issue(
            code=Code.NEEDS_PERSON,
            message=f"This could be read as {layout.name} and as {', '.join(rivals)}; it was read as {layout.name}.",
        )
        drafts = tuple(replace(draft, issues=(*draft.issues, issue)) for draft in drafts)
    return drafts
