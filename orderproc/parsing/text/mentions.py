"""One item spoken of more than once in a text: told again without a number it is the same; told again with another number, in a list
and in a sentence, nobody can say how many are wanted. And what a text counts of itself ("7 pieces in all").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.parsing.text.asking import Acts, acts_of
from orderproc.parsing.text.called import without_called
from orderproc.parsing.text.shapes import Wish


def settled(found: Sequence[Wish], catalog: Catalog) -> list[Wish]:
    """The wishes without those that only name again what is counted elsewhere ("We need two mugs. Your number is TW-4410."), and with a
    doubt on an item that stands in a list and is asked for in a sentence as well."""
    counted: dict[str, list[Wish]] = defaultdict(list)
    for wish in found:
        item = catalog.get(wish.line.sku.value or "")
        if item is not None and wish.line.quantity.value is not None:
            counted[item.sku].append(wish)
    kept: list[Wish] = []
    for wish in found:
        item = catalog.get(wish.line.sku.value or "")
        others = counted.get(item.sku, []) if item is not None else []
        if not wish.line.quantity and others and _only_names(wish, catalog):
            continue
        if wish in others and wish is others[-1] and len({_asks(other, catalog) for other in others}) > 1:
            wish = _doubted(wish, others)
        kept.append(wish)
    return kept


FEW = 6  # words that say no more than what a number is: "Item numbers in the same order:"


def _only_names(wish: Wish, catalog: Catalog) -> bool:
    """Whether a sentence says nothing but what an item's number is."""
    said = without_called(wish.line.raw, catalog)[:1000]
    plain = [word for word in re.findall(r"[\w./-]+", said) if not any(c.isdigit() for c in word)]
    return len(plain) <= FEW and acts_of(said) == Acts()


def _asks(wish: Wish, catalog: Catalog) -> bool:
    """Whether an item stands in a sentence that asks for it, and in no row of a list."""
    said = without_called(wish.line.raw, catalog)[:1000]
    return len(said.split()) > 3 and acts_of(said).request


def _doubted(wish: Wish, others: Sequence[Wish]) -> Wish:
    said = " and ".join(f"{other.line.quantity.value:f}" for other in others)
    message = f"{wish.line.sku.value} stands in a list and in a sentence: {said}, or is it the same goods twice?"
    issue = Issue(
        code=Code.QUANTITY_DOUBTFUL,
        message=message,
        field="lines[?].quantity",
        page=wish.line.page,
        box=wish.line.box,
    )
    return replace(wish, issues=(*wish.issues, issue))


def makes(value: Decimal | None, found: Sequence[Wish]) -> bool:
    """Whether a number is how many lines there are, or how many pieces in all."""
    quantities = [wish.line.quantity.value for wish in found]
    if value is None or not found or None in quantities:
        return False
    return value in (len(found), sum(q for q in quantities if q is not None))


__all__ = ["makes", "settled"]
