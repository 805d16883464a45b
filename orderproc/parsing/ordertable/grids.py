"""A grid: rows of pieces in columns, from the cells of a table or from words that stand in line without rules.

Says where the heading is and what each heading means; what a row says as an order line is told in `rows`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from orderproc.model.draft import Field
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Cell, Table, Word
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import Chunk, Line, bounds
from orderproc.parsing.numbers import strip_money
from orderproc.parsing.ordertable.headings import Match, Role, matches, role_of, roles_together
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.party.addresses import address_label
from orderproc.parsing.words import bare, fold

T = TypeVar("T")
CORE = frozenset(
    {
        Role.QUANTITY,
        Role.PRICE,
        Role.AMOUNT,
        Role.SKU,
        Role.SUPPLIER_SKU,
        Role.BUYER_SKU,
        Role.DESCRIPTION,
        Role.ITEM,
        Role.GTIN,
    }
)
NAMING = frozenset({Role.SKU, Role.SUPPLIER_SKU, Role.BUYER_SKU, Role.DESCRIPTION, Role.ITEM, Role.GTIN})


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands in one column of one row."""

    text: str
    page: int
    box: Box | None = None
    confidence: float = 1.0
    lattice: Lattice | None = None
    value: Decimal | date | datetime | bool | None = None
    struck: bool = False
    hidden: bool = False
    error: str | None = None

    def field(self, value: T | None, source: str, *, confidence: float = 1.0, raw: str | None = None) -> Field[T]:
        return Field(
            value=value,
            raw=self.text if raw is None else raw,
            confidence=min(confidence, self.confidence),
            page=self.page,
            box=self.box,
            lattice=self.lattice,
            source=source,
        )

    def joined(self, other: Piece, mark: str = " ") -> Piece:
        box = self.box.union(other.box) if self.box and other.box else self.box or other.box
        return replace(
            self,
            text=f"{self.text}{mark}{other.text}".strip(),
            box=box,
            confidence=min(self.confidence, other.confidence),
            lattice=Lattice.joined((self.lattice, other.lattice)) if self.lattice and other.lattice else None,
            value=None,
            struck=self.struck and other.struck,
            hidden=self.hidden or other.hidden,
        )


@dataclass(frozen=True, slots=True)
class Row:
    """`y`: (top, bottom) for nearness; in cell tables the row number. `reach`: how many columns a cell takes, where more than one."""

    pieces: dict[int, Piece]
    y: tuple[float, float]
    page: int
    reach: dict[int, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return " ".join(self.pieces[c].text for c in sorted(self.pieces))

    @property
    def box(self) -> Box | None:
        found = [p.box for p in self.pieces.values() if p.box]
        return bounds(found) if found else None


@dataclass(frozen=True, slots=True)
class Grid:
    """`headings` by column: what was written there; `roles` what it means. `above`/`below`: index of lines or rows used."""

    rows: tuple[Row, ...]
    headings: dict[int, str]
    roles: dict[int, Role]
    page: int
    ruled: bool
    geometric: bool
    start: int = 0
    end: int = 0
    hidden: bool = False
    name: str | None = None
    used: frozenset[int] = field(default=frozenset())  # lines of the page that the grid took up


def is_heading(roles: Iterable[Role | None]) -> bool:
    """Whether these meanings together can head an order table (or a price list)."""
    known = [r for r in roles if r is not None]
    distinct = set(known)
    if len(distinct & CORE) < 2 or not distinct & NAMING:
        return False
    return bool(distinct & {Role.QUANTITY, Role.PRICE, Role.AMOUNT})


# ---------------------------------------------------------------- tables of cells


def piece_of(cell: Cell, page: int) -> Piece:
    return Piece(
        text=" ".join(cell.text.split()) if "\n" not in cell.text else cell.text.strip(),
        page=page,
        box=cell.box,
        confidence=cell.confidence,
        lattice=cell.lattice,
        value=cell.value,
        struck=cell.struck,
        hidden=cell.hidden,
        error=cell.error,
    )


def rows_of(table: Table) -> tuple[Row, ...]:
    """The rows of a table, each cell in its column; text that a merged cell spans stands in its first column."""
    rows = []
    for index, cells in enumerate(table.rows):
        pieces = {
            c.column: piece_of(c, table.page)
            for c in cells
            if c.text.strip() or c.error or isinstance(c.value, Decimal)
        }
        top = float(cells[0].row if cells else index)
        reach = {c.column: c.column_span for c in cells if c.column_span > 1}
        rows.append(Row(pieces, (top, top + 1.0), table.page, reach))
    return tuple(rows)


def grids_of_table(table: Table) -> list[Grid]:
    """One grid for each heading row of the table; none where no row heads an order table."""
    rows = rows_of(table)
    heads: list[tuple[int, int, dict[int, str], dict[int, Role]]] = []
    index = 0
    while index < len(rows):
        found = _heading_at(rows, index, ruled=table.ruled)
        if found:
            heads.append((index, *found))
            index += found[0]
        else:
            index += 1
        if index > 5000 and not heads:
            break
    grids = []
    for n, (start, depth, headings, roles) in enumerate(heads):
        end = heads[n + 1][0] if n + 1 < len(heads) else len(rows)
        grids += split_sides(
            Grid(
                rows[start + depth : end],
                headings,
                roles,
                table.page,
                table.ruled,
                False,
                start,
                end,
                table.hidden,
                table.name,
            )
        )
    return grids


def _heading_at(
    rows: Sequence[Row], index: int, *, ruled: bool = False
) -> tuple[int, dict[int, str], dict[int, Role]] | None:
    """(how many rows the heading takes, texts, roles) where a heading begins at `index`. Half of the headings must be known, and fewer
    where lines set each column off: what stands below an unknown one tells what it is."""
    best: tuple[int, dict[int, str], dict[int, Role]] | None = None
    if not any(role_of(p.text) for p in rows[index].pieces.values()):
        return None
    texts: dict[int, str] = {}
    for depth in (1, 2, 3):
        if index + depth > len(rows):
            break
        row = rows[index + depth - 1]
        if any(isinstance(p.value, Decimal) for p in row.pieces.values()) or len(row.pieces) > 60:
            break
        if depth > 1 and row.y[0] - rows[index + depth - 2].y[0] > 1.5:
            break  # an empty row of the sheet between
        alone = [role for p in row.pieces.values() if (role := role_of(p.text)) is not None]
        if (
            depth > 1
            and is_heading(alone)
            and len(alone) >= len(row.pieces) - 1
            and (best is None or best[0] < depth - 1)
        ):
            break  # labels above a heading of one line are none of it
        for column, piece in row.pieces.items():
            texts[column] = f"{texts[column]} {piece.text}".strip() if column in texts else piece.text
        together = zip(texts, roles_together(list(texts.values())), strict=True)
        roles = {c: role for c, role in together if role is not None}
        known = len(roles) + sum(repeats_head(t) for c, t in texts.items() if c not in roles)
        told = known * (2.5 if ruled else 2) >= len(texts)
        if is_heading(roles.values()) and told and (best is None or len(roles) > len(best[2])):
            best = (depth, dict(texts), roles)
    return best


OF_PARTY = re.compile(
    r"^(?:(?P<ship>ship ?to|shipping|ship|delivery|deliver to|recipient|consignee|lief an|liefern an|liefer|lieferung|livraison"
    r"|destinataire|envio a|enviar a|envio|entrega|destinatario|consegna|verzenden naar|verzend|lever)"
    r"|(?P<bill>bill ?to|billing|invoice(?: to)?|rechnungs?|facturation|facturacion)"
    r"|(?P<sold>sold ?to|buyer|customer|cust|client|kunden?|cliente))[ _-]*(?P<rest>.+)$"
)


def repeats_head(text: str) -> bool:
    """Whether a heading names something of the order's head: an order number, a customer, a part of an address."""
    from orderproc.parsing.structured import keywords

    plain = whose_first(text)
    prefix = OF_PARTY.match(fold(plain))
    return (
        key_of(plain) is not None
        or address_label(plain) is not None
        or (prefix is not None and address_label(prefix["rest"]) is not None)
        or keywords.header_key(plain) is not None
        or keywords.party_and_part(plain) is not None
    )


_OF_WHOM = re.compile(r"(.+)[(\[]\s*(\w+)\s*[)\]]\s*$")


def whose_first(heading: str) -> str:
    """A heading as plain words, whose it is in front: "First Name (Billing)" is "billing first name"."""
    written = heading.replace("_", " ").replace("-", " ")
    behind = _OF_WHOM.fullmatch(written.strip())
    if behind is not None and OF_PARTY.match(f"{fold(behind[2])} x"):
        written = f"{behind[2]} {behind[1]}"
    plain = bare(written)
    first, _, last = plain.rpartition(" ")
    if last in _AT_THE_END and address_label(first) is not None:  # "ville destinataire"
        return f"{last} {first}"
    return plain


_AT_THE_END = frozenset("destinataire livraison facturation destinatario consegna entrega envio".split())


def split_sides(grid: Grid) -> list[Grid]:
    """Two order tables side by side: the headings begin again in the middle."""
    order = sorted(grid.headings)
    reached: dict[int, int] = {}
    for row in grid.rows:
        reached |= {c: max(c + span, reached.get(c, 0)) for c, span in row.reach.items()}
    seen: set[Role] = set()
    cuts: list[int] = []
    anchors = {Role.QUANTITY, Role.SKU, Role.DESCRIPTION, Role.ITEM}
    for before, column in zip([None, *order], order, strict=False):
        role = grid.roles.get(column)
        # an empty column between, which no cell below the heading reaches over
        apart = not grid.geometric and before is not None and column > max(before + 1, reached.get(before, 0))
        if role in seen & anchors or (apart and role in anchors):
            group = [grid.roles.get(c) for c in order if c >= column]
            counted = Role.QUANTITY in group and Role.QUANTITY in seen
            if is_heading(group) and (counted or (apart and is_heading(seen))):
                cuts.append(column)
                seen = set()
        if role is not None:
            seen.add(role)
    if not cuts:
        return [grid]
    edges = [min(order), *cuts, max(order) + 1000]
    parts = []
    for low, high in itertools.pairwise(edges):
        rows = tuple(replace(r, pieces={c: p for c, p in r.pieces.items() if low <= c < high}) for r in grid.rows)
        parts.append(
            replace(
                grid,
                rows=rows,
                headings={c: t for c, t in grid.headings.items() if low <= c < high},
                roles={c: r for c, r in grid.roles.items() if low <= c < high},
            )
        )
    return parts


# ---------------------------------------------------------------- words in line


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    role: Role | None
    x0: float
    x1: float


def heading_of(lines: Sequence[Line], index: int) -> tuple[int, tuple[Heading, ...]] | None:
    """(how many lines the heading takes, its columns from left to right) where one begins at line `index`."""
    first = _cells_of(lines[index])
    if not any(cell.role for cell in first) or sum(bool(_AMOUNT.fullmatch(cell.text)) for cell in first) == 1:
        return None
    best: tuple[int, tuple[Heading, ...]] | None = None
    stacked = first
    for depth in (1, 2, 3, 4):
        if depth > 1:
            if index + depth > len(lines):
                break
            line, before = lines[index + depth - 1], lines[index + depth - 2]
            if (
                line.page != before.page
                or line.box.y0 - before.box.y1 > 1.1 * before.height
                or _VALUES.search(line.text)
            ):
                break
            stacked = _stack(stacked, _cells_of(line))
        stacked = [
            replace(h, role=role) if h.role is Role.DESCRIPTION and role is Role.QUANTITY else h
            for h, role in zip(stacked, roles_together([h.text for h in stacked]), strict=True)
        ]
        roles = [h.role for h in stacked]
        known = [r for r in roles if r is not None]
        good = is_heading(roles) and len(known) * 2 >= len(roles) and _prose_free(stacked)
        said_again = best is not None and best[0] == depth - 1 and _said_again(line, best[1])
        if good and (best is None or said_again or _told(stacked) > _told(best[1])):
            best = (depth, tuple(stacked))
    return best


def _said_again(line: Line, headings: Sequence[Heading]) -> bool:
    """Whether a line says below every heading the same in another language: "N° / Uds. / Importe" over "Line no. Qty Value"."""
    cells = _cells_of(line)
    return len(cells) == len(headings) and all(
        cell.role is not None and cell.role is above.role and min(cell.x1, above.x1) > max(cell.x0, above.x0)
        for cell, above in zip(cells, headings, strict=True)
    )


def _told(cells: Sequence[Heading]) -> tuple[int, int, int]:
    """How much headings tell: kinds of columns, none unknown, those that an order needs ("Bin" is a place, "Bin no." a number)."""
    roles = [cell.role for cell in cells if cell.role is not None]
    return len(set(roles)), len(roles) - len(cells), len(set(roles) - {Role.OTHER, Role.POSITION, Role.DATE})


_AMOUNT = re.compile(r"[€$£]?\s?\d[\d.,' ]*[.,]\d\d")  # one among labels is the answer to one
_VALUES = re.compile(r"\d[.,]\d\d\b|\d{4}|\d[./-]\d")  # amounts, numbers of papers, dates: no headings


def _prose_free(cells: Sequence[Heading]) -> bool:
    """Headings are short; a sentence that happens to hold "quantity" and "item" is none."""
    return all(len(cell.text.split()) <= 7 for cell in cells)


RULE = 1.8  # times as high as the other headings


def _cells_of(line: Line) -> list[Heading]:
    """The chunks of a line as headings; a chunk that holds several known headings in a row is parted."""
    cells: list[Heading] = []
    heights = sorted(chunk.box.height for chunk in line.chunks)
    for chunk in line.chunks:
        if len(chunk.text) == 1 and chunk.text in "1lI|/" and chunk.box.height > RULE * heights[len(heights) // 2]:
            continue  # a rule, or the edge of a panel, that was read
        if role_of(chunk.text) is not None:
            cells.append(Heading(chunk.text, role_of(chunk.text), chunk.box.x0, chunk.box.x1))
            continue
        words = _one_by_one(chunk.words)
        chunk = chunk if words == chunk.words else replace(chunk, words=words)
        tokens = tuple(w.text for w in chunk.words)
        found = matches(tokens)
        whole = key_of(chunk.text) is not None  # "Your order ref." is one label of the head
        if len(found) >= 2 and not whole and sum(m.end - m.start for m in found) * 3 >= len(tokens) * 2:
            cells += _parted(chunk, found)
        else:
            cells.append(Heading(chunk.text, role_of(chunk.text), chunk.box.x0, chunk.box.x1))
    return cells


_BETWEEN = re.compile(r"\s+|(?<=[^\W\d_])(?=[A-ZÀ-Þ][a-zß-ÿ])")


def _one_by_one(words: Sequence[Word]) -> tuple[Word, ...]:
    """Runs of writing from a picture as single words, each at its share of the run: "Stock numberHow many" holds four."""
    if not any(_BETWEEN.search(word.text, 1) for word in words):
        return tuple(words)
    out: list[Word] = []
    for word in words:
        step = word.box.width / max(1, len(word.text))
        at = 0
        for cut in [*(m for m in _BETWEEN.finditer(word.text) if m.start()), None]:
            end = cut.start() if cut is not None else len(word.text)
            if word.text[at:end].strip():
                x = word.box.x0
                box = Box(x + at * step, word.box.y0, x + end * step, word.box.y1)
                out.append(replace(word, text=word.text[at:end], box=box, lattice=None))
            at = cut.end() if cut is not None else end
    return tuple(out) if len(out) > len(words) else tuple(words)


def _parted(chunk: Chunk, found: Sequence[Match]) -> list[Heading]:
    cells = []
    edges = [0, *(m.start for m in found[1:]), len(chunk.words)]
    for low, high in itertools.pairwise(edges):
        words = chunk.words[low:high]
        text = " ".join(w.text for w in words)
        cells.append(
            Heading(
                text,
                role_of(text) or next((m.role for m in found if low <= m.start < high), None),
                words[0].box.x0,
                words[-1].box.x1,
            )
        )
    return cells


def _stack(upper: Sequence[Heading], lower: Sequence[Heading]) -> list[Heading]:
    """Two-line headings: what overlaps from left to right belongs together."""
    result = list(upper)
    for cell in lower:
        hits = [
            i
            for i, up in enumerate(result)
            if min(up.x1, cell.x1) - max(up.x0, cell.x0) > 0.3 * min(up.x1 - up.x0, cell.x1 - cell.x0)
        ]
        if len(hits) == 1:
            up = result[hits[0]]
            text = f"{up.text} {cell.text}"
            joined = text.replace("- ", "") if up.text.endswith("-") else text
            result[hits[0]] = Heading(
                text, role_of(text) or role_of(joined) or up.role or cell.role, min(up.x0, cell.x0), max(up.x1, cell.x1)
            )
        elif not hits:
            result.append(cell)
    return sorted(result, key=lambda h: h.x0)


def columns_of(headings: Sequence[Heading], body: Sequence[Line]) -> list[tuple[float, float]]:
    """From where to where each heading's column reaches, found from the headings and from what stands below them.

    The runs of the rows that hold numbers are laid over one another; each strip that is left belongs to the heading
    over it, in order from left to right.
    """
    spans = [(h.x0, h.x1) for h in headings]
    typical = typical_rows(headings, body)
    strips: list[tuple[float, float]] = []
    most = max((len(line.chunks) for line in typical), default=0)
    full = [
        line for line in typical if len(line.chunks) * 10 >= most * 6
    ]  # text below a line may reach over its columns
    runs = (part for line in full for run in _runs(line, spans) for part in _as_the_others(line, run, full))
    for chunk in sorted(runs, key=lambda c: c.box.x0):
        low, high = chunk.box.x0, chunk.box.x1
        if strips and low < strips[-1][1]:
            strips[-1] = (strips[-1][0], max(strips[-1][1], high))
        else:
            strips.append((low, high))
    if not strips:
        return spans
    owners = _align(spans, strips)
    result = list(spans)
    for strip, owner in zip(strips, owners, strict=True):
        if owner is not None:
            result[owner] = (min(result[owner][0], strip[0]), max(result[owner][1], strip[1]))
    return result


_FLUSH = 0.8  # points: edges nearer than this were set at the same place


def _under_headings(line: Line, chunk: Chunk, spans: Sequence[tuple[float, float]]) -> list[Chunk]:
    """A run parted where a word begins exactly where a heading begins, or ends where one ends: columns that stand close together. And
    behind a number of a picture that stands under a heading of its own ("17 AGRAFEUSE", with dots to write on between)."""
    cuts = [
        n
        for n, (before, word) in enumerate(itertools.pairwise(chunk.words), 1)
        if any(abs(word.box.x0 - low) < _FLUSH or abs(before.box.x1 - high) < _FLUSH for low, high in spans)
        or (n == 1 and _its_own(before, word, spans) is not None)
    ]
    edges = [0, *cuts, len(chunk.words)]
    return [line.chunk(chunk.words[low:high]) for low, high in itertools.pairwise(edges)] if cuts else [chunk]


def _runs(line: Line, spans: Sequence[tuple[float, float]]) -> Iterator[Chunk]:
    """The runs of a line that tell where columns are: a number that was read with its words stands where its heading does."""
    for chunk in line.chunks:
        parts = _under_headings(line, chunk, spans)
        yield from parts if _beside_its_words(parts, spans) is None else parts[1:]


def _its_own(number: Word, word: Word, spans: Sequence[tuple[float, float]]) -> int | None:
    """The heading that a number of a picture stands under, where the words behind it, in the same run, stand beside that one."""
    recognized = number.lattice is not None or number.confidence < 1.0
    if not recognized or not number.text.isdecimal() or not re.match(r"[^\W\d]{2}", word.text):
        return None
    x = number.box.middle[0]
    under = (
        n for n, (low, high) in enumerate(spans) if low - _BESIDE <= x <= high + _BESIDE and word.box.x0 > high - 2
    )
    return next(under, None)


def _beside_its_words(parts: Sequence[Chunk], spans: Sequence[tuple[float, float]]) -> int | None:
    """The column of the first of two parts of a line, where it is a number with a heading of its own."""
    if len(parts) < 2 or len(parts[0].words) > 1:
        return None
    return _its_own(parts[0].words[0], parts[1].words[0], spans)


_BESIDE = 8.0  # points beside a heading that the writing below it may stand


def _as_the_others(line: Line, chunk: Chunk, rows: Sequence[Line]) -> list[Chunk]:
    """A run parted between two words where the other rows have a gap between two columns: written so close once that it was read as one."""
    others = [row for row in rows if row is not line]
    if len(others) < GAPS:
        return [chunk]
    cuts = []
    for n, (before, word) in enumerate(itertools.pairwise(chunk.words), 1):
        x = (before.box.x1 + word.box.x0) / 2
        apart = [row for row in others if _gap_at(row, x)]
        if len(apart) >= max(GAPS, 0.75 * len(others)):
            cuts.append(n)
    edges = [0, *cuts, len(chunk.words)]
    return [line.chunk(chunk.words[low:high]) for low, high in itertools.pairwise(edges)] if cuts else [chunk]


GAPS = 3  # rows with a gap at the same place: fewer may have it by chance


def _gap_at(line: Line, x: float) -> bool:
    """Whether two runs of a line stand on both sides of a place and none on it."""
    boxes = [chunk.box for chunk in line.chunks]
    on = any(box.x0 <= x <= box.x1 for box in boxes)
    return not on and any(box.x1 < x for box in boxes) and any(box.x0 > x for box in boxes)


def typical_rows(headings: Sequence[Heading], body: Sequence[Line]) -> list[Line]:
    """The lines that look like rows: numbers, several runs, before the sums and not far below the row before."""
    least = max(2, min(3, len(headings) - 1))
    rows: list[Line] = []
    for line in body:
        if sum_label(line):
            if rows:
                break
            continue
        if (
            rows
            and line.page == rows[-1].page
            and line.box.y0 - rows[-1].box.y1 > 12 * max(line.height, rows[-1].height)
        ):
            break
        if len(line.chunks) >= least and re.search(r"\d", line.text):
            rows.append(line)
    return rows


def sum_label(line: Line) -> bool:
    """Whether a line is a sum or a charge, by a run that names one and stands first or just before the last."""
    chunks = line.chunks
    if any(":" in c.text and role_of(c.text.partition(":")[0]) is Role.QUANTITY for c in chunks[:-2]):
        return False  # "Quantity: 5  Unit price: 2.19  Total:  10.95" is a line of the order
    heads = {0, len(chunks) - 2}
    kinds = {
        sum_of(re.sub(r"[\s$€£]*[\d.,' ]+\S{0,3}$", "", chunks[i].text) or chunks[i].text)
        for i in heads
        if 0 <= i < len(chunks)
    }
    return bool(
        kinds & {Sum.TOTAL, Sum.MERCHANDISE, Sum.CARRIED}
        or (len(chunks) <= 3 and kinds & {Sum.TAX, Sum.SHIPPING, Sum.DISCOUNT})
    )


def _align(spans: Sequence[tuple[float, float]], strips: Sequence[tuple[float, float]]) -> list[int | None]:
    """Which heading each strip belongs to, order kept: the assignment with the least distance."""
    far = 1e6
    n, m = len(strips), len(spans)
    cost = [[far] * (m + 1) for _ in range(n + 1)]
    back: list[list[tuple[int, int | None]]] = [[(0, None)] * (m + 1) for _ in range(n + 1)]
    cost[0] = [0.0] * (m + 1)
    for i in range(1, n + 1):
        for j in range(m + 1):
            options: list[tuple[float, tuple[int, int | None]]] = [(cost[i - 1][j] + 60.0, (j, None))]
            for k in range(1, j + 1):
                # the strip takes heading k - 1; the same heading may have taken the strip before (wide columns with holes)
                gap = _distance(spans[k - 1], strips[i - 1])
                options.append((cost[i - 1][k] + gap, (k, k - 1)))
            cost[i][j], back[i][j] = min(options, key=lambda o: o[0])
    owners: list[int | None] = []
    j = min(range(m + 1), key=lambda c: cost[n][c])
    for i in range(n, 0, -1):
        j, owner = back[i][j]
        owners.append(owner)
    return owners[::-1]


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    overlap = min(a[1], b[1]) - max(a[0], b[0])
    if overlap > 0:
        return 4.0 * (1 - overlap / max(min(a[1] - a[0], b[1] - b[0]), 1.0))
    return 4.0 - overlap


def row_of(line: Line, spans: Sequence[tuple[float, float]], *, ruled: bool = False) -> Row:
    """The words of a line put into columns. `ruled`: what parts the columns is drawn, so that each word stands where its middle does."""
    groups: dict[int, list[Chunk]] = {}
    parts = [
        chunk
        for run in line.chunks
        for chunk in ([line.chunk([word]) for word in run.words] if ruled else _under_headings(line, run, spans))
    ]
    for n, chunk in enumerate(parts):
        own = None if ruled else _beside_its_words(parts[n : n + 2], spans)
        placed = [(own, list(chunk.words))] if own is not None else _placed(chunk, spans, line)
        for column, words in placed:
            groups.setdefault(column, []).append(line.chunk(words))
    pieces = {}
    for column, chunks in groups.items():
        first = chunks[0]
        words = [w for c in chunks for w in c.words]
        whole = line.chunk(words)
        pieces[column] = Piece(
            text=" ".join(c.text for c in chunks),
            page=first.page,
            box=whole.place,
            confidence=whole.confidence,
            lattice=whole.lattice,
            struck=whole.struck,
            hidden=whole.hidden,
        )
    return Row(pieces, (line.box.y0, line.box.y1), line.page)


def _placed(chunk: Chunk, spans: Sequence[tuple[float, float]], line: Line) -> list[tuple[int, list]]:  # type: ignore[type-arg]
    """The column of a chunk; word by word where it clearly reaches over several columns."""
    box = chunk.box
    over = [
        i
        for i, (low, high) in enumerate(spans)
        if min(high, box.x1) - max(low, box.x0) > 0.5 * min(high - low, box.x1 - box.x0)
    ]
    if len(over) > 1 and len(chunk.words) > 1 and not _one_number(chunk):
        found: list[tuple[int, list]] = []  # type: ignore[type-arg]
        for word in chunk.words:
            column = min(range(len(spans)), key=lambda i: (_distance(spans[i], (word.box.x0, word.box.x1)), i))
            if found and found[-1][0] == column:
                found[-1][1].append(word)
            else:
                found.append((column, [word]))
        return found
    column = min(range(len(spans)), key=lambda i: (_distance(spans[i], (box.x0, box.x1)), -_shared(spans[i], box), i))
    return [(column, list(chunk.words))]


def _shared(span: tuple[float, float], box: Box) -> float:
    return min(span[1], box.x1) - max(span[0], box.x0)


_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:\s\d{3})+(?:[.,]\d{2})?")


def _one_number(chunk: Chunk) -> bool:
    """Whether a run is one number whose thousands narrow blanks part ("37 322,47 EUR")."""
    near = all(b.box.x0 - a.box.x1 < 0.4 * a.box.height for a, b in itertools.pairwise(chunk.words))
    return near and _GROUPED.fullmatch(strip_money(chunk.text)[0]) is not None
