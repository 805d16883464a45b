"""What the sentences of a mail prove beside its tables: by known items, by quantity × price = amount."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import Catalog, plain
from orderproc.parsing.lines import Line
from orderproc.parsing.text import freetext


def tells_more(text: freetext.Text, lines: Sequence[DraftLine], catalog: Catalog) -> bool:
    """Whether the sentences beside a guessed table hold known items and the table none."""
    known = sum(bool(line.sku.value and catalog.get(line.sku.value)) for line in lines)
    said = sum(bool(w.line.sku.value and catalog.get(w.line.sku.value)) for w in text.wishes)
    return len(catalog) > 0 and not known and said > 0


def amounts_in_place(lines: tuple[DraftLine, ...], catalog: Catalog) -> tuple[DraftLine, ...]:
    """What a table without headings gives as prices, where every one is the quantity times the price of the catalogue: amounts."""
    several = 0
    for line in lines:
        item, q, p = catalog.get(line.sku.value or ""), line.quantity.value, line.unit_price.value
        if item is None or item.unit_price is None or q is None or p is None or line.extended_price:
            return lines
        if abs(q * item.unit_price - p) > Decimal("0.011"):
            return lines
        several += q != 1
    if not several:
        return lines
    return tuple(replace(line, extended_price=line.unit_price, unit_price=Field()) for line in lines)


def proves_itself(text: freetext.Text, rows: int, catalog: Catalog) -> bool:
    """Whether each row of a text is an item of ours with its quantity, most of them multiply to their amounts, and none is left over:
    then it was no table whose columns could be told apart."""
    if text.named or len(text.wishes) < rows or not all(sound(wish, catalog) for wish in text.wishes):
        return False
    proven = sum(_proven(wish, catalog) for wish in text.wishes)
    return proven * 2 > len(text.wishes) and (proven > 1 or len(text.wishes) == 1)


def goes_on(text: freetext.Text, lines: Sequence[DraftLine], rows: Sequence[Line], catalog: Catalog) -> bool:
    """Whether a guessed table is a piece of one list that the text reads whole: its lines are all there, and each of the others is an item
    of ours with its quantity in a row of the same paragraph."""
    if text.named or len(text.wishes) <= len(lines) or not all(sound(wish, catalog) for wish in text.wishes):
        return False
    said = [(plain(wish.line.sku.value or ""), wish.line.quantity.value) for wish in text.wishes]
    if any((plain(line.sku.value or ""), line.quantity.value) not in said or line.extended_price for line in lines):
        return False
    at = sorted(wish.row for wish in text.wishes)
    one_list = not any(line.blank_before for line in rows[at[0] + 1 : at[-1] + 1])
    return one_list and len({*at}) == len(at) == at[-1] - at[0] + 1


def sound(wish: freetext.Wish, catalog: Catalog) -> bool:
    known = catalog.get(wish.line.sku.value or "") is not None
    return known and wish.line.quantity.value is not None and not wish.issues


def _proven(wish: freetext.Wish, catalog: Catalog) -> bool:
    item = catalog.get(wish.line.sku.value or "")
    quantity, amount = wish.line.quantity.value, wish.line.extended_price.value
    prices = [p for p in (wish.line.unit_price.value, item.unit_price if item else None) if p is not None]
    if quantity is None or amount is None:
        return False
    return any(abs(quantity * price - amount) <= Decimal("0.011") for price in prices)


def in_prose(wish: freetext.Wish) -> bool:
    """Whether goods are named in a sentence, not in a row of a list: "We have 40 x TW-4410 in stock and …"."""
    said = wish.line.raw
    return said.rstrip().endswith((".", "!")) and len(said.split()) > 6 + len(
        (wish.line.description.value or "").split()
    )
