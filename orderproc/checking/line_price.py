"""Price and amount of an order line, against the catalogue and against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from orderproc.checking.evidence import could_read, recognized
from orderproc.checking.line_facts import IN_PRINT, ZERO, LineFacts
from orderproc.checking.prices import digits, equal, money, per_pack, written_free
from orderproc.model.issue import Code, Severity


class PriceCheck(LineFacts):
    """Price and amount of a line, against the catalogue and against each other."""

    # price

    def _price(self) -> bool | None:
        """Does the stated price stand in a list? None where none is stated or no item is known."""
        field = self.line.unit_price
        if self._free():
            return False
        if self.item is None or self.price is None:
            implied = self._implied_price()
            if self.item and implied is None and not recognized(field) and re.search(r"\d", field.raw or ""):
                text = f"{self.item.sku}: the price {(field.raw or '').strip()!r} is no number that can be understood."
                self.doubt(Code.PRICE_MISMATCH, "unit_price", text)
            return implied
        prices = self.index.prices(self.item)
        if not prices:
            return None
        if self.price in prices:
            self._old_price(self.price)
            return True
        misread = next((p for p in sorted(prices) if self._misread(p)), None)
        if misread is not None:
            self.price = misread
            return True
        shown = ", ".join(f"{p:f}" for p in sorted(prices))
        text = f"{self.item.sku}: the paper says {self.price:f}, our lists {shown}.{per_pack(self.item, self.price, prices)}"
        if field.raw and field.raw.strip() != f"{self.price:f}":
            text += f" (written: {field.raw.strip()})"
        self.doubt(Code.PRICE_MISMATCH, "unit_price", text)
        return False

    def _free(self) -> bool:
        """Written as free of charge, though our lists have a price: a gift that was agreed, or not; only a person knows."""
        if self.item is None or not written_free(self.line, self.price, self.amount):
            return False
        if ZERO in self.index.prices(self.item):
            return False
        shown = ", ".join(f"{p:f}" for p in sorted(self.index.prices(self.item)))
        text = f"{self.item.sku} is written as free of charge; our lists say {shown}. Was it promised?"
        self.doubt(Code.PRICE_MISMATCH, "unit_price" if self.line.unit_price else "extended_price", text)
        return True

    def _implied_price(self) -> bool | None:
        """Only an amount is stated: it must be quantity × one of our prices."""
        if self.item is None or self.amount is None or not self.quantity or self.price is not None:
            return None
        prices = self.index.prices(self.item)
        if not prices:
            return None
        fitting = [p for p in sorted(prices) if equal(self.quantity * p, self.amount)]
        if fitting:
            self._old_price(fitting[0])
            return True
        if recognized(self.line.extended_price) and self._amount_unread([self.quantity * p for p in prices]):
            return None
        shown = ", ".join(f"{p:f}" for p in sorted(prices))
        each = f"{self.amount / self.quantity:.4g}"
        text = f"{self.item.sku}: {self.quantity:f} for {self.amount:f} makes {each} each; our lists say {shown}."
        self.doubt(Code.PRICE_MISMATCH, "extended_price", text)
        return False

    def _amount_unread(self, expected: Sequence[Decimal]) -> bool:
        field = self.line.extended_price
        return any(could_read(field, f"{value:.2f}") or digits(value) == digits(self.amount) for value in expected)

    def _misread(self, known: Decimal) -> bool:
        """A price of our list that the picture may well show: a lost point, or characters that the recognizer leaves open.

        Without the amount's word for it, only a lost point counts."""
        field = self.line.unit_price
        if not recognized(field) or self.price is None:
            return False
        if digits(known) == digits(self.price):
            return True
        by_amount = self.quantity is not None and self.amount is not None and equal(self.quantity * known, self.amount)
        return by_amount and (could_read(field, f"{known:.2f}") or field.confidence < self.least)

    def _old_price(self, price: Decimal) -> None:
        assert self.item
        today = self.context.today
        rows = [row for row in self.index.rows(self.item) if row.unit_price == price]
        if price == self.item.unit_price or any(row.until is None or row.until >= today for row in rows):
            return
        ended = max((row.until for row in rows if row.until), default=None)
        text = f"{self.item.sku}: {price:f} is an old price, which held until {ended}."
        self.doubt(Code.PRICE_OLD, "unit_price" if self.line.unit_price else "extended_price", text, Severity.NOTE)

    # arithmetic

    def _arithmetic(self, price_listed: bool | None) -> bool | None:
        """Does quantity × price = amount hold? None where there is nothing to compare."""
        price = self.price
        if price is None and price_listed and self.quantity and self.amount is not None:
            return True
        if price is None or self.quantity is None or self.amount is None:
            return None
        if equal(self.quantity * price, self.amount):
            return True
        reckoned = self.line.reckoned
        if self.line.discount and reckoned is not None and equal(reckoned, self.amount):
            text = f"The customer takes {self.line.discount.value:f} % off: {money(self.quantity * price)} less that is {self.amount:f}."
            self.doubt(Code.AMOUNT_MISMATCH, "extended_price", text, Severity.NOTE)
            return True
        expected = self.quantity * price
        text = f"{self.quantity:f} × {price:f} makes {money(expected)}, but {self.amount:f} is written."
        implied = self.amount / price if price else Decimal(0)
        if implied > 0 and implied == implied.to_integral_value():
            text += f" That would be {implied.to_integral_value():f} of them."
        self.doubt(Code.AMOUNT_MISMATCH, "extended_price", text)
        return False

    def _agrees_as_read(self) -> bool:
        if self.quantity is None or self.price is None or self.amount is None:
            return False
        return equal(self.quantity * self.price, self.amount)

    def _agrees_less_discount(self) -> bool:
        """Quantity × price less the discount that is written beside them is the amount, the discount read as clearly as these."""
        discount, reckoned = self.line.discount, self.line.reckoned
        return (
            bool(discount.value)
            and discount.confidence >= IN_PRINT
            and reckoned is not None
            and self.amount is not None
            and equal(reckoned, self.amount)
        )
