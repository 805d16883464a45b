"""Order tables of a sheet or a mail, or ruled on a page of text, in which a row is a stem of an item number ("PU204BLK") and a column a
size, with the quantity in the cell.

Which item a cell orders, stem and size say together ("PU204BLK" and "XL": PU204BLK-XL), or the words of row and size. A cell that means no
item is a line without one, so that a person sees it; cells under sizes of which none means an item are a doubt. `matrices` reads paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Cell, Page, PageSource, Table
from orderproc.model.shop import Catalog, Item, plain
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import LINE, Line
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.ordertable.found import Found, score
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.matrices import items_named
from orderproc.parsing.ordertable.rows import Extract
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.words import bare

_SIZE = re.compile(r"(?i)(?:x{0,4}[sl]|m|\d{1,2}x[sl]|[tn]?\s?\d{1,3}(?:\s?[-/]\s?\d{1,3})?|tu|uni)")
_COUNT = re.compile(r"\d{1,5}")
_STEM = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z])[A-Za-z0-9][\w./-]*|\d{3,}")
LEAST = 2  # sizes side by side, for a table in which they mean items
SURE = 3  # for one in which they mean none


@dataclass(frozen=True, slots=True)
class _Head:
    row: int  # in the table, of the sizes
    first: int  # where the heading begins: the sizes may stand in a row of their own, below "Size"
    end: int  # where the next heading begins, or the table ends
    sizes: dict[int, str]  # by column
    roles: dict[int, Role | None]


def size_tables(page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog) -> list[Found]:
    """The tables of sizes on a sheet or in a mail, each with the rows that it takes up."""
    found: list[Found] = []
    heads = [(table, head) for table in page.tables for head in _heads(table)]
    named = items_named(catalog) if heads else {}
    for table, head in heads:
        extract, rows = _read(table, head, style, catalog, named)
        if extract is not None:
            places = {cell.box.y0 for row in table.rows for cell in row if cell.row in rows and cell.box is not None}
            used = frozenset(n for n, line in enumerate(lines) if _place(line) in places)
            if page.source is PageSource.TEXT:
                used = _between(table, rows, lines)
            found.append(Found(extract, score(extract), page.number, True, lines_used=used, name=table.name))
    return found


def _between(table: Table, rows: set[int], lines: Sequence[Line]) -> frozenset[int]:
    """The lines of a page from the first to the last of a ruled table's rows."""
    boxes = [cell.box for row in table.rows for cell in row if cell.row in rows and cell.box is not None]
    top, bottom = min((b.y0 for b in boxes), default=0.0), max((b.y1 for b in boxes), default=0.0)
    return frozenset(n for n, line in enumerate(lines) if top <= line.box.middle[1] <= bottom)


def beside(found: Sequence[Found], sized: Sequence[Found], lines: Sequence[Line]) -> list[Found]:
    """All order tables of a page: the tables of sizes, and the others without rows that one of these takes up."""
    taken = {_place(lines[n]) for one in sized for n in one.lines_used}
    kept = [one for one in sized if one.extract.lines]
    for one in found:
        own = tuple(line for line in one.extract.lines if line.box is None or line.box.y0 not in taken)
        if own and len(own) == len(one.extract.lines):
            kept.append(one)
        elif own:
            extract = Extract(lines=own, sums=one.extract.sums, has_quantity=True, rows=len(own))
            kept.append(replace(one, extract=extract, score=score(extract)))
    unread = tuple(issue for one in sized if not one.extract.lines for issue in one.extract.issues)
    if kept and unread:
        kept[0] = replace(kept[0], extract=replace(kept[0].extract, issues=(*kept[0].extract.issues, *unread)))
    return kept or [*found, *(one for one in sized if one.extract.issues)]


def _place(line: Line) -> float:
    """Where the cells of a row begin that became this line: the row of a sheet, the line of a mail's text."""
    return line.row if line.row is not None else round(line.box.y0 / LINE)


def _heads(table: Table) -> list[_Head]:
    found: list[_Head] = []
    for number, row in enumerate(table.rows):
        roles = {cell.column: role_of(cell.text) for cell in row}
        sizes = {c.column: c.text.strip() for c in row if role_of(c.text) is None and _SIZE.fullmatch(c.text.strip())}
        roles |= dict.fromkeys(sizes)  # a size heads no column of its own, whatever the model takes "XXL" for
        first = number
        above = table.rows[number - 1] if number else ()
        if above and sizes and len(sizes) == len(row) and above[0].row == row[0].row - 1:
            first, roles = number - 1, {c.column: role_of(c.text) for c in above if c.column not in sizes}
        elif sizes and row and _heads_sizes(above, row):
            first = number - 1
        named = any(role in (Role.SKU, Role.ITEM, Role.DESCRIPTION) for role in roles.values())
        if len(sizes) >= LEAST and named and not any(_STEM.fullmatch(c.text) and c.column not in sizes for c in row):
            found[-1:] = [replace(before, end=first) for before in found[-1:]]
            found.append(_Head(number, first, len(table.rows), sizes, roles))
    return found


def _heads_sizes(above: Sequence[Cell], row: Sequence[Cell]) -> bool:
    """Whether a row right above that of the sizes is its title: "Oberteile | Größe"."""
    adjoins = bool(above) and above[0].row == row[0].row - 1 and len(above) < len(row)
    return adjoins and any(role_of(c.text) is Role.VARIANT for c in above)


def _read(
    table: Table, head: _Head, style: NumberStyle, catalog: Catalog, named: dict[str, list[Item]]
) -> tuple[Extract | None, set[int]]:
    """The lines under a heading of sizes, and the numbers of its rows; (None, …) where it is none."""
    lines: list[DraftLine] = []
    issues: list[Issue] = []
    rows = {cell.row for row in table.rows[head.first : head.row + 1] for cell in row[:1]}
    meant = 0
    for row in _rows_below(table, head):
        words = [c for c in row if c.column not in head.sizes]
        stem = next((c for c in words if _is_stem(_first(c), head, catalog)), None)
        if sum(role_of(c.text) is not None for c in row) > 1 or any(sum_of(c.text) is not None for c in row):
            break  # the next heading, or the sum
        if not words or (stem is None and len(words) == len(row)):
            continue  # a title between the rows
        sized = [c for c in row if c.column in head.sizes and c.text.strip(" 0-–—")]
        if any(role_of(c.text) is Role.VARIANT for c in sized):
            break  # "Oberteile | Größe", over the heading of the next sizes
        counts = [c for c in sized if _COUNT.fullmatch(c.text.strip())]
        issues += [_no_count(c, head, table) for c in sized if c not in counts]
        rows |= {cell.row for cell in row[:1]}
        items = [_item(words, stem, head, head.sizes[c.column], catalog, named) for c in counts]
        meant += sum(item is not None for item in items)
        price = _price(words, head, style)
        listed = any(item is not None and item.unit_price == price for item in items)
        for cell, item in zip(counts, items, strict=True):
            own = (
                price if item is None or not listed or item.unit_price == price else None
            )  # a surcharge for large sizes
            lines.append(_line(words, stem, head.sizes[cell.column], cell, item, own, table))
        issues += _sums(words, head, counts, len(lines), table)
    if meant and meant * 2 >= len(lines):
        return Extract(lines=tuple(lines), issues=tuple(issues), has_quantity=True, rows=len(lines)), rows
    if lines and len(head.sizes) >= SURE:
        first = lines[0]
        message = f"Quantities stand under sizes ({', '.join(head.sizes.values())}), and which items they mean could not be told."
        doubt = Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines", page=table.page, box=first.box)
        return Extract(issues=(doubt,)), set()
    return None, set()


def _rows_below(table: Table, head: _Head) -> Sequence[tuple[Cell, ...]]:
    """The rows below a heading of sizes, as far as the last in which one counts or begins with a number of items, and what else stands
    right below that one: "Signed", "Date" behind an empty row or with a label is the foot of the form, and counts nothing."""
    rows = table.rows[head.row + 1 : head.end]
    last = -1
    for at, row in enumerate(rows):
        counted = any(_COUNT.fullmatch(c.text.strip()) for c in row if c.column in head.sizes)
        begins = any(_STEM.fullmatch(_first(c)) for c in row if c.column not in head.sizes)
        adjoins = (
            row and last == at - 1 and row[0].row == (rows[at - 1][0].row if at else table.rows[head.row][0].row) + 1
        )
        if counted or begins or (adjoins and not any(key_of(c.text) is not None for c in row)):
            last = at
    return rows[: last + 1]


def _is_stem(text: str, head: _Head, catalog: Catalog) -> bool:
    """Whether a word may be what the numbers of items begin with: letters and figures, or letters that do so with one of the sizes."""
    begins = _STEM.fullmatch(text) is not None
    return begins or any(catalog.by_plain.get(plain(f"{text}{size}")) for size in head.sizes.values())


def _no_count(cell: Cell, head: _Head, table: Table) -> Issue:
    message = f"{cell.text.strip()!r} stands under the size '{head.sizes[cell.column]}', and is no number of pieces."
    return Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines", page=table.page, box=cell.box)


def _first(cell: Cell) -> str:
    """The first word of a cell: "VLN-4020AZ polo azul"."""
    return (cell.text.split() or [""])[0]


def _item(
    words: Sequence[Cell],
    stem: Cell | None,
    head: _Head,
    size: str,
    catalog: Catalog,
    named: dict[str, list[Item]],
) -> Item | None:
    """The one item of stem and size, of words and size, or of stem, colour and size."""
    figures = re.sub(r"(?i)^[tn]\s?(?=\d)", "", size)
    for one in dict.fromkeys((size, figures)):
        found = catalog.by_plain.get(plain(f"{_first(stem)}{one}"), ()) if stem is not None else ()
        for cell in () if found else words:
            found = tuple(named.get(bare(f"{cell.text} {one}"), ()))
            if found:
                break
        if not found and stem is not None:
            found = _varied(words, stem, head, one, catalog)
        if len(found) == 1:
            return found[0]
    return None


def _varied(words: Sequence[Cell], stem: Cell, head: _Head, size: str, catalog: Catalog) -> tuple[Item, ...]:
    """The items whose numbers begin with the stem, and whose numbers or descriptions have the size and all that the row says of colour
    ("PX220", "Navy" and "XL": PX220-NVY-XL, "Polo shirt, navy, XL")."""
    begins = re.compile(rf"{re.escape(_first(stem))}(?=[^A-Za-z0-9])", re.IGNORECASE)
    colours = [c.text for c in words if c is not stem and head.roles.get(c.column) is Role.VARIANT]
    wanted = {word for text in (size, *colours) for word in bare(text).split()}
    return tuple(
        item
        for item in catalog.items
        if begins.match(item.sku)
        and wanted <= {*bare(item.description).split(), *bare(re.sub(r"[-./_]", " ", item.sku)).split()}
    )


def _price(words: Sequence[Cell], head: _Head, style: NumberStyle) -> Decimal | None:
    cell = next((c for c in words if head.roles.get(c.column) is Role.PRICE), None)
    if cell is None:
        return None
    return cell.value if isinstance(cell.value, Decimal) else parse_number(cell.text, style)


def _line(
    words: Sequence[Cell],
    stem: Cell | None,
    size: str,
    count: Cell,
    item: Item | None,
    price: Decimal | None,
    table: Table,
) -> DraftLine:
    text = ", ".join([*(c.text.strip() for c in words if c is stem or not re.search(r"^\W*\d", c.text)), size])

    def field(cell: Cell, value: object, source: str) -> Field:  # type: ignore[type-arg]
        return Field(value=value, raw=cell.text, page=table.page, box=cell.box, source=source)

    named = stem or words[0]
    return DraftLine(
        sku=field(named, item.sku, f"stem and size {size}") if item is not None else Field(),
        description=field(named, text, "row and size"),
        quantity=field(count, Decimal(count.text.strip()), f"under '{size}'"),
        unit_price=field(named, price, "price of the row") if price is not None else Field(),
        raw=text,
        page=table.page,
        box=count.box,
    )


def _sums(words: Sequence[Cell], head: _Head, counts: Sequence[Cell], lines: int, table: Table) -> list[Issue]:
    """A doubt where the row's own sum of pieces is another."""
    total = sum((Decimal(c.text.strip()) for c in counts), Decimal(0))
    for cell in words:
        summing = (Role.QUANTITY,) if Role.PRICE in head.roles.values() else (Role.QUANTITY, Role.AMOUNT)
        summed = head.roles.get(cell.column) in summing and _COUNT.fullmatch(cell.text.strip())
        if summed and counts and Decimal(cell.text.strip()) != total:
            message = f"The quantities under the sizes make {total}, but {cell.text.strip()} is written beside them."
            where = f"lines[{lines - 1}].quantity"
            return [Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field=where, page=table.page, box=cell.box)]
    return []


__all__ = ["beside", "size_tables"]
