"""A page seen two ways: by its tables, and by the catalogue's own numbers on it; the one that explains more is taken.

An item number that stands among the lines and in none of them is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftLine
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.reading import Box, Page, PageSource
from orderproc.model.shop import Catalog, plain
from orderproc.parsing.lines import Line
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.ordertable.abreast import in_blocks
from orderproc.parsing.ordertable.anchors import Anchor, anchors_of, in_column, told
from orderproc.parsing.ordertable.columns import CODE
from orderproc.parsing.ordertable.found import Found, complete, holds, score
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.records import Solved, records_of
from orderproc.parsing.ordertable.rows import Extract


def by_known_numbers(
    page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog, chosen: Sequence[Found]
) -> list[Found]:
    """What the catalogue's own numbers make of the page, where the tables don't explain all of them; a number that is left over
    is said."""
    anchors = anchors_of(lines, catalog)
    if not anchors:
        return list(chosen)
    left = _unexplained(anchors, chosen, catalog)
    lines_there = [line for f in chosen for line in f.extract.lines if not line.struck]
    if not left and all(_sound(line, catalog) and complete(line) for line in lines_there):
        return list(chosen)
    quantities = [f.spans[c] for f in chosen for c, role in f.roles if role is Role.QUANTITY and c < len(f.spans)]
    solved = records_of(lines, anchors, style, quantities)
    if solved is not None:
        said = [issue for f in chosen for issue in _still_said(f, catalog)]
        issues = (*_issues_of(solved, page.number), *said)
        sums = tuple(s for f in chosen for s in f.extract.sums)
        extract = Extract(lines=solved.lines, sums=sums, issues=issues, has_quantity=True, rows=len(solved.lines))
        heads = {row for f in chosen for row in f.lines_used if min(solved.rows) - HEAD <= row < max(solved.rows)}
        found = Found(extract, score(extract), page.number, True, lines_used=solved.rows | heads)
        complete_there = all(map(complete, solved.lines))
        boxes = [line.box for n, line in enumerate(solved.lines) if line.box is not None and n not in solved.crowded]
        asked = sum(
            line.quantity.value is not None
            and (_numbered(line, catalog) or (not complete_there and _besides(line, lines_there, boxes, catalog)))
            and not (complete_there and _in_record(line, boxes) and not _by_itself(line, catalog))
            for line in lines_there
        )
        better = _worth([found], catalog) > _worth(chosen, catalog) and len(solved.lines) >= asked
        if better and not (page.source is PageSource.SCAN and _by_columns(chosen, found, catalog)):
            more = (*_said_otherwise(lines_there, solved.lines), *_counted_apart(chosen, boxes, catalog, page.number))
            found = replace(found, extract=replace(extract, issues=(*issues, *more)))
            return _with_left_over([found], _unexplained(anchors, [found], catalog), page.number)
    return _with_left_over(chosen, left, page.number)


def _by_itself(line: DraftLine, catalog: Catalog) -> bool:
    """Whether a row is an order line of its own, whatever stands around it: one of our items, and a quantity that makes its amount."""
    return complete(line) and catalog.get(line.sku.value or "") is not None


def _in_record(line: DraftLine, records: Sequence[Box]) -> bool:
    """Whether a row of a table is one of the rows of an order line that was found by its item number: a row of its position and the
    buyer's own number, no line itself."""
    return line.box is not None and any(r.y0 - 1 <= line.box.middle[1] <= r.y1 + 1 for r in records)


def _besides(line: DraftLine, lines: Sequence[DraftLine], records: Sequence[Box], catalog: Catalog) -> bool:
    """Whether a row without a number is ordered all the same: named, counted in its own column, and in the record of another row of the
    table that is counted itself and has the number. One line has one quantity, and who does not know a number leaves it out."""
    if not line.description or not any(c.isalpha() for c in line.description.value or ""):
        return False
    return any(
        other is not line
        and other.quantity.value is not None
        and catalog.get(other.sku.value or "") is not None
        and _in_record(line, [record])
        and _in_record(other, [record])
        for record in records
        for other in lines
    )


def _counted_apart(found: Sequence[Found], records: Sequence[Box], catalog: Catalog, page: int) -> list[Issue]:
    """A doubt for each row of a table that counts something in words, in its columns, and is no part of a known number's record."""
    rows = [line for f in found if f.headed and f.extract.has_quantity for line in f.extract.lines]
    return [
        _like_a_line(line.raw or "", page, line.box)
        for line in rows
        if line.quantity.value is not None
        and any(c.isalpha() for c in line.description.value or "")
        and not (line.struck or _numbered(line, catalog))
        and (not _in_record(line, records) or _besides(line, rows, records, catalog))
    ]


def in_several_rows(
    page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog, chosen: Sequence[Found]
) -> list[Found]:
    """The same for the text of a mail, where a table has headings and each of its lines takes several rows. Sentences beside it name
    items as well: what is left over is the text's to say."""
    known = sum(_sound(line, catalog) for f in chosen for line in f.extract.lines)
    told = by_known_numbers(page, lines, style, catalog, chosen)
    read = [line for f in told for line in f.extract.lines]
    better = len(read) > known and all(complete(line) for line in read)
    return told if better else list(chosen)


def _by_columns(chosen: Sequence[Found], other: Found, catalog: Catalog) -> bool:
    """Whether a scanned table's columns tell what stands where, and only a misread number keeps its lines from being understood: then no
    reading by the numbers that happen to be known is better, unless more of its lines multiply."""
    lines = [line for f in chosen if f.headed and f.extract.has_quantity for line in f.extract.lines]
    if 2 * sum(not (line.sku.raw or line.supplier_sku.raw) for line in lines) > len(lines):
        return False  # numbers that stand in other rows than the quantities were not misread
    tidy = sum(_tidy(line, catalog) for line in lines)
    rest = other.extract.lines
    more = tidy > len(rest) or tidy == len(rest) == len(lines)  # what the other leaves out is no line that is one
    return more and 2 * tidy > len(lines) and sum(map(complete, lines)) >= sum(map(complete, rest))


def _tidy(line: DraftLine, catalog: Catalog) -> bool:
    """Whether each of a line's fields holds one thing, as far as anything stands there."""
    number = line.sku.raw or line.supplier_sku.raw or ""
    fits = not number or len(plain(number)) <= max(catalog.number_lengths, default=0) + 2
    money = (line.unit_price.raw or "", line.extended_price.raw or "")
    one = all(len(text.split()) <= 2 and not re.search(r"\d{2} \d{3,}|[|]", text) for text in money)
    return fits and one and len(line.quantity.raw or "") <= LONGEST_QUANTITY and bool(line.quantity.raw)


LONGEST_QUANTITY = 8  # characters, with a unit behind it


def _said_otherwise(before: Sequence[DraftLine], after: Sequence[DraftLine]) -> tuple[Issue, ...]:
    """Quantities that their column says in words which no number is ("approx. 12"), where nothing proves the number in them."""
    said = [f for line in before if (f := line.quantity).value is None and f.box and _WITH_WORDS.search(f.raw or "")]
    issues = []
    for n, line in enumerate(after):
        box = line.quantity.box
        told = next((f for f in said if box and f.box and _within(box, f.box)), None)
        if told is not None and not complete(line):
            message = f"'{told.raw}' stands where the quantity is: is it {line.quantity.value}?"
            field = f"lines[{n}].quantity"
            issues.append(
                Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field=field, page=told.page, box=told.box)
            )
    return tuple(issues)


_WITH_WORDS = re.compile(r"(?=.*\d).*[^\W\d_]{2}")


def _within(inner: Box, outer: Box) -> bool:
    x, y = inner.middle
    return outer.x0 <= x <= outer.x1 and outer.y0 <= y <= outer.y1


def _still_said(found: Found, catalog: Catalog) -> list[Issue]:
    """A table's doubts that hold for the other reading too: all but those about lines that were not understood."""
    misread = {f"lines[{n}]" for n, line in enumerate(found.extract.lines) if not _sound(line, catalog)}
    return [
        replace(issue, field="lines")
        for issue in found.extract.issues
        if issue.severity is not Severity.NOTE and (issue.field or "").split(".")[0] not in misread
    ]


HEAD = 4  # lines that the heading above the first row may take


def _numbered(line: DraftLine, catalog: Catalog) -> bool:
    """Whether a line has an item number, ours or anybody's: one word with a digit, not the address at the foot of the page."""
    number = line.sku.value or line.supplier_sku.value or ""
    return (
        catalog.get(number) is not None or any(catalog.get(word) for word in number.split()) or bool(CODE.match(number))
    )


def _worth(found: Sequence[Found], catalog: Catalog) -> tuple[int, int, int]:
    """Which of two readings of a page is the better one: sound lines, lines that are not, lines whose numbers multiply. What is crossed
    out need not be understood."""
    lines = [line for f in found for line in f.extract.lines if not line.struck]
    sound = sum(_sound(line, catalog) for line in lines)
    return sound, sound - len(lines), sum(map(complete, lines))


def _sound(line: DraftLine, catalog: Catalog) -> bool:
    """Item known, a quantity, and nothing on the line that could not be understood or that its own numbers contradict."""
    item = catalog.get(line.sku.value or "") or catalog.get(line.supplier_sku.value or "")
    if item is None or line.quantity.value is None or not holds(line):
        return False
    unread = any(
        f.value is None and any(c.isdigit() for c in f.raw or "") for f in (line.unit_price, line.extended_price)
    )
    unit = line.unit.value or ""
    counted = len((line.quantity.raw or "").split()) <= 3
    return not unread and counted and len(unit.split()) <= 2 and not _CENTS.search(unit)


_CENTS = re.compile(r"\d[.,]\d\d")


def _unexplained(anchors: Sequence[Anchor], found: Sequence[Found], catalog: Catalog) -> list[Anchor]:
    """The item numbers among the order lines that no line is for."""
    lines = [line for f in found for line in f.extract.lines]
    counted: Counter[str] = Counter()
    unknown = []
    for line in lines:
        numbers = [f.value for f in (line.sku, line.supplier_sku, line.gtin) if f.value]
        items = {item.sku for n in numbers if (item := catalog.get(n)) is not None}
        counted.update(items)
        if not items:  # a number that is not understood: what stands on the line is in review all the same
            unknown.append(plain(f"{line.raw} {line.sku.value} {line.description.value}"))
    unfilled = {sku for f in found for sku in f.extract.unfilled}
    anchors = [a for a in anchors if a.item.sku not in unfilled or counted[a.item.sku]]
    column = in_column(anchors)
    rows: dict[str, set[int]] = {}
    for anchor in column:
        rows.setdefault(anchor.item.sku, set()).add(anchor.row)
    left = []
    for anchor in told(anchors):
        sku = anchor.item.sku
        enough = counted[sku] >= len(rows.get(sku, ())) if anchor in column else counted[sku] > 0
        if not enough and not any(plain(anchor.text) in text for text in unknown):
            left.append(anchor)
    return left


def _with_left_over(found: Sequence[Found], left: Sequence[Anchor], page: int) -> list[Found]:
    if not left or not any(f.extract.lines for f in found):
        return list(found)
    numbers = ", ".join(dict.fromkeys(a.text for a in left))
    issue = Issue(
        code=Code.NEEDS_PERSON,
        message=f"Item number {numbers} stands among the order lines, but no line was made of it.",
        field="lines",
        page=page,
        box=left[0].word.box,
    )
    first = next(n for n, f in enumerate(found) if f.extract.lines)
    extract = replace(found[first].extract, issues=(*found[first].extract.issues, issue))
    return [replace(f, extract=extract) if n == first else f for n, f in enumerate(found)]


def with_those_beside(lines: Sequence[Line], found: Sequence[Found], catalog: Catalog, page: int) -> list[Found]:
    """The tables of a page, with a doubt where item numbers stand in blocks side by side and in no line."""
    named = {
        item.sku
        for f in found
        for line in f.extract.lines
        for field in (line.sku, line.supplier_sku, line.gtin)
        if field.value and (item := catalog.get(field.value)) is not None
    }
    beside = in_blocks(lines, anchors_of(lines, catalog))
    return _with_left_over(found, [a for a in beside if a.item.sku not in named], page)


def _issues_of(solved: Solved, page: int) -> tuple[Issue, ...]:
    issues = [
        Issue(
            code=Code.NEEDS_PERSON,
            message="More numbers stand here than one order line has: perhaps another line.",
            field=f"lines[{n}]",
            page=page,
            box=solved.lines[n].box,
        )
        for n in solved.crowded
    ]
    issues += [
        Issue(
            code=Code.QUANTITY_DOUBTFUL,
            message="Nothing tells the quantity from the other numbers of the line.",
            field=f"lines[{n}].quantity",
            page=page,
            box=solved.lines[n].quantity.box,
        )
        for n in solved.unclear
    ]
    issues += [_like_a_line(line.text, page, line.box) for line in solved.beside]
    return tuple(issues)


def _like_a_line(text: str, page: int, box: Box | None) -> Issue:
    message = f"{text[:80]!r} looks like another order line, but no item number of the catalogue stands in it."
    return Issue(code=Code.NEEDS_PERSON, message=message, field="lines", page=page, box=box)
