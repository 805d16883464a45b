# ruff: noqa: E501
"""The rows of an order table as order lines: which rows are lines, which go on the line before, which are sums and charges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.reading import Box
from orderproc.model.shop import Catalog
from orderproc.model.units import HEADING
from orderproc.parsing.doubts.besides import against_quantity, places_in
from orderproc.parsing.head.ways import ways_in
from orderproc.parsing.numbers import NumberStyle, parse_discount, parse_number
from orderproc.parsing.ordertable.building import Building, merged, share
from orderproc.parsing.ordertable.cells import NO_RESULT
from orderproc.parsing.ordertable.grids import Grid, Row
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.line_fields import LineFields
from orderproc.parsing.ordertable.realigned import realign
from orderproc.parsing.ordertable.row_kinds import DASH, RowKinds
from orderproc.parsing.ordertable.schedules import against, delivery_of
from orderproc.parsing.ordertable.styles import with_style
from orderproc.parsing.ordertable.sums import Sum


def _crossed_out(row: Row, before: Row) -> bool:
    """Whether a whole row is crossed out, as far as the line before it reaches: a line that is not ordered, and no more words of that."""
    if row.box is None or before.box is None or not all(p.struck for p in row.pieces.values()):
        return False
    return row.box.width >= WHOLE * before.box.width and any(c.isdigit() for c in row.text)


_EMPTY = re.compile(r"(?=.*[$€£])[\s$€£S.,|]+")  # the signs of money that are printed in the columns of a row
CHOICES = 3  # ways of paying in one row: a form asks for one below its table
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


_NO_DISCOUNT: Field[Decimal] = Field()
BUYERS_NUMBER = 0.85  # may by chance be that of another item of ours: something else on the line must confirm it


# what is ordered, and how much: a hidden column of anything else (a cost, a margin) orders nothing
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


class _Rows(RowKinds, LineFields):
    """A table read from top to bottom."""

    def read(self) -> Extract:
        lines: list[Building] = []
        pending: list[Row] = []
        loose: list[Row] = []
        blank = after_total = 0
        after_goods = False
        closed = ended = (
            False  # cells below a sum or an empty row say nothing more of the line above; nor do those below a label
        )
        above: Row | None = None
        amounts: list[list[Decimal]] = [[]]  # of the lines, those between two sums by themselves
        counts: list[Decimal] = []
        for row in self.grid.rows:
            if not row.pieces or _EMPTY.fullmatch(row.text):
                continue
            closed |= above is not None and self.is_apart(above, row)
            above = row
            ended |= closed and bool(lines) and self.is_labelled(row)
            if (ended or (closed and not self.is_counted(row))) and not self.is_known(row):
                continue
            kind = self.sum_row(row) or self.lone_sum(row) or self.reckoned_sum(row, amounts, counts)
            if kind is not None:
                amounts += [[]] if amounts[-1] else []
                closed |= not self.grid.geometric
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
                lines.append(Building(row, self.roles))
                pending.clear()
                continue
            if lines and self.goes_on(row, lines[-1]):
                lines[-1].extra.append(row)
                continue
            if lines and (part := delivery_of(row, self.roles, self.style, self.catalog)) is not None:
                lines[-1].deliveries.append((row, part))
                continue
            if self.is_anchor(row):
                closed = False
                before = [p for p in pending if self.near(p, row)] if self.grid.geometric else []
                lines.append(Building(row, self.roles, before))
                amounts[-1] += [amount] if (amount := self.number(row, Role.AMOUNT)) else []
                counts += [count] if (count := self.number(row, Role.QUANTITY)) else []
                pending.clear()
            elif self.continues(row) and not closed:
                loose.append(row)
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
            share(lines)
            realign(lines, loose, self.catalog, lambda line: self.description(line)[0].value or "")
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
        elsewhere = places_in([b.row for b in lines], self.grid.headings, self.catalog)
        if elsewhere and drafts:
            message = f"The column '{elsewhere}' sends the lines to several places."
            self.issues.append(Issue(code=Code.NEEDS_PERSON, message=message, field="lines", page=self.grid.page))
        has_quantity = Role.QUANTITY in self.by_role
        keep = self.forgotten(drafts, empty)
        if keep:
            drafts = merged(lines, drafts, keep)
        return Extract(
            tuple(drafts),
            tuple(self.sums),
            tuple(self.issues),
            blank,
            self.currency,
            has_quantity,
            len(lines),
            frozenset() if keep else self.unfilled(empty, drafts),
            frozenset(self.reckoned),
        )

    def line(self, building: Building, index: int) -> tuple[DraftLine | None, bool]:
        building.row = row = self.with_number_apart(building.row)
        source = self.source
        sku, _ = self.text_field(row, Role.SKU)
        whole = self.broken_number([row, *(e for e in building.extra if e.y[0] >= row.y[0])]) if sku else None
        if whole is not None:
            sku = whole.field(whole.text, sku.source)
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
        unit = unit or self.unit_before_price(row)
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
        if sku and not description and self.catalog.get(sku.value or "") is None:
            found, rest = self.number_in(sku)  # "TW-1306 Scissors", and no column for the words
            leads = self.catalog.get(found.value or "") is not None and (sku.value or "").startswith(found.value or "")
            sku, description = (found, rest) if leads else (sku, description)
        if not sku:
            sku, description = self.number_in(description)
        elif not supplier and self.catalog.get(sku.value or "") is None:
            supplier, description = self.our_number_in(description)
        per = self.number(row, Role.PER) or self.per
        if per is not None and per > 1 and price.value is not None:
            price = self.for_one(price, per, quantity.value, amount.value)
            if price.source.endswith("for one"):
                per = None
        amount = self.without_tax(row, quantity, price, amount)
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
            quantity.raw and quantity.raw.strip() not in ("", "0", "0.00", "0,00") and not DASH.fullmatch(quantity.raw)
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
        return with_style(draft, self.catalog), filled or bool(errors)

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
                    message=f"A cell in the line {row.text[:60]!r} {error if error and 'holds' in error else f'has no value: {error}'}.",
                    field=path,
                    page=row.page,
                    box=row.box,
                )
            )
        del place, source
