"""Several orders in one workbook: a sheet for each branch, or two forms on one sheet, each with its own order number or its own place; and
what of a stack of pages is perhaps the rest of the order before. Nothing is parted here: what differs is a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Page
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import Key, Value
from orderproc.parsing.party.parties import Parties
from orderproc.parsing.words import bare, fold


def several_numbers(values: Sequence[Value]) -> list[Issue]:
    """The same label with different order numbers."""
    said: dict[str, dict[str, Value]] = {}
    for value in values:
        number = identifier(value.text) if value.key is Key.PO else None
        if number:
            said.setdefault(bare(value.label), {}).setdefault(fold(number), value)
    return [
        Issue(
            code=Code.NEEDS_PERSON,
            message=f"It names several order numbers: {', '.join(v.text for v in list(numbers.values())[:4])}. They may be several orders.",
            field="customer_po",
            page=list(numbers.values())[1].place.page,
            box=list(numbers.values())[1].place.place,
        )
        for numbers in said.values()
        if len(numbers) > 1
    ]


def another_sheet(pages: Sequence[Page], ordering: frozenset[int]) -> list[Issue]:
    """Order lines of several sheets of which one is by its name something else. `ordering`: the pages that hold lines."""
    named = [
        page for page in pages if page.number in ordering and _ANOTHER.search(fold(page.name or "").replace("_", " "))
    ]
    if len(ordering) < 2 or not named:
        return []
    message = f"Lines stand on {len(ordering)} sheets, one of them called {named[0].name!r}: are those ordered too?"
    return [Issue(code=Code.NEEDS_PERSON, message=message, field="lines", page=named[0].number)]


_ANOTHER = re.compile(
    r"\b(?:(?:19|20)\d\d|old|last|previous|prior|history|histor\w*|archiv\w*|cop(?:y|ies)|backup|template|examples?|samples?|stock|inventory|forecast|budget|returns?|options?|received|delivered|alt|alte[rs]?|vorjahr|letzte\w*|kopie|vorlage|beispiel|muster|bestand|lager|retouren?"
    r"|ancien\w*|precedent\w*|historique|copie|modele|exemple|retours?|anterior\w*|historico|copia|plantilla|ejemplo|devoluciones|vecchi\w*|precedent\w*|storico|modello|esempio|resi|oud|vorige|historie|sjabloon|voorbeeld|antig\w*|exemplo|modelo)\b"
)


def goods_of_nobody(drafts: Sequence[OrderDraft]) -> list[OrderDraft]:
    """The orders of one stack of pages; one behind which goods stand that have neither a buyer nor a number is doubtful: they may be
    the rest of it."""
    result = list(drafts)
    for n, (before, draft) in enumerate(pairwise(drafts)):
        nobodys = draft.sold_to.empty and draft.ship_to.empty and not draft.customer_po and not draft.customer_no
        if before.lines and draft.lines and nobodys:
            message = "The page behind this order has goods and names nobody: do they belong to it?"
            doubt = Issue(code=Code.NEEDS_PERSON, message=message, field="lines", page=draft.lines[0].page)
            result[n] = replace(before, issues=(*before.issues, doubt))
    return result


def several_places(parties: Mapping[int, Parties]) -> list[Issue]:
    """Sheets with order lines that go to different places. `parties`: what each such sheet says, by page."""
    places: dict[str, int] = {}
    for page, one in parties.items():
        goes = one.ship_to if one.ship_to.street else one.sold_to
        where = fold(f"{goes.street.value or ''} {goes.city.value or ''}").strip()
        if where:
            places.setdefault(where, page)
    if len(places) < 2:
        return []
    message = f"Its sheets go to {len(places)} places. They may be several orders."
    return [Issue(code=Code.NEEDS_PERSON, message=message, field="ship_to", page=list(places.values())[1])]
