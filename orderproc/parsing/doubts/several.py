"""Several orders in one workbook: a sheet for each branch, or two forms on one sheet, each with its own order number or its own place.
Nothing is parted here: what differs is a doubt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orderproc.model.issue import Code, Issue
from orderproc.parsing.head.keyvalues import Key, Value, identifier
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
