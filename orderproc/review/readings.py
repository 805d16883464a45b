"""What a doubtful field may say, for a clerk to choose from: the items that its reason proposes, the recognizer's best readings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from orderproc.errors import UsageError
from orderproc.model.draft import Field, OrderDraft
from orderproc.model.issue import Issue, Severity
from orderproc.model.shop import Catalog
from orderproc.review import paths
from orderproc.review.fields import text_of
from orderproc.review.places import at

MOST = 3  # readings of the ink
LEAST = 0.005  # of a reading that is worth a clerk's look


class Choice(NamedTuple):
    """`text` as `review set` takes it; `why`: an item's description, or how sure the recognizer is of it."""

    text: str
    why: str


def doubtful(draft: OrderDraft, issues: Sequence[Issue]) -> list[Issue]:
    """The first doubt of each field that can be set, in the order of the reasons."""
    settable = set(paths.known(len(draft.lines)))
    found: dict[str, Issue] = {}
    for issue in issues:
        if issue.severity is not Severity.NOTE and issue.field in settable:
            found.setdefault(issue.field, issue)
    return list(found.values())


def choices(draft: OrderDraft, issue: Issue, catalog: Catalog) -> list[Choice]:
    """What may stand in the field of `issue`: of an item number first the items that the reason names; then what was taken, other
    candidates, and what else the ink may be (`Lattice.readings`), at most MOST. None twice."""
    try:
        field = at(draft, issue.field or "kind")
    except UsageError:  # a line that is not there yet
        return []
    if not isinstance(field, Field):
        return []
    found: dict[str, Choice] = {}
    if (issue.field or "").endswith(".sku"):
        words = dict.fromkeys(re.findall(r"[^\s;,?]+", issue.message.partition("Perhaps")[2]))
        items = [item for word in words if (item := catalog.get(word))]
        found |= {item.sku: Choice(item.sku, item.description) for item in items}
    read: dict[str, float] = {}
    if field.value is not None:
        read[text_of(field.value)] = field.confidence
    for candidate in field.candidates:
        read.setdefault(text_of(candidate.value), candidate.confidence)
    for text, probability in field.lattice.readings(MOST) if field.lattice else ():
        if text and probability >= LEAST:
            read.setdefault(text, probability)
    if not read and field.raw and field.raw.strip():
        read[field.raw.strip()] = field.confidence
    for text, sure in list(read.items())[:MOST]:
        found.setdefault(
            text, Choice(text, "set by the clerk" if field.source == "clerk" else f"read, {sure:.0%} sure")
        )
    return list(found.values())
