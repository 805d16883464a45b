"""Rows of a list each of which ends with how many, behind the same sign: "K-031 bushing cloth - 6", "S-016 wire 14 - 1 coil". One row alone
leaves open which of its numbers counts; the others that have only one prove where it stands in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.model.shop import Catalog
from orderproc.parsing.text.pairing import Pair, Paired
from orderproc.parsing.text.tokens import UNITS, Token, What
from orderproc.parsing.wares import numbers_at
from orderproc.parsing.words import fold

# a sign, how many, and at most one word for what is counted
_LAST = re.compile(
    r"(?P<sign>\s[-–—=→>]{1,2}\s*|:\s*|\s[x×*]\s?|(?:\s?\.){3,}\s*|\s)(?P<count>\d{1,4})(?:\s?(?P<unit>[^\W\d_]+)\.?)?\s*[.,;]?\s*$"
)
WITNESSES = 2  # rows that are understood by themselves, and have their number there


def with_last_fields(rows: Sequence[tuple[str, Paired]], catalog: Catalog) -> list[Paired]:
    """The rows of a list, each with its text, as they were understood; those that leave open which of their numbers counts with the one
    that stands behind the sign behind which the others have theirs. All as they were where one row ends otherwise."""
    as_read = [paired for _, paired in rows]
    made, proven, signs = list(as_read), 0, set()
    for n, (text, paired) in enumerate(rows):
        if not paired.pairs:
            continue
        last, numbers = _LAST.search(text), numbers_at(text, catalog)
        if last is None or len(paired.pairs) != 1 or len(numbers) != 1 or numbers[0][1] > last.start():
            return as_read
        signs.add(last["sign"].strip()[:1])
        if not paired.complete:
            made[n] = _counted_there(paired, last)
        elif _counted_at(paired.pairs[0], last):
            proven += 1
        else:
            return as_read
    return made if proven >= WITNESSES and len(signs) == 1 else as_read


def _counted_at(one: Pair, last: re.Match[str]) -> bool:
    return one.quantity is not None and one.quantity.start == last.start("count") and not one.quantity.doubt


def _counted_there(paired: Paired, last: re.Match[str]) -> Paired:
    """A row with the number at its end for how many, whatever else was seen in its numbers."""
    one, number = paired.pairs[0], last["count"]
    count = Token(What.NUMBER, number, *last.span("count"), value=Decimal(number))
    unit = last["unit"] if last["unit"] and fold(last["unit"]) in UNITS else None
    words = last.string[one.item.end : last.start()].strip(" ,;:.()[]-–—")
    own = one.item.called or words
    known = [t for t in paired.tokens if t.end <= last.start("count")]
    return replace(
        paired,
        pairs=[replace(one, quantity=count, unit=unit, doubt="", words=own)],
        left=[],
        beside=[],
        tokens=[*known, count],
    )


__all__ = ["with_last_fields"]
