"""The cells of an order table by what their columns mean, and the numbers in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.model.draft import Field
from orderproc.model.issue import Issue
from orderproc.model.reading import Box
from orderproc.model.shop import Catalog
from orderproc.model.units import codes
from orderproc.parsing.numbers import NumberStyle, ambiguous, cents_apart, closed, parse_number, strip_money
from orderproc.parsing.ordertable.grids import Grid, Piece, Row
from orderproc.parsing.ordertable.headings import Role, per_of, role_of
from orderproc.parsing.ordertable.sums import Sum

_EACH = re.compile(r"\b[Cc]ad\b\.?|\bCAD\.")  # Italian: "Prezzo cad.", for each; the dollars of Canada are CAD
NO_RESULT = "formula without a cached value"  # as the reading says it (Cell.error)


def _is_number(token: str) -> bool:
    """Whether what the catalogue knows as an item number is written as one: with a digit, or in capitals with a sign ("GLV-NL")."""
    return any(c.isdigit() for c in token) or (token.isupper() and not token.isalpha())


def _all_of(pieces: Sequence[Piece], mark: str) -> Piece:
    whole = pieces[0]
    for piece in pieces[1:]:
        whole = whole.joined(piece, mark)
    return whole


_BROKEN = re.compile(r"[\w./][-‐‑]$")  # a hyphen ends it: the rest stands on the next line


class Cells:
    """The cells of an order table by what their columns mean, and the numbers in them."""

    def __init__(
        self, grid: Grid, roles: dict[int, Role], by_role: dict[Role, list[int]], style: NumberStyle, catalog: Catalog
    ) -> None:
        self.grid, self.roles, self.by_role, self.style, self.catalog = grid, roles, by_role, style, catalog
        self.issues: list[Issue] = []
        self.sums: list[tuple[Sum, Field[Decimal], str | None]] = []
        self.currency: str | None = None
        self.reckoned: set[tuple[int, Box | None]] = set()
        said = [per_of(grid.headings[c]) for c in by_role.get(Role.PRICE, ()) if c in grid.headings]
        self.per = Decimal(said[0]) if said and said[0] is not None else None
        for text in grid.headings.values():
            self.currency = self.currency or strip_money(_EACH.sub(" ", text))[1]

    def piece(self, row: Row, role: Role) -> Piece | None:
        for column in self.by_role.get(role, ()):
            piece = row.pieces.get(column)
            if piece and (piece.text.strip() or piece.error):
                return piece
        return None

    def number(self, row: Row, role: Role) -> Decimal | None:
        piece = self.piece(row, role)
        if piece is None:
            return None
        if isinstance(piece.value, Decimal):
            return piece.value
        return parse_number(piece.text, self.style)

    def broken_number(self, rows: Sequence[Row]) -> Piece | None:
        """The number that the pieces of several rows make together, if the catalogue knows it and not the first piece alone; of a scan,
        which may have misread it, also one that a hyphen breaks."""
        pieces = [p for r in rows if (p := self.piece(r, Role.SKU)) is not None]
        if len(pieces) < 2 or self.catalog.get(pieces[0].text.strip()):
            return None
        joined = [_all_of(pieces, mark) for mark in ("", " ")]
        known = next((whole for whole in joined if self.catalog.get(whole.text)), None)
        broken = len(pieces) == 2 and _BROKEN.search(pieces[0].text.strip()) and " " not in pieces[1].text.strip()
        return joined[0] if known is None and broken and joined[0].lattice is not None else known

    def source(self, role: Role) -> str:
        if role not in self.by_role:
            return "beside the unit"
        column = self.by_role[role][0]
        heading = self.grid.headings.get(column)
        return f"column '{' '.join(heading.split())}'" if heading else f"column {column + 1}, by what stands in it"

    def money(self, row: Row, role: Role) -> Field[Decimal]:
        piece = self.piece(row, role)
        if piece is None:
            return Field()
        if isinstance(piece.value, Decimal):
            return piece.field(piece.value, self.source(role))
        text = re.sub(r"(?<=\d)\s*(/|per|pro|je|p\.)\s*[A-Za-z.]+$", "", piece.text).strip()
        value = parse_number(closed(text), self.style)
        if value is None and role is Role.PRICE and (told := _UNIT_BEFORE.match(text)) is not None and codes(told[1]):
            value = parse_number(closed(text[told.end() :]), self.style)  # "DZ 12.00"
        if value is None and (taxed := _RATE_BEHIND.fullmatch(text)) is not None:
            value = parse_number(closed(taxed["money"]), self.style)  # "795.00 10%", the rate of a narrow column
        if value is None and piece.lattice is not None and piece.lattice.steps:
            value = cents_apart(text)
        self.currency = self.currency or strip_money(_EACH.sub(" ", piece.text))[1]
        unclear = ambiguous(piece.text) and not self.style.certain
        return piece.field(value, self.source(role), confidence=0.7 if unclear else 1.0)

    def unit_before_price(self, row: Row) -> Field[str]:
        """The unit that stands before a price, below one heading with it: "DZ 12.00"."""
        piece = self.piece(row, Role.PRICE)
        told = _UNIT_BEFORE.match(piece.text) if piece is not None else None
        return piece.field(told[1], "beside the price") if piece is not None and told and codes(told[1]) else Field()

    def our_number_in(self, description: Field[str]) -> tuple[Field[str], Field[str]]:
        """The catalogue's number under its label beside the buyer's own: "Ihre Materialnummer: 00185" below the description."""
        words = (description.value or "").split()
        found: list[tuple[int, int, str]] = []
        for at, word in enumerate(words):
            number = word.strip(".,;()[]")
            if at == 0 or not _is_number(number) or self.catalog.get(number) is None:
                continue
            labels = (n for n in range(max(0, at - 4), at) if role_of(" ".join(words[n:at])) is Role.SUPPLIER_SKU)
            if (start := next(labels, None)) is not None:
                found.append((start, at, number))
        if len({number for _, _, number in found}) != 1:
            return Field(), description
        start, end, number = found[0]
        rest = " ".join((*words[:start], *words[end + 1 :]))
        where = f"{description.source}, '{' '.join(words[start:end])}'"
        return replace(description, value=number, source=where, lattice=None), replace(description, value=rest or None)

    def number_in(self, description: Field[str]) -> tuple[Field[str], Field[str]]:
        """An item number written inside the description: "[A1090] iMac", "TW-4410 blue mug", "Blue mug (SKU: 17)"."""
        text = description.value
        if not text:
            return Field(), description
        where = f"{description.source}, in the text"
        bracket = re.match(r"^\[([^\]]{2,30})\]\s*(.*)$", text)
        if bracket and (" " not in bracket[1] or self.catalog.get(bracket[1]) is not None):
            return replace(description, value=bracket[1], source=where, lattice=None), replace(
                description, value=bracket[2] or None
            )
        labelled = re.search(
            r"(?i)\(?\b(?:sku|item|art(?:\.|ikel)?|part|ref|cat|model|code)[\s.:#-]*(?:no|nr|number|num)?[\s.:#-]*((?=[\w./-]*\d)[\w./-]{3,})\)?",
            text,
        )
        if labelled and re.search(r"[:#]|\bno\b|\bnr\b|sku", labelled.group(), re.IGNORECASE):
            rest = " ".join((text[: labelled.start()] + " " + text[labelled.end() :]).split()).strip(" ,;-")
            return replace(description, value=labelled[1], source=where, lattice=None), replace(
                description, value=rest or None
            )
        if len(self.catalog):
            found = []
            for token in [*re.findall(r"[\w][\w./-]*[\w]", text), *self.groups(text)]:
                item = self.catalog.get(token)
                if item and _is_number(token) and len(token) >= 3:
                    found.append(token)
            if len(set(found)) == 1:
                rest = " ".join(text.replace(found[0], " ").split()).strip(" ,;:()[]-–")
                return replace(description, value=found[0], source=where, lattice=None), replace(
                    description, value=rest or None
                )
        return Field(), description

    def groups(self, text: str) -> Iterator[str]:
        """Words side by side that may be one number, where the catalogue writes its numbers in groups: "1039 025"."""
        words = text.split()
        for size in range(2, self.catalog.words_in_number + 1):
            for at in range(len(words) - size + 1):
                group = " ".join(words[at : at + size]).strip(".,;()[]")
                item = self.catalog.get(group)
                if item is not None and " " in item.sku:
                    yield group


# money and, in the next narrow column, the rate of its tax or discount
_RATE_BEHIND = re.compile(r"(?P<money>\D{0,4}\d[\d.,' ]*[.,]\d{2,4}\D{0,4}?)\s+\d{1,2}(?:[.,]\d{1,2})?\s?%")
_UNIT_BEFORE = re.compile(r"([^\W\d_]{1,8}\.?)\s+(?=[$€£]?\d)")
