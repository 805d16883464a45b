# ruff: noqa: E501
"""The rows of an order table as order lines: which rows are lines, which go on the line before, which are sums and charges."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from orderproc.model.draft import Candidate, DraftLine, Field
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.reading import Box
from orderproc.model.shop import Catalog, plain
from orderproc.model.units import HEADING, codes
from orderproc.parsing.doubts.besides import against_quantity, places_in, unit_in
from orderproc.parsing.head.ways import ways_in
from orderproc.parsing.numbers import (
    NumberStyle,
    ambiguous,
    cents_apart,
    closed,
    parse_discount,
    parse_number,
    parse_quantity,
    strip_money,
)
from orderproc.parsing.ordertable.grids import Grid, Piece, Row
from orderproc.parsing.ordertable.headings import Role, per_of, role_of
from orderproc.parsing.ordertable.run_together import led_by_words, parted
from orderproc.parsing.ordertable.schedules import against, delivery_of
from orderproc.parsing.ordertable.sums import FREE_FROM, OVERLEAF, Sum, behind_payment, sum_of
from orderproc.parsing.words import bare


def _crossed_out(row: Row, before: Row) -> bool:
    """Whether a whole row is crossed out, as far as the line before it reaches: a line that is not ordered, and no more words of that."""
    if row.box is None or before.box is None or not all(p.struck for p in row.pieces.values()):
        return False
    return row.box.width >= WHOLE * before.box.width and any(c.isdigit() for c in row.text)


_EMPTY = re.compile(r"(?=.*[$€£])[\s$€£S.,|]+")  # the signs of money that are printed in the columns of a row
PRINTED = 5  # rows with items and without a quantity: a printed list, and none that somebody forgot to fill in
CHOICES = 3  # ways of paying in one row: a form asks for one below its table
LEAST_FIGURES = 3  # of an item's number
WHOLE = 0.8  # of the width of the line before


@dataclass(frozen=True, slots=True)
class Extract:
    """What a table says. `blank`: rows that name an item without a quantity (a price list, a form not filled in); `unfilled`: the numbers of
    those of a printed list beside which neither a quantity nor an amount is written."""

    lines: tuple[DraftLine, ...] = ()
    sums: tuple[tuple[Sum, Field[Decimal], str | None], ...] = ()
    issues: tuple[Issue, ...] = ()
    blank: int = 0
    currency: str | None = None
    has_quantity: bool = False
    rows: int = 0
    unfilled: frozenset[str] = frozenset()
    reckoned: frozenset[tuple[int, Box | None]] = (
        frozenset()
    )  # cells of formulas without a value that nothing is lost with


@dataclass(slots=True)
class _Building:
    """One order line while its rows are gathered."""

    row: Row
    roles: dict[int, Role]
    extra: list[Row] = field(default_factory=list)
    deliveries: list[tuple[Row, Decimal]] = field(default_factory=list)


NO_RESULT = "formula without a cached value"  # as the reading says it (Cell.error)
_NO_DISCOUNT: Field[Decimal] = Field()
BUYERS_NUMBER = 0.85  # may by chance be that of another item of ours: something else on the line must confirm it


# what is ordered, and how much: a hidden column of anything else (a cost, a margin) orders nothing
def _none_of_it(line: DraftLine) -> bool:
    """Whether a row says itself that none is ordered: an amount of 0 that is written (or reckoned by the sheet) beside no quantity or 0."""
    nothing = line.quantity.value == 0 or not (line.quantity.raw or "").strip(" -–—")
    return nothing and line.extended_price.value == 0 and line.extended_price.lattice is None


_ORDERING = frozenset(
    {
        Role.SKU,
        Role.SUPPLIER_SKU,
        Role.BUYER_SKU,
        Role.GTIN,
        Role.ITEM,
        Role.DESCRIPTION,
        Role.VARIANT,
        Role.QUANTITY,
        Role.UNIT,
    }
)


def extract(grid: Grid, roles: dict[int, Role], style: NumberStyle, catalog: Catalog) -> Extract:
    """The order lines of a grid whose columns are known."""
    by_role: dict[Role, list[int]] = {}
    for column, role in sorted(roles.items()):
        by_role.setdefault(role, []).append(column)
    reader = _Rows(grid, roles, by_role, style, catalog)
    return reader.read()


class _Rows:
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
            self.currency = self.currency or strip_money(text)[1]

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

    def is_anchor(self, row: Row) -> bool:
        """Whether an order line begins here: it has a number where a number must be, or an item number."""
        quantity = self.piece(row, Role.QUANTITY)
        if quantity is not None and (
            isinstance(quantity.value, Decimal) or parse_quantity(quantity.text, self.style) is not None
        ):
            return True
        if quantity is not None and quantity.error:
            return True
        if self.number(row, Role.PRICE) is not None or self.number(row, Role.AMOUNT) is not None:
            return True
        sku = self.piece(row, Role.SKU) or self.piece(row, Role.SUPPLIER_SKU)
        if sku is not None and (self.catalog.get(sku.text) or re.match(r"^(?=.*\d)[\w./-]{3,}$", sku.text)):
            return True
        text = quantity.text.strip() if quantity is not None else ""
        if codes(text) and not any(c.isdigit() for c in text):
            return False  # the unit of the row above, below its number
        if quantity is None or not (
            re.match(r"\W*\d", text) or len(text) <= 4 or (len(text) <= 6 and re.search(r"\d", text))
        ):
            return False  # words in the column of quantities: print below the table, not a line
        return bool(self.piece(row, Role.DESCRIPTION) or sku)

    def read(self) -> Extract:
        lines: list[_Building] = []
        pending: list[Row] = []
        blank = after_total = 0
        after_goods = False
        for row in self.grid.rows:
            if not row.pieces or _EMPTY.fullmatch(row.text):
                continue
            kind = self.sum_row(row)
            if kind is not None:
                pending.clear()
                self.reckoned |= {(p.page, p.box) for p in row.pieces.values() if p.error == NO_RESULT}
                after_total += kind is Sum.TOTAL
                after_goods |= kind is Sum.MERCHANDISE
                continue
            if self.is_repeat(row) or (self.grid.geometric and ways_in(row.text) >= CHOICES):
                continue
            if self.grid.geometric and (after_total or (after_goods and not self.is_ordered(row))):
                continue
            if lines and _crossed_out(row, lines[-1].row):
                lines.append(_Building(row, self.roles))
                pending.clear()
                continue
            if lines and self.goes_on(row, lines[-1]):
                lines[-1].extra.append(row)
                continue
            if lines and (part := delivery_of(row, self.roles, self.style, self.catalog)) is not None:
                lines[-1].deliveries.append((row, part))
                continue
            if self.is_anchor(row):
                before = [p for p in pending if self.near(p, row)] if self.grid.geometric else []
                lines.append(_Building(row, self.roles, before))
                pending.clear()
            elif self.continues(row):
                if lines and (
                    not self.grid.geometric
                    or self.near(row, (lines[-1].extra or [lines[-1].row])[-1], 1.5)
                    or self.near(row, lines[-1].row, 1.5)
                ):
                    lines[-1].extra.append(row)
                    pending = [row] if self.grid.geometric else []
                else:
                    pending = [*pending, row]
        if self.grid.geometric:
            _share(lines)
        drafts: list[DraftLine] = []
        empty: list[DraftLine] = []
        for building in lines:
            draft, filled = self.line(building, len(drafts))
            if draft is None:
                continue
            if filled:
                drafts.append(draft)
            else:
                blank += 1
                if not all(p.hidden for p in building.row.pieces.values()):  # what nobody saw, nobody forgot to fill in
                    empty.append(draft)
        elsewhere = places_in([b.row for b in lines], self.grid.headings)
        if elsewhere and drafts:
            message = f"The column '{elsewhere}' sends the lines to several places."
            self.issues.append(Issue(code=Code.NEEDS_PERSON, message=message, field="lines", page=self.grid.page))
        has_quantity = Role.QUANTITY in self.by_role
        keep = self.forgotten(drafts, empty)
        if keep:
            drafts = _merged(lines, drafts, keep)
        return Extract(
            tuple(drafts),
            tuple(self.sums),
            tuple(self.issues),
            blank,
            self.currency,
            has_quantity,
            len(lines),
            frozenset() if keep else self.unfilled(empty),
            frozenset(self.reckoned),
        )

    def unfilled(self, empty: Sequence[DraftLine]) -> frozenset[str]:
        """The numbers of a printed list's rows beside which nothing is written. Only where both a quantity and an amount would be: one
        figure alone may have been overlooked."""
        if Role.AMOUNT not in self.by_role or len(empty) < PRINTED:
            return frozenset()
        items = (
            self.catalog.get(line.sku.value or "")
            for line in empty
            if not any(c.isalnum() for f in (line.quantity, line.extended_price) for c in f.raw or "")
        )
        return frozenset(item.sku for item in items if item is not None)

    def is_ordered(self, row: Row) -> bool:
        """Whether a row has a number of an item, or something with a quantity: below the sum of the goods stand freight and tax beside the
        ways of paying, and lines only where a table has several such sums."""
        quantity = self.piece(row, Role.QUANTITY)
        sku = self.piece(row, Role.SKU) or self.piece(row, Role.SUPPLIER_SKU)
        counted = quantity is not None and parse_number(quantity.text, self.style) is not None
        return counted or (sku is not None and any(c.isdigit() for c in sku.text))

    def goes_on(self, row: Row, before: _Building) -> bool:
        """Whether an item number of the catalogue is broken over this row and the one before ("GR9032-" / "0037-4M")."""
        if not len(self.catalog) or self.piece(row, Role.QUANTITY) is not None:
            return False
        return (
            self.piece(row, Role.SKU) is not None and self.broken_number([before.row, *before.extra, row]) is not None
        )

    def broken_number(self, rows: Sequence[Row]) -> str | None:
        """The number that the pieces of several rows make together, if the catalogue knows it and not the first piece alone."""
        pieces = [p.text.strip() for r in rows if (p := self.piece(r, Role.SKU)) is not None]
        if len(pieces) < 2 or self.catalog.get(pieces[0]):
            return None
        return next((t for mark in ("", " ") if self.catalog.get(t := mark.join(pieces))), None)

    def forgotten(self, drafts: Sequence[DraftLine], empty: Sequence[DraftLine]) -> list[DraftLine]:
        """Rows that name an item but no quantity: a forgotten quantity where they are few, a printed list where they are many."""
        empty = [e for e in empty if not (drafts and _none_of_it(e))]
        with_amount = [e for e in empty if e.extended_price.value]
        if not drafts and len(empty) == 1 and Role.QUANTITY in self.by_role and not empty[0].quantity.raw:
            return [e for e in empty if e.unit_price.value and self.catalog.get(e.sku.value or "")]
        if with_amount:
            return with_amount
        if len(priced := [e for e in empty if e.unit_price.value]) <= len(drafts) and priced:
            return priced
        amounts = any(d.extended_price for d in drafts)
        if 0 < len(empty) <= len(drafts) and (
            (len(empty) <= 2 and not amounts) or (len(empty) == 1 and not self.grid.geometric)
        ):
            return list(empty)
        return []

    def near(self, a: Row, b: Row, factor: float = 1.3) -> bool:
        if a.page != b.page:
            return False
        height = max(min(a.y[1] - a.y[0], b.y[1] - b.y[0]), 1.0)
        gap = max(a.y[0], b.y[0]) - min(a.y[1], b.y[1])
        return gap <= factor * height

    def is_repeat(self, row: Row) -> bool:
        """The heading again, on the next page."""
        texts = {bare(p.text) for p in row.pieces.values()}
        heads = {bare(t) for t in self.grid.headings.values()}
        return len(texts) >= 2 and len(texts & heads) * 2 > len(texts)

    def continues(self, row: Row) -> bool:
        """Only words, in the columns of the description or the number."""
        text_roles = {
            Role.DESCRIPTION,
            Role.SKU,
            Role.VARIANT,
            Role.NOTE,
            Role.SUPPLIER_SKU,
            Role.UNIT,
            Role.GTIN,
            Role.BUYER_SKU,
        }
        described = False
        for column in row.pieces:
            role = self.roles.get(column)
            if role in (Role.DESCRIPTION, Role.NOTE, Role.VARIANT) or (
                role is Role.QUANTITY and codes(row.pieces[column].text)
            ):
                described = True
            elif role is not None and role not in text_roles:
                return False
        return described

    def _with_thousands(self, texts: Sequence[tuple[int, Piece]], amount: Piece) -> Decimal | None:
        """An amount whose thousands a blank parts ("1 679,85") and that was cut there: they end the piece before it."""
        at = next(n for n, (_, piece) in enumerate(texts) if piece is amount)
        before = texts[at - 1][1] if at else None
        text = strip_money(amount.text)[0]
        if before is None or not re.match(r"\d{3}(?:[.,]\d{2})?$", text):
            return None
        thousands = re.search(r"(?:^|\s)(-?\d{1,3})$", before.text)
        close = before.box and amount.box and amount.box.x0 - before.box.x1 < 0.6 * amount.box.height
        return parse_number(f"{thousands[1]} {text}", self.style) if thousands and close else None

    def sum_row(self, row: Row) -> Sum | None:
        """Sums and charges below the lines, or between them."""
        texts = [(c, row.pieces[c]) for c in sorted(row.pieces)]
        amounts = [(c, p, parse_number(p.text, self.style)) for c, p in texts]
        last = next(((p, v) for _, p, v in reversed(amounts) if v is not None), None)
        if last is not None and (whole := self._with_thousands(texts, last[0])) is not None:
            last = last[0], whole
        quantity = self.piece(row, Role.QUANTITY)
        real_quantity = quantity is not None and parse_number(quantity.text, self.style) is not None
        sku = self.piece(row, Role.SKU) or self.piece(row, Role.SUPPLIER_SKU)
        if last is not None and not real_quantity and OVERLEAF.search(bare(row.text)):
            return Sum.CARRIED
        for column, piece in texts:
            text = piece.text
            text = FREE_FROM.sub("", text)
            inside = re.match(r"^(.*?[^\d\s.,:]\s*:?)\s+([^A-Za-z]*[\d.,']+\s*\S{0,3})$", text)
            label = text if parse_number(text, self.style) is None else ""
            bare_row = sku is None and not real_quantity and self.number(row, Role.PRICE) is None
            kind = sum_of(label, loose=bare_row and last is not None)
            if kind is None and last is not None and not real_quantity and self.number(row, Role.PRICE) is None:
                kind = sum_of(behind_payment(label))
            if kind is None and "\n" in text and sum_of(text.split("\n")[0]) is not None:
                return Sum.OTHER  # labels of several sums in one cell, as spreadsheets print them: told line by line
            value, place = last[1] if last else None, last[0] if last else piece
            if kind is None and inside:
                kind = sum_of(inside[1])
                own = parse_number(inside[2], self.style)
                if own is not None and (last is None or last[0] is piece):
                    value, place = own, piece
            if kind is None:
                continue
            priced_line = (
                real_quantity
                and self.number(row, Role.PRICE) is not None
                and kind not in (Sum.SHIPPING, Sum.DISCOUNT, Sum.TAX)
            )
            if (
                priced_line
                or (kind in (Sum.SHIPPING, Sum.DISCOUNT, Sum.TAX) and self.is_ware(row))
                or (sku is not None and self.catalog.get(sku.text))
                or (sku is not None and kind is Sum.OTHER and any(c.isdigit() for c in sku.text))
            ):
                return None
            if (
                kind in (Sum.SHIPPING, Sum.DISCOUNT, Sum.TAX)
                and column > min(c for c, _ in texts)
                and real_quantity
                and sku is not None
                and self.roles.get(column) is not Role.DESCRIPTION
            ):
                return None
            amount = self.number(row, Role.AMOUNT)
            if amount is not None and kind in (Sum.SHIPPING, Sum.DISCOUNT, Sum.TAX):
                value, place = amount, self.piece(row, Role.AMOUNT) or place
            if value is not None and kind is not Sum.OTHER:
                self.sums.append(
                    (
                        kind,
                        place.field(abs(value) if kind is Sum.DISCOUNT else value, f"'{label or text}'".strip()),
                        strip_money(place.text)[1],
                    )
                )
            return kind
        return self._sum_across(row, texts, last, real_quantity)

    def is_ware(self, row: Row) -> bool:
        """Whether a row that is named like a charge ("Packing tape") is a line all the same: with a quantity, and numbered like an item of
        ours, though the number may be misread."""
        sku, quantity = self.piece(row, Role.SKU) or self.piece(row, Role.SUPPLIER_SKU), self.piece(row, Role.QUANTITY)
        number = plain(sku.text) if sku is not None else ""
        if sum(c.isdigit() for c in number) < LEAST_FIGURES or len(number) not in self.catalog.number_lengths:
            return False
        return quantity is not None and parse_number(quantity.text, self.style) is not None

    def _sum_across(
        self, row: Row, texts: Sequence[tuple[int, Piece]], last: tuple[Piece, Decimal] | None, counted: bool
    ) -> Sum | None:
        """A sum whose label reaches over several columns, beside the heading of the ways of paying: "Betaling", "Te", "betalen:"."""
        if last is None or counted or self.number(row, Role.PRICE) is not None:
            return None
        words = " ".join(piece.text for _, piece in texts if piece is not last[0])
        kind = sum_of(behind_payment(words))
        if kind not in (None, Sum.OTHER):
            self.sums.append((kind, last[0].field(last[1], f"'{words}'"), strip_money(last[0].text)[1]))
        return kind

    def line(self, building: _Building, index: int) -> tuple[DraftLine | None, bool]:
        building.row = row = self.with_number_apart(building.row)
        source = self.source
        sku, _ = self.text_field(row, Role.SKU)
        whole = self.broken_number([row, *(e for e in building.extra if e.y[0] >= row.y[0])]) if sku else None
        if whole is not None:
            sku = replace(sku, value=whole)
        supplier, _ = self.text_field(row, Role.SUPPLIER_SKU)
        buyer, _ = self.text_field(row, Role.BUYER_SKU)
        gtin, _ = self.text_field(row, Role.GTIN)
        description, struck, hidden = self.description(building)
        quantity, unit, doubt = self.quantity(row)
        price = self.money(row, Role.PRICE)
        amount = self.money(row, Role.AMOUNT)
        if quantity and not unit:
            unit = self.unit_below(building)
        described_unit, _ = self.text_field(row, Role.UNIT)
        if (
            described_unit
            and (described_unit.raw, described_unit.box) != (quantity.raw, quantity.box)
            and not (unit and parse_number(described_unit.value or "", self.style) is not None)
        ):
            unit = described_unit
        if not unit and quantity.value is not None and (word := self.heading_unit()) is not None:
            unit = replace(Field(value=word, raw=word), source=HEADING)
        pieces = list(row.pieces.values())
        struck = bool(pieces) and sum(p.struck for p in pieces) * 2 >= len(pieces)
        partly = any(p.struck for p in pieces) and not struck
        if supplier and not sku:
            sku, supplier = supplier, Field()
        if buyer and not sku:
            sku, buyer = replace(buyer, confidence=min(buyer.confidence, BUYERS_NUMBER)), Field()
        elif buyer and sku and not supplier:
            sku, supplier = buyer, sku
        if not sku:
            sku, description = self.number_in(description)
        elif not supplier and self.catalog.get(sku.value or "") is None:
            supplier, description = self.our_number_in(description)
        per = self.number(row, Role.PER) or self.per
        if per is not None and per > 1 and price.value is not None:
            price = self.for_one(price, per, quantity.value, amount.value)
            if price.source.endswith("for one"):
                per = None
        cut = self.piece(row, Role.DISCOUNT)
        percent = parse_discount(cut.text, self.style) if cut is not None else None
        discount = cut.field(percent, self.source(Role.DISCOUNT)) if cut is not None and percent else _NO_DISCOUNT
        note, _ = self.text_field(row, Role.NOTE)
        notes = [
            n for n in (note.value, f"price per {per.normalize():f}" if per is not None and per != 1 else None) if n
        ]
        if not (sku or description or supplier or gtin):
            if quantity and (price or amount):
                pass
            else:
                return None, False
        path = f"lines[{index}]"
        draft = DraftLine(
            sku=sku,
            description=description,
            quantity=quantity,
            unit=unit,
            unit_price=price,
            extended_price=amount,
            discount=discount,
            gtin=gtin,
            supplier_sku=supplier,
            note="; ".join(notes) or None,
            struck=None if partly else struck,
            raw=row.text,
            page=row.page,
            box=row.box,
        )
        hidden = hidden or any(p.hidden for c, p in row.pieces.items() if self.roles.get(c) in _ORDERING)
        filled = (quantity.value is not None and quantity.value != 0) or bool(
            quantity.raw and quantity.raw.strip() not in ("", "-", "–", "—", "0", "0.00", "0,00")
        )
        errors = [p.error for c, p in row.pieces.items() if p.error and not self.needless(c, p, price, quantity)]
        doubted = against(quantity.value, building.deliveries, path)
        self.issues += [doubted] if doubted else []
        proven = (
            quantity.value is not None
            and price.value is not None
            and amount.value is not None
            and abs(quantity.value * price.value - amount.value) < Decimal("0.02")
        )
        beside = against_quantity(row, self.grid.headings, self.roles, self.style, quantity.value, proven)
        if beside and not struck:
            self.issues.append(
                Issue(
                    code=Code.QUANTITY_DOUBTFUL,
                    message=f"Line {row.text[:60]!r}: {beside}.",
                    field=f"{path}.quantity",
                    page=row.page,
                    box=row.box,
                )
            )
        if (filled or errors) and not struck:
            self.remark(path, row, doubt, hidden, partly, errors, source)
        if per is not None and per != 1 and filled:
            self.issues.append(
                Issue(
                    code=Code.PRICE_MISMATCH,
                    message=f"The price is for {per.normalize():f}, not for one.",
                    severity=Severity.NOTE,
                    field=f"{path}.unit_price",
                    page=row.page,
                    box=row.box,
                )
            )
        return draft, filled or bool(errors)

    def needless(self, column: int, piece: Piece, price: Field[Decimal], quantity: Field[Decimal]) -> bool:
        """Whether a formula without a value is that of a line's amount (quantity × price say the same), or stands in a column that
        says nothing of the order."""
        role = self.roles.get(column)
        whole = price.value is not None and quantity.value is not None
        needless = piece.error == NO_RESULT and (
            (role is Role.AMOUNT and price.value is not None) or (role in (None, Role.OTHER) and whole)
        )
        if needless:
            self.reckoned.add((piece.page, piece.box))
        return needless

    def unit_below(self, building: _Building) -> Field[str]:
        """The unit that a narrow column has put below the quantity."""
        for row in building.extra:
            piece = self.piece(row, Role.QUANTITY)
            if piece is not None and row.y[0] > building.row.y[0] and codes(piece.text):
                return piece.field(piece.text.strip(), "below the quantity")
        return Field()

    def remark(
        self, path: str, row: Row, doubt: str, hidden: bool, partly: bool, errors: Sequence[str | None], source: object
    ) -> None:
        place = {"page": row.page, "box": row.box}
        if doubt:
            self.issues.append(
                Issue(
                    code=Code.QUANTITY_DOUBTFUL,
                    message=f"Line {row.text[:60]!r}: {doubt}.",
                    field=f"{path}.quantity",
                    page=row.page,
                    box=row.box,
                )
            )
        if hidden or self.grid.hidden:
            self.issues.append(
                Issue(
                    code=Code.HIDDEN_CONTENT,
                    message=f"The line {row.text[:60]!r} is hidden on the document.",
                    field=path,
                    page=row.page,
                    box=row.box,
                )
            )
        if partly:
            self.issues.append(
                Issue(
                    code=Code.STRUCK_LINE,
                    message=f"Something in the line {row.text[:60]!r} is crossed out.",
                    field=path,
                    page=row.page,
                    box=row.box,
                )
            )
        for error in errors:
            self.issues.append(
                Issue(
                    code=Code.FORMULA_WITHOUT_VALUE,
                    message=f"A cell in the line {row.text[:60]!r} has no value: {error}.",
                    field=path,
                    page=row.page,
                    box=row.box,
                )
            )
        del place, source

    def for_one(
        self, price: Field[Decimal], per: Decimal, quantity: Decimal | None, amount: Decimal | None
    ) -> Field[Decimal]:
        """A price for a hundred as the price of one, where the amount shows that it is so meant."""
        if price.value is None or quantity is None or amount is None:
            return price
        if abs(quantity * price.value / per - amount) > Decimal("0.011"):
            return price
        return replace(price, value=price.value / per, source=f"{price.source}, for one")

    def source(self, role: Role) -> str:
        if role not in self.by_role:
            return "beside the unit"
        column = self.by_role[role][0]
        heading = self.grid.headings.get(column)
        return f"column '{' '.join(heading.split())}'" if heading else f"column {column + 1}, by what stands in it"

    def with_number_apart(self, row: Row) -> Row:
        """The row with an item number and a description that were read as one run in their own columns."""
        column = next((c for c in self.by_role.get(Role.SKU, ()) if c in row.pieces), None)
        both = parted(row.pieces[column], self.catalog) if column is not None else None
        described = self.by_role.get(Role.DESCRIPTION, ())
        if column is not None and column - 1 in described:
            words = led_by_words(row.pieces[column], self.catalog)
            if words is not None:
                before = row.pieces.get(column - 1)
                own = words[0] if before is None else before.joined(words[0])
                return replace(row, pieces={**row.pieces, column: words[1], column - 1: own})
        if column is None or both is None or not described:
            return row
        number, rest = both
        after = row.pieces.get(described[0])
        return replace(
            row, pieces={**row.pieces, column: number, described[0]: rest if after is None else rest.joined(after)}
        )

    def text_field(self, row: Row, role: Role) -> tuple[Field[str], str]:
        piece = self.piece(row, role)
        if piece is None:
            return Field(), ""
        text = " ".join(piece.text.split())
        if role is Role.SKU and text.startswith("[") and text.endswith("]"):
            text = text[1:-1]
        numbered = re.match(r"^\d{1,2}[.)]?\s+(\S.*)$", text)
        if role is Role.SKU and numbered and self.catalog.get(numbered[1]) and not self.catalog.get(text):
            text = numbered[1]  # the printed number of the line stands in the same column
        if role is Role.UNIT and (one := re.fullmatch(r"1\s+([^\W\d_]+\.?)", text)):
            text = one[1]  # "1 each" is sold by each
        return piece.field(text or None, self.source(role)), ""

    def money(self, row: Row, role: Role) -> Field[Decimal]:
        piece = self.piece(row, role)
        if piece is None:
            return Field()
        if isinstance(piece.value, Decimal):
            return piece.field(piece.value, self.source(role))
        text = re.sub(r"(?<=\d)\s*(/|per|pro|je|p\.)\s*[A-Za-z.]+$", "", piece.text).strip()
        value = parse_number(closed(text), self.style)
        if value is None and piece.lattice is not None and piece.lattice.steps:
            value = cents_apart(text)
        self.currency = self.currency or strip_money(piece.text)[1]
        unclear = ambiguous(piece.text) and not self.style.certain
        return piece.field(value, self.source(role), confidence=0.7 if unclear else 1.0)

    def quantity(self, row: Row) -> tuple[Field[Decimal], Field[str], str]:
        piece = self.piece(row, Role.QUANTITY)
        if piece is None:  # "75 packs" that reaches into the column of units
            piece = self.piece(row, Role.UNIT)
            if piece is None or not re.match(r"\d+\s+[^\W\d]", piece.text):
                return Field(), Field(), ""
        source = self.source(Role.QUANTITY)
        if isinstance(piece.value, Decimal):
            return piece.field(piece.value, source), Field(), ""
        read = parse_quantity(piece.text, self.style)
        if (read is None or read.doubt) and (proven := self._behind_words(row, piece)) is not None:
            return piece.field(proven, "behind the end of the description, as the amount says"), Field(), ""
        if (read is None or read.doubt) and (proven := self._set_apart(row, piece)) is not None:
            whole = piece.field(proven, f"{source}, figures in boxes, as the amount says")
            return replace(whole, lattice=None), Field(), ""  # its ink has blanks that no number has
        if read is None:
            # what was written by hand the whole line may still tell (`checking.joint`); where it can't, it is said there
            told = not piece.text.strip("-–— ") or (piece.lattice is not None and piece.lattice.steps)
            return piece.field(None, source), Field(), "" if told else f"the quantity {piece.text!r} is no number"
        unit = piece.field(read.unit, source) if read.unit and not self._begins_number(row, piece) else Field()
        doubt = read.doubt or ("the quantity is not said exactly" if _ABOUT.match(piece.text.strip().lower()) else "")
        quantity = piece.field(read.value, source)
        if ambiguous(piece.text) and read.value is not None:
            other = parse_number(piece.text, NumberStyle("," if self.style.decimal == "." else "."))
            if not self.style.certain and other is not None and other != read.value:
                quantity = replace(quantity, confidence=0.6, candidates=(Candidate(other, 0.4),))
                doubt = doubt or f"{piece.text} could be {read.value:f} or {other:f}"
        return quantity, unit, doubt

    def _set_apart(self, row: Row, quantity: Piece) -> Decimal | None:
        """The number that figures in a row of boxes make, some of them read apart ("2 50"), where price and amount prove it."""
        text = " ".join(quantity.text.split())
        number = Decimal(text.replace(" ", "")) if _APART.fullmatch(text) else None
        price, amount = self.money(row, Role.PRICE).value, self.money(row, Role.AMOUNT).value
        return number if number and price and amount and number * price == amount else None

    def _behind_words(self, row: Row, quantity: Piece) -> Decimal | None:
        """The quantity of a cell into which a long description reaches ("mm 75"), where price and amount prove it."""
        split = re.fullmatch(r"(?:\D+|.*[^\W\d]\S*)\s+(\d[\d.,']*)", quantity.text.strip())
        number = parse_number(split[1], self.style) if split is not None else None
        price, amount = self.money(row, Role.PRICE).value, self.money(row, Role.AMOUNT).value
        return number if number and price and amount and number * price == amount else None

    def _begins_number(self, row: Row, quantity: Piece) -> bool:
        """Whether the word behind the quantity is the beginning of the item number in the next column: "2 LT | 123.090"."""
        number, last = self.piece(row, Role.SKU), quantity.text.split()[-1]
        item = self.catalog.get(f"{last} {number.text}") if number is not None else None
        return item is not None and plain(item.sku).startswith(plain(last)) and not last.isdigit()

    def heading_unit(self) -> str | None:
        told = (unit_in(self.grid.headings[c]) for c in self.by_role.get(Role.QUANTITY, ()) if c in self.grid.headings)
        return next(told, None)

    def description(self, building: _Building) -> tuple[Field[str], bool, bool]:
        pieces: list[Piece] = []
        rows = sorted([building.row, *building.extra], key=lambda r: (r.page, r.y[0]))
        for row in rows:
            for column in sorted(row.pieces):
                role = self.roles.get(column)
                if role in (Role.DESCRIPTION, Role.VARIANT) or (row is not building.row and role in (Role.NOTE,)):
                    pieces.append(row.pieces[column])
        if not pieces:
            return Field(), False, False
        whole = pieces[0]
        for piece in pieces[1:]:
            whole = whole.joined(piece)
        text = " ".join(whole.text.split())
        source = self.source(Role.DESCRIPTION) if Role.DESCRIPTION in self.by_role else "beside the number"
        return whole.field(text or None, source), whole.struck, whole.hidden

    def our_number_in(self, description: Field[str]) -> tuple[Field[str], Field[str]]:
        """The catalogue's number under its label beside the buyer's own: "Ihre Materialnummer: 00185" below the description."""
        words = (description.value or "").split()
        found: list[tuple[int, int, str]] = []
        for at, word in enumerate(words):
            number = word.strip(".,;()[]")
            if at == 0 or not any(c.isdigit() for c in number) or self.catalog.get(number) is None:
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
                if item and re.search(r"\d", token) and len(token) >= 3:
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


_ABOUT = re.compile(
    r"(?:~|≈|±|(?:approx\w*|about|around|min(?:imum|destens|imo)?|max(?:imum|imal|imo)?|up to|at least|at most|ca|circa|etwa|ungefähr|bis zu|environ|env|au moins|jusqu'à|aprox\w*|hasta|al menos|almeno|fino a|ongeveer|minstens|cerca de|até)\b)"
)


_APART = re.compile(r"\d{1,3}(?: \d{1,3})+")


def _merged(lines: Sequence[_Building], drafts: Sequence[DraftLine], more: Sequence[DraftLine]) -> list[DraftLine]:
    places = {b.row.text: i for i, b in enumerate(lines)}
    return sorted([*drafts, *more], key=lambda d: places.get(d.raw, 0))


def _share(lines: list[_Building]) -> None:
    """Description rows between two lines belong to the nearer one (text that straddles its number)."""
    for before, after in itertools.pairwise(lines):
        for row in list(before.extra):
            if row.page != after.row.page or row.y[0] < before.row.y[0] or row in after.extra:
                if row in after.extra:
                    _give(row, before, after)
                continue
    for line in lines:
        unique: list[Row] = []
        for row in line.extra:
            if row not in unique:
                unique.append(row)
        line.extra = unique


def _give(row: Row, before: _Building, after: _Building) -> None:
    """Row stands in both: the nearer line keeps it."""
    if row.page != before.row.page:
        before.extra = [r for r in before.extra if r is not row]
        return
    last = max([before.row.y[1], *(r.y[1] for r in before.extra if r is not row and r.y[1] <= row.y[0] + 0.1)])
    to_before, to_after = row.y[0] - last, after.row.y[0] - row.y[1]
    if to_after < to_before - 0.5:
        before.extra = [r for r in before.extra if r is not row]
    else:
        after.extra = [r for r in after.extra if r is not row]
