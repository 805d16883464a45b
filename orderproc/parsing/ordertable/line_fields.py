# ruff: noqa: E501
"""The fields of an order line, each out of the cells of its row."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from orderproc.model.draft import Candidate, Field
from orderproc.model.shop import plain
from orderproc.model.units import codes
from orderproc.parsing.doubts.besides import unit_in
from orderproc.parsing.numbers import NumberStyle, ambiguous, parse_number, parse_quantity
from orderproc.parsing.ordertable.building import Building
from orderproc.parsing.ordertable.cells import NO_RESULT, Cells
from orderproc.parsing.ordertable.close_figures import one_or_two
from orderproc.parsing.ordertable.grids import Piece, Row
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.run_together import led_by_words, parted


def _counts_units(text: str) -> bool:
    """Whether a cell says how many of a unit: "75 packs", "12ST"; not "1B", which is no unit of ours."""
    counted = re.match(r"\d+(?P<apart>\s*)(?P<unit>[^\W\d]+)", text)
    return counted is not None and (bool(counted["apart"]) or bool(codes(counted["unit"])))


class LineFields(Cells):
    """The fields of an order line, each out of the cells of its row."""

    def quantity(self, row: Row) -> tuple[Field[Decimal], Field[str], str]:
        piece = self.piece(row, Role.QUANTITY)
        if piece is None:  # "75 packs" that reaches into the column of units
            piece = self.piece(row, Role.UNIT)
            if piece is None or not _counts_units(piece.text):
                return Field(), Field(), ""
        if _SIGN.fullmatch(piece.text.strip()):
            return Field(), Field(), ""  # printed before the amount of the next column
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
        if not doubt and self._may_hold_the_price(row, piece):
            doubt = f"{piece.text} could be {read.value:f}, or a quantity and a price"
        quantity = piece.field(read.value, source)
        if ambiguous(piece.text) and read.value is not None:
            other = parse_number(piece.text, NumberStyle("," if self.style.decimal == "." else "."))
            open_ = not self.style.certain and other is not None and other != read.value
            if open_ and other is not None and not self._only_one_multiplies(row, read.value, other):
                quantity = replace(quantity, confidence=0.6, candidates=(Candidate(other, 0.4),))
                doubt = doubt or f"{piece.text} could be {read.value:f} or {other:f}"
        return quantity, unit, doubt

    def _may_hold_the_price(self, row: Row, quantity: Piece) -> bool:
        """Whether "1 250.00" may be one piece for 250.00: nothing stands where the table has the prices."""
        money = [role for role in (Role.PRICE, Role.AMOUNT) if role in self.by_role]
        empty = bool(money) and all(self.piece(row, role) is None for role in money)
        return self.grid.geometric and empty and one_or_two(quantity.text.strip())

    def _only_one_multiplies(self, row: Row, read: Decimal, other: Decimal) -> bool:
        """Whether price and amount prove the first of two ways to read a quantity, and not the other: 1.000 × 0,06 = 60,00."""
        price, amount = self.money(row, Role.PRICE).value, self.money(row, Role.AMOUNT).value
        if not price or not amount:
            return False
        return abs(read * price - amount) < _CENT <= abs(other * price - amount)

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

    def description(self, building: Building) -> tuple[Field[str], bool, bool]:
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

    def unit_below(self, building: Building) -> Field[str]:
        """The unit that a narrow column has put below the quantity."""
        for row in building.extra:
            piece = self.piece(row, Role.QUANTITY)
            if piece is not None and row.y[0] > building.row.y[0] and codes(piece.text):
                return piece.field(piece.text.strip(), "below the quantity")
        return Field()

    def for_one(
        self, price: Field[Decimal], per: Decimal, quantity: Decimal | None, amount: Decimal | None
    ) -> Field[Decimal]:
        """A price for a hundred as the price of one, where the amount shows that it is so meant."""
        if price.value is None or quantity is None or amount is None:
            return price
        if abs(quantity * price.value / per - amount) > Decimal("0.011"):
            return price
        return replace(price, value=price.value / per, source=f"{price.source}, for one")

    def without_tax(
        self, row: Row, quantity: Field[Decimal], price: Field[Decimal], amount: Field[Decimal]
    ) -> Field[Decimal]:
        """An amount with the line's tax, which stands in a column of its own, without it: 5 × 12.00 + 6.00 = 66.00."""
        tax = self.number(row, Role.TAX)
        if not tax or quantity.value is None or price.value is None or amount.value is None:
            return amount
        if abs(quantity.value * price.value + tax - amount.value) > Decimal("0.011"):
            return amount
        return replace(amount, value=amount.value - tax, source=f"{amount.source}, without its tax")

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


_SIGN = re.compile(r"[£$€]|EUR|(?:S?Fr|R\$)\.?")
_CENT = Decimal("0.006")
_ABOUT = re.compile(
    r"(?:~|≈|±|(?:approx\w*|about|around|min(?:imum|destens|imo)?|max(?:imum|imal|imo)?|up to|at least|at most|ca|circa|etwa|ungefähr|bis zu|environ|env|au moins|jusqu'à|aprox\w*|hasta|al menos|almeno|fino a|ongeveer|minstens|cerca de|até)\b)"
)


_APART = re.compile(r"\d{1,3}(?: \d{1,3})+")
