"""What a customer says that his order makes in all, "That should be 19 packets all up", held against the lines that were read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from orderproc.model.draft import DraftLine
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.model.units import codes
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.text.shared import names_things, sums_up
from orderproc.parsing.text.tokenizing import tokens_of
from orderproc.parsing.text.tokens import What

_PIECES = frozenset(("EA", "PK"))  # boxes, pallets, parcels may be what it is packed in
_NEAR = 40  # letters between a number and the words for all of it


def said_in_all(
    rows: Sequence[str], lines: Sequence[DraftLine], catalog: Catalog, language: str
) -> tuple[tuple[str, ...], tuple[Issue, ...]]:
    """The sentences in these rows that say how much the whole order is, and a doubt for each that the lines don't make."""
    quantities = [line.quantity.value for line in lines]
    if len(lines) < 2 or None in quantities:
        return (), ()
    counted = [quantity for quantity in quantities if quantity is not None]
    made = {Decimal(len(lines)), sum(counted, Decimal(0)), _unpacked(lines, catalog)}
    sums, issues = [], []
    for sentence in (one for row in rows if sums_up(row) for one in sentences_of(row)):
        number = _whole(sentence, catalog, language)
        if number is None:
            continue
        sums.append(sentence)
        if number not in made:
            read = f"{len(lines)} lines, {sum(counted, Decimal(0)).normalize():f} in all"
            message = f"{sentence.strip()[:100]!r} stands there, but {read} were read."
            issues.append(Issue(code=Code.NEEDS_PERSON, message=message, field="lines"))
    return tuple(sums), tuple(issues)


def _unpacked(lines: Sequence[DraftLine], catalog: Catalog) -> Decimal:
    """How many pieces the lines are, each pack with what is in it."""
    items = [catalog.get(line.sku.value or "") for line in lines]
    packs = [(item.pack_size if item is not None else None) or Decimal(1) for item in items]
    return sum((line.quantity.value or Decimal(0)) * pack for line, pack in zip(lines, packs, strict=True)) or Decimal(
        0
    )


def _whole(sentence: str, catalog: Catalog, language: str) -> Decimal | None:
    """The one number of a sentence that says nothing but how many pieces or lines there are in all."""
    if not sums_up(sentence) or re.search(r"\d", sentence) is None or is_of_money(sentence):
        return None
    tokens = tokens_of(sentence, catalog, NumberStyle(), language)
    numbers = [
        n for n, token in enumerate(tokens) if token.what is not What.WORD and any(c.isdigit() for c in token.text)
    ]
    if len(numbers) != 1 or tokens[numbers[0]].what is not What.NUMBER or acts_of(sentence[:1000]).past:
        return None
    at = numbers[0]
    number = tokens[at]
    if number.value is None or number.doubt or number.value != number.value.to_integral_value():
        return None
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    counts = names_things(behind) or bool(_PIECES & {*codes(behind)})
    return number.value if counts and sums_up(sentence[max(number.start - _NEAR, 0) : number.end + _NEAR]) else None


__all__ = ["said_in_all"]
