"""Prices that a row of a letter says behind a small word: "3 x T-112 Ceylon, 1 kg à € 24,80", "10 @ 4.50", "zu je 3,20"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftLine, Field
from orderproc.parsing.numbers import NumberStyle, parse_number

_MONEY = r"(?:(?:[€$£]|EUR|USD|GBP|CHF)\s?)?(?P<price>\d[\d.,']*[.,]\d\d)(?!\d)(?:\s?(?:[€$£]|EUR|USD|GBP|CHF))?"
_SAID = re.compile(rf"(?i)(?:^|(?<=\s))(?:[àáa@]|at|je|zu|zu je|ad|per stuk|al pezzo|cada uno a|each at)\s*{_MONEY}")


def with_prices_said(lines: Sequence[DraftLine], style: NumberStyle) -> tuple[DraftLine, ...]:
    """The lines of which no money was read, with the one price that their row says so."""
    return tuple(_priced(line, style) for line in lines)


def _priced(line: DraftLine, style: NumberStyle) -> DraftLine:
    if line.unit_price.raw or line.extended_price.raw or line.unit_price.value is not None:
        return line
    said = list(_SAID.finditer(line.raw or ""))
    value = parse_number(said[0]["price"], style) if len(said) == 1 else None
    if value is None:
        return line
    price = Field(value=value, raw=said[0].group().strip(), page=line.page, box=line.box, source="said in its row")
    return replace(line, unit_price=price)


__all__ = ["with_prices_said"]
