# ruff: noqa: E501
"""What a message says in words beside its fields: notes, remarks, comments, free text (FTX, MSG, NTE). A machine passes them over, a
person must not: "line 2 is cancelled", "deliver after release only". Also what no field of an order of ours holds: a line in parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Node, Reading
from orderproc.model.shop import Catalog
from orderproc.parsing.doubts.notes import forbids
from orderproc.parsing.structured.keywords import words_of

# keys under which somebody writes; "text" alone may be an item's description
_NOTE = re.compile(
    r"(?:.* )?(?:notes?|remarks?|comments?|instructions?|memo|(?:free|order|header|line|head|customer|buyer) ?(?:text|message)|tdline|bemerkung(?:en)?|hinweise?|anmerkung(?:en)?|kommentare?|zusatztext|kopftext|positionstext|remarques?|commentaires?"
    r"|observacion(?:es)?|notas?|comentarios?|osservazion[ei]|annotazion[ei]|opmerking(?:en)?|toelichting|observac(?:ao|oes))"
)
_IN_A_NOTE = re.compile(r"(?:content|text|value|p|line)")  # what a note's own parts are called
# one line that comes in parts (UBL Delivery, cXML ScheduleLine, openTRANS PARTIAL_DELIVERY, SAP E1EDP20)
_PART = re.compile(
    r"(?:partial|split|scheduled|item|line)? ?deliver(?:y|ies)|(?:delivery )?schedules?(?: lines?)?|delivery schedules?|schedule lines?|e1edp20|teillieferung(?:en)?|requested delivery supply chain event"
)
_WORDS = {
    "FTX": 3,
    "MSG": 0,
    "MTX": 1,
    "NTE": 1,
}  # segment → element that holds its words (UNTDID FTX C108; X12 MSG01, MTX02, NTE02)
MOST = 200  # notes that are looked at


def noted(reading: Reading, drafts: Sequence[OrderDraft], catalog: Catalog) -> tuple[tuple[Issue, ...], ...]:
    """For each draft of a message the doubts that its words raise."""
    parts = _in_parts(reading.tree) if reading.tree is not None else ()
    whole = tuple(_doubts(_all(reading), catalog)) if len(drafts) == 1 else ()
    return tuple(
        (*(whole if len(drafts) == 1 else _doubts(_own(draft), catalog)), *parts)
        if draft.kind in (Kind.ORDER, Kind.CHANGE)
        else ()
        for draft in drafts
    )


def _own(draft: OrderDraft) -> Iterator[str]:
    yield from (t for t in (draft.notes.value, *(line.note for line in draft.lines)) if t)


def _all(reading: Reading) -> Iterator[str]:
    for segment in reading.segments:
        at = _WORDS.get(segment.tag)
        if at is not None and len(segment.elements) > at:
            yield " ".join(part for part in segment.elements[at] if part)
    waiting = [(reading.tree, False)] if reading.tree is not None else []
    while waiting:
        node, inside = waiting.pop()
        name = words_of(node.name)
        note = _NOTE.fullmatch(name) is not None or (inside and _IN_A_NOTE.fullmatch(name) is not None)
        if note and node.text.strip():
            yield " ".join(node.text.split())
        waiting += [(child, note) for child in node.children]


def _doubts(texts: Iterator[str], catalog: Catalog) -> Iterator[Issue]:
    seen: set[str] = set()
    for text in texts:
        if text in seen or len(seen) >= MOST:
            continue
        seen.add(text)
        why = forbids(text, catalog)
        if why is not None:
            yield Issue(code=Code.NEEDS_PERSON, field="notes", message=f"'{text[:120]}' is written there: {why}.")


def _in_parts(root: Node) -> tuple[Issue, ...]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        names = [child.name for child in node.children if child.children]
        twice = next((n for n in names if names.count(n) > 1 and _PART.fullmatch(words_of(n))), None)
        if twice is not None:
            message = f"Several {twice} stand there: the goods are wanted in parts."
            return (Issue(code=Code.NEEDS_PERSON, field="lines", message=message),)
        waiting += node.children
    return ()
