"""Tables as rows of pieces, and where an order table begins: its heading."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import TypeVar

from orderproc.model.draft import Field
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Cell, Table
from orderproc.model.shop import Catalog
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import bounds
from orderproc.parsing.ordertable.headings import CAMEL, Role, role_of, roles_together
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.words import bare, fold

T = TypeVar("T")
SURELY = 8  # headings that are known: then it is one, however many columns else an export has
MOST_COLUMNS = 160  # of a heading; exports of web shops have eighty (Shopify) and more
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
SURVEYED, LONGEST_NUMBER = 400, 30  # rows in which numbers of the catalogue are looked for, and their characters
NO_COUNT = 4  # characters of a number that is hardly one of pieces
_NUMBERS = frozenset(
    {Role.QUANTITY, Role.POSITION, Role.OTHER}
)  # what "Number", "No." and "Ref." may head beside item numbers
NAMED = frozenset({Role.SKU, Role.SUPPLIER_SKU})
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
    form: bool = False  # what stands above calls it an order form


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
    for index, cells in enumerate(_level(table)):
        pieces = {
            c.column: piece_of(c, table.page)
            for c in cells
            if c.text.strip() or c.error or isinstance(c.value, Decimal)
        }
        top = float(cells[0].row if cells else index)
        reach = {c.column: c.column_span for c in cells if c.column_span > 1}
        rows.append(Row(pieces, (top, top + 1.0), table.page, reach))
    return tuple(rows)


def _level(table: Table) -> Iterator[Sequence[Cell]]:
    """The cells of each row. On paper those of a row that all reach down into the next take in what stands there beside them: the boxes
    for its single characters, whose upper edge was drawn or seen a little lower. That row is left empty."""
    above: Sequence[Cell] = ()
    for cells, below in itertools.zip_longest(table.rows, table.rows[1:], fillvalue=()):
        said = [c for c in cells if c.text.strip()]
        beside = [c for c in below if c.text.strip()]
        columns = {c.column for c in said} & {c.column for c in beside}
        if table.ruled and cells is above:
            yield ()
        elif table.ruled and beside and len(said) > 1 and not columns and _reach_down(said, beside):
            above = below
            yield sorted((*cells, *beside), key=lambda c: c.column)
        else:
            yield cells


def _reach_down(upper: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Whether cells reach over one row more, and those in it are as much as on their level."""
    if any(c.row_span != 2 or c.box is None for c in upper) or any(c.row_span > 1 for c in lower):
        return False
    return all(
        c.box is not None and any(u.box is not None and u.box.y0 <= c.box.middle[1] <= u.box.y1 for u in upper)
        for c in lower
    )


def grids_of_table(table: Table, catalog: Catalog | None = None) -> list[Grid]:
    """One grid for each heading row of the table; none where no row heads an order table. Over the column in which the `catalog` knows the
    numbers stands their heading, whatever it says ("Fernleaf no.")."""
    rows = rows_of(table)
    numbers = _known_column(rows, catalog) if catalog is not None else {}
    heads: list[tuple[int, int, dict[int, str], dict[int, Role]]] = []
    index = 0
    while index < len(rows):
        found = _heading_at(rows, index, ruled=table.ruled, numbers=numbers)
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
                form=any(_FORM.search(fold(p.text)) for row in rows[:start] for p in row.pieces.values()),
            )
        )
    return grids


_FORM = re.compile(
    r"\b(?:order(?:ing)? form|bestell(?:formular|liste|blatt)|(?:formulaire|liste) de commande|(?:hoja|formulario|lista) de pedidos?"
    r"|(?:modulo|lista) (?:d |di |d')?ordin[ei]|bestel(?:formulier|lijst)|(?:formulario|folha|lista) de encomendas?)\b"
)


def _known_column(rows: Sequence[Row], catalog: Catalog) -> dict[int, int]:
    """The column in which the catalogue knows most numbers, by each row (counted from 0) in which it knows one."""
    known: dict[int, list[int]] = {}
    for n, row in enumerate(rows[:SURVEYED]):
        for column, piece in row.pieces.items():
            if len(piece.text) <= LONGEST_NUMBER and catalog.get(piece.text.strip()) is not None:
                known.setdefault(column, []).append(n)
    best = max(known, key=lambda c: (len(known[c]), -c), default=None)
    return dict.fromkeys(known[best], best) if best is not None and len(known[best]) > 1 else {}


def _heading_at(
    rows: Sequence[Row], index: int, *, ruled: bool = False, numbers: Mapping[int, int] = MappingProxyType({})
) -> tuple[int, dict[int, str], dict[int, Role]] | None:
    """(how many rows the heading takes, texts, roles) where a heading begins at `index`. Half of the headings must be known, and fewer
    where lines set each column off: what stands below an unknown one tells what it is."""
    best: tuple[int, dict[int, str], dict[int, Role]] | None = None
    if index in numbers or not any(role_of(p.text) for p in rows[index].pieces.values()):
        return None
    texts: dict[int, str] = {}
    for depth in (1, 2, 3):
        if index + depth > len(rows):
            break
        row = rows[index + depth - 1]
        if any(isinstance(p.value, Decimal) for p in row.pieces.values()) or len(row.pieces) > MOST_COLUMNS:
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
        grouped = _grouped(rows[index + depth - 2], row) if depth > 1 else {}
        for column, piece in row.pieces.items():
            below = f"{texts[column]} {piece.text}".strip() if column in texts else piece.text
            texts[column] = grouped.get(column, below)
        together = zip(texts, roles_together(list(texts.values())), strict=True)
        roles = {c: role for c, role in together if role is not None}
        listed = numbers.get(index + depth)
        if listed is not None and listed in texts and not NAMED & {*roles.values()}:
            number = rows[index + depth].pieces[listed].text.strip()
            if listed not in roles or (roles[listed] in _NUMBERS and len(number) >= NO_COUNT):
                roles[listed] = Role.SKU  # "Number" heads how many, too
        known = len(roles) + sum(repeats_head(t) or _of_a_place(t) for c, t in texts.items() if c not in roles)
        told = known * (2.5 if ruled else 2) >= len(texts) or known >= SURELY
        told = told or (listed is not None and Role.QUANTITY in roles.values())  # our numbers stand below it
        if is_heading(roles.values()) and told and (best is None or len(roles) > len(best[2])):
            best = (depth, dict(texts), roles)
    return best


def _grouped(above: Row, row: Row) -> dict[int, str]:
    """The headings of columns that stand under one heading for all of them ("Quantity" over "Contract", "To date", "This call-off"): what
    says by itself what its column is needs no more words."""
    found: dict[int, str] = {}
    for first, reach in above.reach.items():
        under = [column for column in row.pieces if first <= column < first + reach]
        if first in above.pieces and len(under) > 1:
            for column in under:
                text = row.pieces[column].text
                found[column] = text if role_of(text) is not None else f"{above.pieces[first].text} {text}"
    return found


OF_PARTY = re.compile(
    r"^(?:(?P<ship>ship ?to|shipping|ship|delivery|deliver to|recipient|consignee|lief an|liefern an|liefer|lieferung|livraison"
    r"|(?:lief|sped|cons|entr)(?=[ _])|livr?(?=[ _])|shp(?=[ _])|dlv(?=[ _])|deliv(?=[ _])|(?:del|we|afl|ent|dest)(?=[ _])"
    r"|destinataire|envio a|enviar a|envio|entrega|destinatario|consegna|verzenden naar|verzend|lever)"
    r"|(?P<bill>bill ?to|billing|invoice(?: to)?|rechnungs?|facturation|facturacion|factuur|fatturazione|faturacao"
    r"|(?:fatt|fact|inv|rech|fakt|fat|bil)(?=[ _]))"
    r"|(?P<sold>sold ?to|buyer|customer|cust|client|kunden?|cliente"
    r"|besteller|best(?=[ _])|auftraggeber|kd(?=[ _])|acheteur|comprador|acquirente|committente|klant|koper))[ _-]*(?P<rest>.+)$"
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


def _of_a_place(text: str) -> bool:
    """Whether a program's heading names a part of an address behind short letters for whose it is: "RE_PLZ", "X2_Street"."""
    first, _, rest = CAMEL.sub(" ", text.replace("_", " ")).partition(" ")
    return "_" in text and first.isalnum() and address_label(bare(rest)) is not None


_OF_WHOM = re.compile(r"(.+)[(\[]\s*(\w+)\s*[)\]]\s*$")


def whose_first(heading: str) -> str:
    """A heading as plain words, whose it is in front: "First Name (Billing)" is "billing first name"."""
    written = CAMEL.sub(" ", heading.replace("_", " ").replace("-", " "))  # "LiefStrasse"
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
