"""The sums that a sheet states below its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field, StatedTotals
from orderproc.parsing.lines import Line
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.ordertable.strips import strips_of
from orderproc.parsing.ordertable.sums import Sum, several_sums, sum_of
from orderproc.parsing.ordertable.tables import Found
from orderproc.parsing.sheets import Sheet


def stated_sums(sheet: Sheet, found: Sequence[Found], ordered: Sequence[DraftLine] = ()) -> StatedTotals:
    """The sums: rows of the tables, and labels with amounts below them; not what each line makes ("Subtotal: 47.80")."""
    single = {
        q * p
        for line in ordered
        if len(ordered) > 1 and (q := line.quantity.value) is not None and (p := line.unit_price.value) is not None
    }
    sums: dict[Sum, Field[Decimal]] = {}
    stated: dict[Sum, list[Field[Decimal]]] = {}
    in_lines: dict[Sum, list[Field[Decimal]]] = {}
    so_far = _so_far(ordered)
    for table in found:
        for kind, amount, _ in table.extract.sums:
            if so_far(amount):
                continue
            if (
                kind is Sum.TOTAL
                and kind in sums
                and amount.value is not None
                and (sums[kind].value or 0) >= amount.value
            ):
                continue
            sums[kind] = amount
        for kind, amount, _ in table.extract.sums:
            stated.setdefault(kind, []).append(amount)
    for page_lines in sheet.lines.values():
        strips = (one for strip in strips_of(page_lines, sheet.style) for one in strip.sums)
        sums |= {kind: amount for kind, amount in strips if not so_far(amount)}
    counts = {(f.page, f.box) for line in ordered if (f := line.quantity).box}
    for line in sheet.flat:
        if line.places and any((c.page, c.place) in counts for c in line.chunks):
            continue  # what the members of a group want in all
        if several := several_sums(line.text):
            sums = {
                k: line.chunk().field(parse_number(t, sheet.style), "one of several sums") for k, t in several
            } | sums
            continue
        found_one = _sum_line(line, sheet.style)
        if found_one:
            in_lines.setdefault(found_one[0], []).append(found_one[1])
        if not found_one or found_one[1].value in single or so_far(found_one[1]):
            continue
        kind, amount = found_one
        more = kind is Sum.TOTAL and kind in sums and (sums[kind].value or 0) < (amount.value or 0)
        if kind not in sums or more:  # of a total without tax and one with it the latter
            sums[kind] = amount
    sums |= _of_parts(stated, sums, ordered) or _of_parts(in_lines, sums, ordered)
    if sums.keys() == {Sum.TOTAL} and (goods := _said_above(sums[Sum.TOTAL], sheet, ordered)) is not None:
        sums[Sum.MERCHANDISE] = goods
    return StatedTotals(
        merchandise=sums.get(Sum.MERCHANDISE, Field()),
        discount=sums.get(Sum.DISCOUNT, Field()),
        shipping=sums.get(Sum.SHIPPING, Field()),
        tax=sums.get(Sum.TAX, Field()),
        total=sums.get(Sum.TOTAL, Field()),
    )


def _so_far(ordered: Sequence[DraftLine]) -> Callable[[Field[Decimal]], bool]:
    """Whether an amount is what the lines above it make, with more lines below: carried over to the next page or from the one before,
    whatever it is called there. "Transporte" and "Report" are freight and a postponement elsewhere."""
    placed = [(line.page or 0, line.box.middle[1], line) for line in ordered if line.box is not None]
    if len(placed) < len(ordered):
        return lambda amount: False

    def is_so_far(amount: Field[Decimal]) -> bool:
        if amount.box is None or amount.value is None:
            return False
        at = amount.page or 0, amount.box.middle[1]
        above = [line for page, y, line in placed if (page, y) < at]
        return 0 < len(above) < len(placed) and _made(above) == amount.value

    return is_so_far


def _of_parts(
    stated: dict[Sum, list[Field[Decimal]]], sums: dict[Sum, Field[Decimal]], ordered: Sequence[DraftLine]
) -> dict[Sum, Field[Decimal]]:
    """The sum of the goods where each part of the order has one of its own (a subtotal below each group, or below each of two tables side
    by side): together they are what all lines make. The sum of them may stand below, by the same name or another."""
    all_lines = _made(ordered)
    for kind in (Sum.MERCHANDISE, Sum.TOTAL):
        parts = {amount.box or n: amount for n, amount in enumerate(stated.get(kind, ()))}
        values = [value for amount in parts.values() if (value := amount.value) is not None and value != all_lines]
        if all_lines is None or len(values) < 2 or sum(values) != all_lines:
            continue
        whole = replace(sums[kind], value=all_lines, raw=None, source="sums of parts")
        return {Sum.MERCHANDISE: whole} | ({Sum.TOTAL: whole} if kind is Sum.TOTAL else {})
    return {}


def _made(ordered: Sequence[DraftLine]) -> Decimal | None:
    """What the lines make by their own amounts, or by what multiplies; None where one of them says neither."""
    whole = Decimal(0)
    for line in ordered:
        amount, quantity, price = line.extended_price.value, line.quantity.value, line.unit_price.value
        if amount is None and (quantity is None or price is None):
            return None
        whole += amount if amount is not None else (quantity or 0) * (price or 0)
    return whole


def _said_above(total: Field[Decimal], sheet: Sheet, ordered: Sequence[DraftLine]) -> Field[Decimal] | None:
    """The total where it stands once more between the lines and itself, in its own column, whatever is written before it: the sum of the
    goods ("Cards and gifts"), to which nothing was added."""
    foot = max((line.box.y1 for line in ordered if line.box and line.page == total.page), default=None)
    box = total.box
    if foot is None or box is None or total.value is None:
        return None
    for line in sheet.lines.get(total.page or 0, ()):
        last = line.chunks[-1]
        above = foot - 1 <= last.box.middle[1] < box.y0 and abs(last.box.x1 - box.x1) < line.height
        if above and len(line.chunks) > 1 and parse_number(last.text, sheet.style) == total.value:
            return last.field(total.value, f"beside '{line.chunks[-2].text}'")
    return None


def _sum_line(line: Line, style: NumberStyle) -> tuple[Sum, Field[Decimal]] | None:
    if len(line.words) > 12 or not any(c.isdigit() for w in line.words[-3:] for c in w.text):
        return None
    for size in range(min(4, len(line.words)) - 1, 0, -1):  # "1 234,50 €" is one number of three words
        tail = line.chunk(line.words[-size:])
        value = parse_number(tail.text, style)
        if value is None or not re.search(r"[.,]\d|[$€£]|[A-Z]{3}|^\d+$", tail.text):
            continue
        if sum(any(w in tail.words and any(c.isdigit() for c in w.text) for w in c.words) for c in line.chunks) > 1:
            continue  # "Total | 58 | 165.45": the pieces, and the money in a cell of its own
        label = " ".join(w.text for w in line.words[:-size])
        kind = sum_of(label)
        if kind is None:
            chunks = line.chunks
            label = chunks[-2].text if len(chunks) >= 2 and chunks[-1].text == tail.text else label
            kind = sum_of(label)
        if kind in (None, Sum.CARRIED, Sum.OTHER):
            continue
        assert kind is not None
        return kind, tail.field(abs(value) if kind is Sum.DISCOUNT else value, f"beside '{label.strip(': ')}'")
    return None
