"""Order tables on a page: those of the reading with cells, those drawn with words alone, with headings or without.

Finds the tables and chooses between two ways of seeing the same one; `grids`, `columns` and `rows` do the work.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from orderproc.model.draft import DraftLine
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.reading import Page, PageSource, Table
from orderproc.model.shop import Catalog, plain
from orderproc.parsing import columns, rows
from orderproc.parsing.anchors import Anchor, anchors_of, in_column, told
from orderproc.parsing.grids import Grid, Heading, Row, columns_of, grids_of_table, heading_of, row_of, rows_of
from orderproc.parsing.headings import Role
from orderproc.parsing.lines import LINE, Line, bounds
from orderproc.parsing.matrices import matrix_of
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.records import Solved, records_of
from orderproc.parsing.rows import Extract, Sum, sum_of
from orderproc.parsing.strips import strips_of


@dataclass(frozen=True, slots=True)
class Found:
    """An order table. `lines_used`: numbers of the page's lines that it took up, heading to last row."""

    extract: Extract
    score: float
    page: int
    headed: bool
    remarks: tuple[str, ...] = ()
    lines_used: frozenset[int] = frozenset()
    spans: tuple[tuple[float, float], ...] = ()
    roles: tuple[tuple[int, Role], ...] = ()
    headings: tuple[tuple[int, str], ...] = ()
    name: str | None = None
    ended: bool = True


def score(extract: Extract) -> float:
    """How much of an order table this is: lines with item and quantity count, lines that multiply count more."""
    total = 0.0
    for line in extract.lines:
        named = bool(line.sku) or bool(line.description)
        total += 1.0 if named and line.quantity else 0.25 if named else 0.0
        if line.reckoned is not None and line.extended_price.value is not None:
            total += 0.5 if _holds(line) else -0.3
        total += 0.2 * bool(line.sku) + 0.1 * bool(line.description)
    return total


def tables_of(
    pages: Sequence[Page], lines: dict[int, tuple[Line, ...]], style: NumberStyle, catalog: Catalog
) -> tuple[Found, ...]:
    """The order tables of a document, in order. A table that goes on overleaf without headings is read on."""
    found: list[Found] = []
    last: Found | None = None
    for page in pages:
        cells = _of_cells(page, lines.get(page.number, ()), style, catalog)
        words = _of_words(page, lines.get(page.number, ()), style, catalog, last)
        chosen = cells if sum(f.score for f in cells) >= sum(f.score for f in words) and cells else words
        if not chosen and cells:
            chosen = cells
        if not any(f.extract.lines for f in chosen):
            bare = _without_headings(page, lines.get(page.number, ()), style, catalog)
            chosen = bare or chosen
        if not any(f.extract.lines for f in chosen) and page.source is PageSource.TEXT:
            chosen = _matrices(page, lines.get(page.number, ()), catalog) or chosen
        if page.source in (PageSource.TEXT, PageSource.SCAN):
            chosen = _by_known_numbers(page, lines.get(page.number, ()), style, catalog, chosen)
        found += chosen
        last = chosen[-1] if chosen else last
    return tuple(found)


def _matrices(page: Page, lines: Sequence[Line], catalog: Catalog) -> list[Found]:
    matrix = matrix_of(lines, catalog)
    if matrix is None:
        return []
    extract = Extract(lines=matrix.lines, issues=matrix.issues, has_quantity=True, rows=len(matrix.lines))
    return [Found(extract, score(extract), page.number, True, lines_used=matrix.rows)]


def _by_known_numbers(
    page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog, chosen: Sequence[Found]
) -> list[Found]:
    """What the catalogue's own numbers make of the page, where the tables don't explain all of them; a number that is left over
    is said."""
    anchors = anchors_of(lines, catalog)
    if not anchors:
        return list(chosen)
    left = _unexplained(anchors, chosen, catalog)
    if not left and all(_sound(line, catalog) for f in chosen for line in f.extract.lines):
        return list(chosen)
    quantities = [f.spans[c] for f in chosen for c, role in f.roles if role is Role.QUANTITY and c < len(f.spans)]
    solved = records_of(lines, anchors, style, quantities)
    if solved is not None:
        extract = Extract(
            lines=solved.lines, issues=_issues_of(solved, page.number), has_quantity=True, rows=len(solved.lines)
        )
        extract = replace(extract, sums=tuple(s for f in chosen for s in f.extract.sums))
        found = Found(extract, score(extract), page.number, True, lines_used=solved.rows)
        asked = sum(line.quantity.value is not None for f in chosen for line in f.extract.lines)
        sound = sum(_sound(line, catalog) for f in chosen for line in f.extract.lines)
        better = (sum(_sound(line, catalog) for line in solved.lines), found.score)
        if better > (sound, sum(f.score for f in chosen)) and len(solved.lines) >= asked:
            return _with_left_over([found], _unexplained(anchors, [found], catalog), page.number)
    return _with_left_over(chosen, left, page.number)


def _sound(line: DraftLine, catalog: Catalog) -> bool:
    """Item known, a quantity, and nothing that its own numbers contradict."""
    item = catalog.get(line.sku.value or "") or catalog.get(line.supplier_sku.value or "")
    return item is not None and line.quantity.value is not None and _holds(line)


def _holds(line: DraftLine) -> bool:
    """Quantity × price, less a discount, is the amount, as far as they are written."""
    reckoned, amount = line.reckoned, line.extended_price.value
    return reckoned is None or amount is None or abs(reckoned - amount) <= Decimal("0.011")


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
    issues += [
        Issue(
            code=Code.NEEDS_PERSON,
            message=f"{line.text[:80]!r} looks like another order line, but no item number of the catalogue stands in it.",
            field="lines",
            page=page,
            box=line.box,
        )
        for line in solved.beside
    ]
    return tuple(issues)


def _finish(
    grid: Grid, style: NumberStyle, catalog: Catalog, *, headed: bool = True, unclear: bool = False, **more: object
) -> Found:
    roles, remarks, swapped = columns.settle(grid, style, catalog) if headed else (grid.roles, (), unclear)
    extract = rows.extract(replace(grid, roles=roles), roles, style, catalog)
    if swapped and extract.lines:
        message = "Nothing but its place or its look tells which column holds the quantities."
        issue = Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines[0].quantity", page=grid.page)
        extract = replace(extract, issues=(*extract.issues, issue))
    return Found(
        extract=extract,
        score=score(extract),
        page=grid.page,
        headed=headed,
        remarks=remarks,
        roles=tuple(sorted(roles.items())),
        headings=tuple(sorted(grid.headings.items())),
        name=grid.name,
        **more,  # type: ignore[arg-type]
    )


def _of_cells(page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog) -> list[Found]:
    found: list[Found] = []
    for table in page.tables:
        grids = grids_of_table(table)
        if not grids and found and table.columns == len(found[-1].headings) and found[-1].headed:
            grids = [
                Grid(rows_of(table), dict(found[-1].headings), dict(found[-1].roles), table.page, table.ruled, False)
            ]
        found += [_finish(grid, style, catalog, lines_used=_rows_used(grid, table, page, lines)) for grid in grids]
    return found


def _rows_used(grid: Grid, table: Table, page: Page, lines: Sequence[Line]) -> frozenset[int]:
    """The lines from the heading of a table to its last row of three cells or more (two on a page)."""
    least = 3 if page.source is PageSource.SHEET else 2
    last = max(
        (n for n in range(grid.start, min(grid.end, len(table.rows))) if len(table.rows[n]) >= least), default=-1
    )
    cells = [cell for row in table.rows[grid.start : last + 1] for cell in row]
    if page.source is PageSource.SHEET:
        numbers = {cell.row for cell in cells}
        return frozenset(n for n, line in enumerate(lines) if line.row in numbers)
    boxes = [cell.box for cell in cells if cell.box is not None]
    if not boxes:
        return frozenset()
    whole = bounds(boxes)
    if (
        page.source is PageSource.BODY
    ):  # cells of an HTML mail: their boxes are counted in characters and lines of the text
        return frozenset(n for n, line in enumerate(lines) if whole.y0 <= round(line.box.y0 / LINE) < whole.y1)
    return frozenset(
        n
        for n, line in enumerate(lines)
        if whole.y0 <= line.box.middle[1] <= whole.y1 and line.box.x0 < whole.x1 and line.box.x1 > whole.x0
    )


def _of_words(
    page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog, last: Found | None
) -> list[Found]:
    if page.source is PageSource.SHEET:
        return []
    found: list[Found] = []
    strips = strips_of(lines, style)
    index = 0
    while index < len(lines):
        head = heading_of(lines, index)
        if head is None:
            index += 1
            continue
        depth, headings = head
        below = (strip.start for strip in strips if strip.start >= index + depth)
        end = min(_end_of(lines, index + depth), next(below, len(lines)))
        found += _word_grids(lines, index, index + depth, end, headings, page.number, style, catalog)
        index = max(end, index + depth)
    if not found and last is not None and last.spans and last.page == page.number - 1 and not last.ended:
        end = _end_of(lines, 0)
        grid = Grid(
            tuple(row_of(line, last.spans) for line in lines[:end]),
            dict(last.headings),
            dict(last.roles),
            page.number,
            False,
            True,
        )
        extract = rows.extract(grid, dict(last.roles), style, catalog)
        if extract.lines and all(line.quantity for line in extract.lines):
            found.append(
                Found(
                    extract,
                    score(extract),
                    page.number,
                    True,
                    (),
                    frozenset(range(end)),
                    last.spans,
                    last.roles,
                    last.headings,
                )
            )
    return found


def _word_grids(
    lines: Sequence[Line],
    start: int,
    first: int,
    end: int,
    headings: Sequence[Heading],
    page: int,
    style: NumberStyle,
    catalog: Catalog,
) -> list[Found]:
    from orderproc.parsing.grids import split_sides

    body = lines[first:end]
    spans = columns_of(headings, body)
    grid = Grid(
        tuple(row_of(line, spans) for line in body),
        {i: h.text for i, h in enumerate(headings)},
        {i: h.role for i, h in enumerate(headings) if h.role is not None},
        page,
        False,
        True,
    )
    ended = any(sum_of(c.text) is Sum.TOTAL or sum_of(line.text) is Sum.TOTAL for line in body for c in line.chunks)
    found = [
        _finish(side, style, catalog, lines_used=frozenset(range(start, end)), spans=tuple(spans), ended=ended)
        for side in split_sides(grid)
    ]
    bottoms = [line.box.y1 for f in found for line in f.extract.lines if line.box is not None]
    bottoms += [amount.box.y1 for f in found for _, amount, _ in f.extract.sums if amount.box is not None]
    if not bottoms:
        return found
    used = frozenset(n for n in range(start, end) if n < first or lines[n].box.y0 < max(bottoms))
    return [replace(f, lines_used=used) for f in found]


_RULE = re.compile(r"^[\s\-_=*+.|~–—]+$")


def _end_of(lines: Sequence[Line], first: int) -> int:
    """The first line that no longer belongs to the table: a new heading, or a wide gap with nothing like a row after it."""
    end = first
    gap_lines = 0
    heights = sorted(line.height for line in lines[first : first + 10]) or [10.0]
    height = heights[len(heights) // 2]
    for index in range(first, len(lines)):
        line = lines[index]
        if index > first and heading_of(lines, index) is not None:
            break
        before = lines[index - 1] if index > first else None
        if before is not None and line.box.y0 - before.box.y1 > 9 * height:
            gap_lines += 1
        numbers = bool(re.search(r"\d", line.text))
        row_like = numbers and len(line.chunks) >= 2
        if row_like:
            end = index + 1
        elif index + 1 - end > 6:
            break
    return min(max(end + 1, first), len(lines)) if end < len(lines) else end


def _likely_rows(rows: Sequence[Row], page: Page) -> list[Row]:
    """The rows that may hold order lines; on a sheet, labels with a value beside them are none where there are wider rows."""
    several = [r for r in rows if len(r.pieces) >= 2]
    wide = [r for r in several if len(r.pieces) >= 3]
    return wide if page.source is PageSource.SHEET and wide else several


def _without_headings(page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog) -> list[Found]:
    """Tables whose columns tell what they are: the catalogue knows one, two multiply to a third."""
    found = []
    for table in page.tables:
        table_rows = _likely_rows(rows_of(table), page)
        roles, unclear = columns.guess(table_rows, style, catalog) if table_rows else ({}, False)
        if roles:
            grid = Grid(
                tuple(table_rows), {}, roles, page.number, table.ruled, False, hidden=table.hidden, name=table.name
            )
            numbers = {round(r.y[0]) for r in table_rows}
            used = frozenset(n for n, line in enumerate(lines) if line.row in numbers)
            used = used if page.source is PageSource.SHEET else frozenset()
            found.append(_finish(grid, style, catalog, headed=False, unclear=unclear, lines_used=used))
    if found or page.source is PageSource.SHEET:
        return [f for f in found if f.extract.lines]
    for first, end in _aligned_runs(lines):
        if (
            len({len(line.chunks) for line in lines[first:end]}) == 1
        ):  # the same number of runs in each: told by their order
            table_rows = [row_of(line, [(c.box.x0, c.box.x1) for c in line.chunks]) for line in lines[first:end]]
        else:
            spans = _strips(lines[first:end])
            table_rows = [row_of(line, spans) for line in lines[first:end]]
        good = [r for r in table_rows if len(r.pieces) >= 2]
        roles, unclear = columns.guess(good, style, catalog)
        strong = Role.SKU in roles.values() or {Role.PRICE, Role.AMOUNT} <= set(roles.values())
        if roles and strong:
            grid = Grid(tuple(table_rows), {}, roles, page.number, False, True)
            one = _finish(grid, style, catalog, headed=False, unclear=unclear, lines_used=frozenset(range(first, end)))
            if one.extract.lines:
                found.append(one)
    return found


def _strips(lines: Sequence[Line]) -> list[tuple[float, float]]:
    strips: list[tuple[float, float]] = []
    for chunk in sorted((c for line in lines for c in line.chunks), key=lambda c: c.box.x0):
        if strips and chunk.box.x0 < strips[-1][1]:
            strips[-1] = (strips[-1][0], max(strips[-1][1], chunk.box.x1))
        else:
            strips.append((chunk.box.x0, chunk.box.x1))
    return strips


def _aligned_runs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Runs of two or more lines near one another that each hold three or more chunks, one with a number (two: enough in running text)."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for index, line in enumerate([*lines, None]):
        like = (
            line is not None
            and len(line.chunks) >= 3
            and bool(re.search(r"\d", line.text))
            and sum_of(line.chunks[0].text) is None
        )
        if like and start is None:
            start = index
        elif not like and start is not None:
            if index - start >= 2:
                runs.append((start, index))
            start = None
    return runs


def issue_for_remarks(found: Found) -> tuple[Issue, ...]:
    return tuple(
        Issue(code=Code.NEEDS_PERSON, message=f"Order table: {text}.", severity=Severity.NOTE, page=found.page)
        for text in found.remarks
    )


def all_lines(found: Sequence[Found]) -> tuple[DraftLine, ...]:
    return tuple(line for f in found for line in f.extract.lines)


__all__ = ["Found", "Row", "all_lines", "issue_for_remarks", "score", "tables_of"]
