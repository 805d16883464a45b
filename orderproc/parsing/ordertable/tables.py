"""Order tables on a page: those of the reading with cells, those drawn with words alone, with headings or without.

Finds the tables and chooses between two ways of seeing the same one; `grids`, `columns` and `rows` do the work.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftLine
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.reading import Cell, Page, PageSource, Table
from orderproc.model.shop import Catalog
from orderproc.parsing.lines import LINE, Line, bounds
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.ordertable import columns, rows
from orderproc.parsing.ordertable.abreast import blocks_of, counts_each, in_blocks
from orderproc.parsing.ordertable.across import lists_across
from orderproc.parsing.ordertable.anchors import anchors_of
from orderproc.parsing.ordertable.close_figures import with_figures_apart
from orderproc.parsing.ordertable.found import Found, complete, ends_table, priced_alike, score
from orderproc.parsing.ordertable.grids import Grid, Row, grids_of_table, rows_of
from orderproc.parsing.ordertable.head_rows import Heading, end_of, heading_of
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.matrices import matrix_of
from orderproc.parsing.ordertable.members import group_of
from orderproc.parsing.ordertable.numbering import unnumbered
from orderproc.parsing.ordertable.placing import columns_of, row_of, typical_rows
from orderproc.parsing.ordertable.rows import Extract
from orderproc.parsing.ordertable.ruled_columns import (
    between_sides,
    cut_between,
    lined_spans,
    parted_spans,
    ruled_spans,
)
from orderproc.parsing.ordertable.sizes import beside, size_tables
from orderproc.parsing.ordertable.strips import strips_of
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.ordertable.unseen import without_hidden_columns
from orderproc.parsing.ordertable.weighed import by_known_numbers, in_several_rows, with_those_beside


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
        if page.source is PageSource.SCAN and (_proven(cells, words) or _all_known(cells, words, catalog)):
            chosen = cells
        if not chosen and cells:
            chosen = cells
        counted = any(line.quantity.value is not None for f in chosen for line in f.extract.lines)
        if page.source in (PageSource.SHEET, PageSource.BODY) and not counted:
            own = lines.get(page.number, ())
            chosen = _groups(page, own, style, catalog) or lists_across(page, own, style, catalog) or chosen
        if not any(f.extract.lines for f in chosen):
            bare = _without_headings(page, lines.get(page.number, ()), style, catalog)
            chosen = bare or chosen
        if page.source is PageSource.TEXT and not any(line.sku for f in chosen for line in f.extract.lines):
            chosen = _matrices(page, lines.get(page.number, ()), catalog) or chosen
        if page.source in (PageSource.SHEET, PageSource.BODY):
            rows_of_page = lines.get(page.number, ())
            sized = size_tables(page, rows_of_page, style, catalog)
            chosen = beside(chosen, sized, rows_of_page) if sized else chosen
        if page.source is PageSource.TEXT and not any(
            _known(line, catalog) for f in chosen for line in f.extract.lines
        ):
            sized = size_tables(page, lines.get(page.number, ()), style, catalog)
            chosen = [f for f in sized if f.extract.lines] or chosen
        if page.source in (PageSource.TEXT, PageSource.SCAN):
            own = lines.get(page.number, ())
            chosen = by_known_numbers(page, own, style, catalog, chosen)
            chosen = _side_by_side(page, own, style, catalog) or with_those_beside(own, chosen, catalog, page.number)
        if page.source is PageSource.BODY and any(f.headed and f.extract.lines for f in chosen):
            chosen = in_several_rows(page, lines.get(page.number, ()), style, catalog, chosen)
        found += chosen
        last = chosen[-1] if chosen else last
    return tuple(found)


def _side_by_side(page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog) -> list[Found]:
    """What two blocks of order lines side by side say, each read by itself; nothing where each item of theirs has no line."""
    anchors = anchors_of(lines, catalog)
    found: list[Found] = []
    for block in blocks_of(lines, anchors):
        own = [line for _, line in block]
        read = _of_words(page, own, style, catalog, None)
        if not any(f.extract.lines for f in read):
            read = _without_headings(replace(page, tables=()), own, style, catalog)
        found += [
            replace(one, lines_used=frozenset(block[n][0] for n in one.lines_used))
            for one in by_known_numbers(page, own, style, catalog, read)
        ]
    there = [line for f in found for line in f.extract.lines]
    return found if there and counts_each(there, in_blocks(lines, anchors), catalog) else []


def _proven(cells: Sequence[Found], words: Sequence[Found]) -> bool:
    """Whether all lines of the ruled tables multiply, and the words in rows have nothing more that does: what else stands there (the
    ways of paying in the row of the sum) is no line."""
    drawn, rest = ([line for f in found for line in f.extract.lines] for found in (cells, words))
    return bool(drawn) and all(map(complete, drawn)) and sum(map(complete, rest)) <= len(drawn)


def _all_known(cells: Sequence[Found], words: Sequence[Found], catalog: Catalog) -> bool:
    """Whether each line of the ruled tables has a quantity and an item that the catalogue knows, and the words in rows have no more such
    lines: what these have beside them is print below the table."""

    def known(lines: Sequence[DraftLine]) -> int:
        return sum(line.quantity.value is not None and catalog.get(line.sku.value or "") is not None for line in lines)

    drawn, rest = ([line for f in found for line in f.extract.lines] for found in (cells, words))
    return bool(drawn) and all(f.headed for f in cells) and known(drawn) == len(drawn) >= known(rest)


def _known(line: DraftLine, catalog: Catalog) -> bool:
    return any(catalog.get(f.value) is not None for f in (line.sku, line.supplier_sku) if f.value)


def _matrices(page: Page, lines: Sequence[Line], catalog: Catalog) -> list[Found]:
    matrix = matrix_of(lines, catalog)
    if matrix is None:
        return []
    extract = Extract(lines=matrix.lines, issues=matrix.issues, has_quantity=True, rows=len(matrix.lines))
    return [Found(extract, score(extract), page.number, True, lines_used=matrix.rows)]


def _groups(page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog) -> list[Found]:
    found = []
    for table in page.tables:
        group = group_of(table, catalog)
        if group is not None:
            one = _finish(
                group.grid, style, catalog, headed=False, lines_used=_rows_used(group.grid, table, page, lines)
            )
            extract = replace(one.extract, issues=(*one.extract.issues, *group.issues))
            found.append(replace(one, extract=extract, headed=True))  # arithmetic has told the columns already
    return found


def _finish(
    grid: Grid, style: NumberStyle, catalog: Catalog, *, headed: bool = True, unclear: bool = False, **more: object
) -> Found:
    grid = with_figures_apart(grid, style, catalog) if headed else grid
    roles, remarks, swapped = columns.settle(grid, style, catalog) if headed else (grid.roles, (), unclear)
    extract = rows.extract(replace(grid, roles=roles), roles, style, catalog)
    if swapped and extract.lines and not _reckoned(extract, catalog):
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


def _reckoned(extract: Extract, catalog: Catalog) -> bool:
    """Whether the quantities multiply with the catalogue's prices to the amounts in every line, of two at least: then they are that."""
    proven = 0
    for line in extract.lines:
        item = catalog.get(line.sku.value or "")
        quantity, amount = line.quantity.value, line.extended_price.value
        if item is None or item.unit_price is None or quantity is None or amount is None:
            return False
        if abs(quantity * item.unit_price - amount) > columns.CENT:
            return False
        proven += 1
    return proven > 1


def _of_cells(page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog) -> list[Found]:
    found: list[Found] = []
    for table in page.tables:
        grids = grids_of_table(table, catalog)
        if not grids and found and table.columns == len(found[-1].headings) and found[-1].headed:
            grids = [
                Grid(rows_of(table), dict(found[-1].headings), dict(found[-1].roles), table.page, table.ruled, False)
            ]
        for grid in map(without_hidden_columns, grids):
            one = _finish(grid, style, catalog, lines_used=_rows_used(grid, table, page, lines))
            found.append(_to_its_end(one, grid, lines, catalog) if page.source is PageSource.SHEET else one)
    return found


def _to_its_end(one: Found, grid: Grid, lines: Sequence[Line], catalog: Catalog) -> Found:
    """A table of a sheet with the rows as far as its last line, sum or number of the catalogue: what stands below is none of it."""
    places = [line.box for line in one.extract.lines] + [amount.box for _, amount, _ in one.extract.sums]
    listed = [r.y[0] for r in grid.rows if any(catalog.get(p.text) is not None for p in r.pieces.values())]
    end = max([box.y0 for box in places if box is not None] + listed, default=None)
    if end is None or not one.extract.lines:
        return one
    return replace(one, lines_used=frozenset(n for n in one.lines_used if (lines[n].row or 0) <= end))


def _rows_used(grid: Grid, table: Table, page: Page, lines: Sequence[Line]) -> frozenset[int]:
    """The lines from the heading of a table to its last row of three cells or more (two on a page)."""
    least = 3 if page.source is PageSource.SHEET else 2
    last = max(
        (n for n in range(grid.start, min(grid.end, len(table.rows))) if len(table.rows[n]) >= least), default=-1
    )
    if (
        page.source is PageSource.BODY
        and last + 2 == min(grid.end, len(table.rows))
        and _says_more(table.rows[last + 1])
    ):
        last += 1
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


def _says_more(row: Sequence[Cell]) -> bool:
    """Whether the last row of a table is one cell below the first columns that says more of the item above it, and no sum."""
    return len(row) == 1 and row[0].column > 0 and sum_of(row[0].text) is None and len(row[0].text) < 200


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
        end = min(end_of(lines, index + depth, headings), next(below, len(lines)))
        found += _word_grids(page, lines, index, index + depth, end, headings, style, catalog)
        index = max(end, index + depth)
    if not found and last is not None and last.spans and last.page == page.number - 1 and not last.ended:
        end = end_of(lines, 0)
        grid = Grid(
            tuple(row_of(line, last.spans) for line in lines[:end]),
            dict(last.headings),
            dict(last.roles),
            page.number,
            False,
            True,
        )
        extract = rows.extract(grid, dict(last.roles), style, catalog)
        if extract.lines and all(line.quantity for line in extract.lines) and priced_alike(last.extract, extract):
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
    page: Page,
    lines: Sequence[Line],
    start: int,
    first: int,
    end: int,
    headings: Sequence[Heading],
    style: NumberStyle,
    catalog: Catalog,
) -> list[Found]:
    from orderproc.parsing.ordertable.grids import split_sides

    body: Sequence[Line] = unnumbered(lines[first:end])
    typical = typical_rows(headings, body)
    drawn = ruled_spans(page, headings, typical)
    if drawn is not None:
        body = between_sides(body, page, drawn, typical)
    elif (drawn := lined_spans(page, headings, typical)) is not None:
        body = [cut_between(line, drawn) for line in body]
    ended = any(ends_table(text) for line in body for text in (line.text, *(c.text for c in line.chunks)))

    def read(body: Sequence[Line], spans: Sequence[tuple[float, float]], *, ruled: bool) -> list[Found]:
        grid = Grid(
            tuple(row_of(line, spans, ruled=ruled) for line in body),
            {i: h.text for i, h in enumerate(headings)},
            {i: h.role for i, h in enumerate(headings) if h.role is not None},
            page.number,
            False,
            True,
        )
        return [
            _finish(side, style, catalog, lines_used=frozenset(range(start, end)), spans=tuple(spans), ended=ended)
            for side in split_sides(grid)
        ]

    found = read(body, drawn or columns_of(headings, body), ruled=drawn is not None)
    if drawn is None and page.source is PageSource.SCAN and typical:
        parted = parted_spans(headings, typical)
        other = read([cut_between(line, parted) for line in body], parted, ruled=True)
        found = max(found, other, key=lambda tables: sum(f.score for f in tables))
    if page.source is PageSource.BODY:  # what is no line of the table is read as text
        taken = [line.box for f in found for line in f.extract.lines if line.box is not None]
        told = {n for n in range(first, end) if any(b.y0 <= round(lines[n].box.y0 / LINE) < b.y1 for b in taken)}
        return [replace(f, lines_used=frozenset({*range(start, first), *told})) for f in found] if taken else found
    bottoms = [line.box.y1 for f in found for line in f.extract.lines if line.box is not None]
    bottoms += [amount.box.y1 for f in found for _, amount, _ in f.extract.sums if amount.box is not None]
    if not bottoms:
        return found
    used = frozenset(n for n in range(start, end) if n < first or lines[n].box.y0 < max(bottoms))
    return [replace(f, lines_used=used) for f in found]


def _likely_rows(rows: Sequence[Row], page: Page, catalog: Catalog) -> list[Row]:
    """The rows that may hold order lines; on a sheet, labels with a value beside them are none where there are wider rows, or some with a
    number of the catalogue."""
    several = [r for r in rows if len(r.pieces) >= 2]
    known = [r for r in several if any(catalog.get(p.text) is not None for p in r.pieces.values())]
    if page.source is PageSource.SHEET and len(known) > 1 and all(len(r.pieces) == 2 for r in known):
        return known
    wide = [r for r in several if len(r.pieces) >= 3]
    return wide if page.source is PageSource.SHEET and wide else several


def _without_headings(page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog) -> list[Found]:
    """Tables whose columns tell what they are: the catalogue knows one, two multiply to a third."""
    found = []
    for table in page.tables:
        if page.source is PageSource.SHEET and grids_of_table(table, catalog):
            continue  # its headings have told what its columns are
        table_rows = _likely_rows(rows_of(table), page, catalog)
        roles, unclear = columns.guess(table_rows, style, catalog) if table_rows else ({}, False)
        if roles:
            grid = Grid(
                tuple(table_rows), {}, roles, page.number, table.ruled, False, hidden=table.hidden, name=table.name
            )
            goods = columns.of_goods(table_rows, sorted({c for r in table_rows for c in r.pieces}), catalog)
            numbers = {round(r.y[0]) for r in goods}
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
