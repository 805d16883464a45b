"""The lines of an order: quantity, unit, price, and whether the arithmetic of each line holds.

What a picture made unsure may be confirmed by the other numbers of the line; what contradicts them is doubted. Which item it is
stands in `items`, what it will cost in pricing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from orderproc.checking import units
from orderproc.checking.catalog import Index, index_of
from orderproc.checking.context import Context
from orderproc.checking.evidence import CLERK, could_read
from orderproc.checking.ink import stands
from orderproc.checking.items import by_posterior, identify, of_our_list
from orderproc.checking.joint import LinePosterior, Reckon, Solution, solve
from orderproc.checking.kinds import AGREES, support, sure_of_money
from orderproc.checking.line_facts import CENT, IN_PRINT, PROVEN, UNCONFIRMED_INK
from orderproc.checking.line_price import PriceCheck
from orderproc.checking.line_quantity import QuantityCheck
from orderproc.checking.own_hand import lent, shapes
from orderproc.checking.usual_unit import as_usual, with_unit
from orderproc.model.draft import DraftLine, Field, StatedTotals
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.order import OrderLine, Stated
from orderproc.model.shop import Item, plain

CLEAR_PRINT, LEAST_MISPRINTED = 0.995, 2e-4  # a printed number read so surely, and how rarely it is wrong at least
NOTHING_STATED = StatedTotals()


_FIGURES = re.compile(r"\d(?:[\d.,' ]*\d)?")  # of "12 boxes", whose lattice is cut to them
CLEAR_INK = 0.97  # what was read with this probability is not put right by other numbers


def clearly_written(field: Field[Decimal]) -> bool:
    """Whether a number is read from its picture alone without doubt."""
    if field.lattice is None or not field.raw or field.value is None:
        return False
    return math.exp(field.lattice.log_prob(field.raw.strip())) >= CLEAR_INK


@dataclass(frozen=True)
class CheckedLine:
    """`certainty` 0 to 1 is the least of item and quantity after what confirms them."""

    line: OrderLine
    issues: tuple[Issue, ...]
    certainty: float
    amount: Decimal | None  # by the customer's own reckoning
    confirmed: bool  # price and arithmetic hold
    settled: frozenset[str] = frozenset()  # fields that the joint solution is sure of, whatever was read there
    posterior: LinePosterior | None = None
    wrong: float = 0.0  # how likely item or quantity are wrong, by the calibrated solution; 0 for what was typed


def check_lines(
    lines: Sequence[DraftLine], context: Context, stated: StatedTotals = NOTHING_STATED, reckon: Reckon | None = None
) -> tuple[list[CheckedLine], list[Issue], Solution]:
    """Every line that is not struck out, numbered as it will stand in the order, issues of lines left out, and how the lines were
    solved together."""
    issues: list[Issue] = []
    index = index_of(context.tables)
    there: list[tuple[int, DraftLine]] = []
    for at, line in enumerate(lines):
        path = f"lines[{at}]"
        if line.struck:
            text = f"Line {at + 1} is crossed out: not ordered."
            issues.append(_at_line(Code.STRUCK_LINE, path, text, line, Severity.NOTE))
            continue
        if line.struck is None:
            issues.append(_at_line(Code.STRUCK_LINE, path, f"Line {at + 1}: perhaps crossed out.", line))
        there.append((at, line))
    for n, meant in enumerate(as_usual([line for _, line in there])):
        at, line = there[n]
        if meant is not None:
            text = f"Unit {line.unit.value!r} is taken for {meant!r}."
            issues.append(_at_line(Code.UNIT_UNKNOWN, f"lines[{at}].unit", text, line, Severity.NOTE))
            there[n] = (at, with_unit(line, meant))
    checks, solution = _solved(there, index, context, stated, reckon)
    hand = shapes([line for _, line in there], solution.lines, index.items) if "lattice" not in context.without else ()
    if hand:
        there = [(at, lent(line, hand)) for at, line in there]
        checks, solution = _solved(there, index, context, stated, reckon)
    checked = [check.result(posterior, solution.sums) for check, posterior in zip(checks, solution.lines, strict=True)]
    return checked, issues, solution


def _solved(
    there: Sequence[tuple[int, DraftLine]], index: Index, context: Context, stated: StatedTotals, reckon: Reckon | None
) -> tuple[list[_LineCheck], Solution]:
    checks = [_LineCheck(line, f"lines[{at}]", number, index, context) for number, (at, line) in enumerate(there, 1)]
    for check, found in zip(checks, of_our_list([(c.line, c.found) for c in checks], index), strict=True):
        check.found = found
    solution = Solution((None,) * len(checks))
    if any(check.from_picture for check in checks):
        solution = solve([check.hypotheses() for check in checks], stated, reckon, context.without)
    return checks, solution


def _at_line(code: str, path: str, text: str, line: DraftLine, severity: Severity = Severity.DOUBT) -> Issue:
    return Issue(code=code, field=path, message=text, severity=severity, page=line.page, box=line.box)


class _LineCheck(PriceCheck, QuantityCheck):
    """"""

    def result(self, posterior: LinePosterior | None = None, sums: float | None = None) -> CheckedLine:
        self.posterior = posterior
        self.in_sum = sums is not None and sums >= AGREES
        if self.guesses:
            if posterior is None:
                self.found = identify(self.line, self.path, self.index)
            else:
                self.found = by_posterior(self.line, self.path, self.index, posterior, self.enough)
        for issue in self.found.issues:
            told = posterior is not None and issue.code == Code.ITEM_CORRECTED
            why = support(self.line, posterior, self.in_sum) if told and posterior is not None else ""
            self.issues.append(replace(issue, message=issue.message + why))
        if self.item is not None:
            self._status(self.item)
        # the solution of all numbers first, then the price: what it says confirms or contradicts the quantity
        self._weighed()
        price_listed = self._price()
        holds = self._arithmetic(price_listed)
        certainty = self._quantity(holds)
        self._unit(price_listed, holds)
        certainty = min(certainty, self._item_certainty(price_listed, holds))
        item = self.item
        sku = item.sku if item else None
        if item is None and not self.index.items:
            sku = self.line.supplier_sku.value or self.line.sku.value
        stated_unit = units.code(self.line.unit.value)
        order_line = OrderLine(
            number=self.number,
            sku=sku,
            description=item.description if item else self.line.description.value,
            quantity=self.quantity,
            unit=item.unit if item else stated_unit or "EA",
            stated=Stated(
                sku=self.line.sku.value or self.line.supplier_sku.value,
                unit_price=self.price,
                extended_price=self.amount,
            ),
            department=item.department if item else None,
            tax_class=item.tax_class if item else None,
        )
        amount = self.amount
        if amount is None and self.price is not None and self.quantity is not None:
            amount = (self.price * self.quantity).quantize(CENT)
        return CheckedLine(
            order_line,
            tuple(self.issues),
            certainty,
            amount,
            bool(holds) and price_listed is True,
            self.sure_of,
            posterior,
            self._wrong(certainty),
        )

    def _wrong(self, certainty: float) -> float:
        """How likely item, quantity or price are wrong; asked only of fields whose other readings were kept, as the curves are."""
        found = 1 - self.money
        if self.posterior is not None and self.guesses and self.line.sku.source != CLERK:
            found += 1 - self.found.certainty
        if self.line.quantity.lattice is not None and self.line.quantity.source != CLERK:
            solved = self.posterior
            agrees = solved is not None and solved.best.quantity == self.quantity
            unsure = 1 - (self.sure_quantity(solved) if solved is not None and agrees else certainty)
            found += min(unsure, self._misprinted())
        return min(found, PROVEN if self._proven_in_print() else 1.0)

    def _misprinted(self) -> float:
        """How likely a printed quantity was misread, by its ink alone: how rarely so many are ordered says nothing against clear print. Of
        2,218 printed ones none was misread (tests.calibration, both parts); what is by hand and looks like print is worst in sevens."""
        field = self.line.quantity
        figures = _FIGURES.search(field.raw or "")
        if field.lattice is None or not field.lattice.printed or figures is None or field.value != self.quantity:
            return 1.0
        sure = max(math.exp(field.lattice.log_prob(text)) for text in {figures[0], (field.raw or "").strip()})
        return max(1 - sure, LEAST_MISPRINTED) if sure >= CLEAR_PRINT and "7" not in figures[0] else 1.0

    def _proven_in_print(self) -> bool:
        """Whether everything was read clearly, as print is, and proves itself as it was read: quantity × price is the amount, the price is
        one of this very item's. For such a line to be wrong two of its numbers must have been misread, both surely, and to agree."""
        numbers = (self.line.quantity, self.line.unit_price, self.line.extended_price)
        sku = self.line.supplier_sku if self.line.supplier_sku else self.line.sku
        return (
            self.item is not None
            and bool(sku.value)
            and plain(sku.value or "") == plain(self.item.sku)
            and all(field.value is not None and field.confidence >= IN_PRINT for field in (*numbers, sku))
            and self.line.unit_price.value in self.index.prices(self.item)
            and self.line.quantity.value == self.quantity
            and (self._agrees_as_read() or self._agrees_less_discount())
            and self.found.certainty >= self.enough
        )

    def _status(self, item: Item) -> None:
        if item.status == "discontinued":
            other = self.index.by_sku.get(item.substitute or "")
            instead = f" Instead: {other.sku} {other.description}." if other else " No substitute is named."
            self.doubt(Code.ITEM_DISCONTINUED, "sku", f"{item.sku} {item.description} is discontinued.{instead}")
        if not self.index.prices(item):
            self.doubt(
                Code.PRICE_MISMATCH, "sku", f"{item.sku} has no price, neither in the catalogue nor in prices.csv."
            )

    def _item_certainty(self, price_listed: bool | None, holds: bool | None) -> float:
        """The item's certainty; a number that was read unsurely and that nothing confirms is doubted."""
        certainty = self.found.certainty
        if self.item is None or any(i.severity is not Severity.NOTE for i in self.found.issues):
            return certainty
        if certainty < self.least and (self.found.confirmed or (price_listed and holds)):
            certainty = max(certainty, 0.97) if self.found.confirmed else certainty
        if certainty < self.least:
            field = "sku" if self.line.sku else "supplier_sku" if self.line.supplier_sku else "description"
            text = f"{self.item.sku} {self.item.description}: read unsurely ({certainty:.0%}), and nothing confirms it."
            self.doubt(Code.LOW_CONFIDENCE, field, text)
        return certainty

    def _weighed(self) -> None:
        """A line from a picture: quantity, price and amount as the joint solution has them, where it is sure of them."""
        solved = self.posterior
        if self.item is None or solved is None or not self.from_picture or solved.guess.item != self.item:
            return
        sure = self.sure_quantity(solved)
        if sure < self.enough:
            return
        best, field = solved.best, self.line.quantity
        amount_there = stands(self.line.extended_price)
        if not amount_there and not self.in_sum:
            return  # ink alone is wrong more often than it knows (tests.calibration: 4 of 207 by hands not seen before)
        unread = amount_there and self.amount is None and solved.holds < AGREES
        if unread and self.in_sum and best.quantity == self.quantity:
            self.settled, self.sure_of = sure, frozenset({"quantity"})  # just so all lines make the sum
            return
        if solved.holds < AGREES:
            written = self.line.extended_price
            product = "" if best.price is None else f"{best.quantity * best.price:.2f}"
            # another number stands there than the product, however unsurely it was read: one of the two is wrong
            unreadable = written.confidence < self.least and bool(product) and could_read(written, product)
            if best.quantity == self.quantity and unreadable and field.confidence >= UNCONFIRMED_INK:
                self.settled, self.amount = sure, None  # the amount can't be read; the quantity can
            return
        if best.quantity != self.quantity and self._agrees_as_read():
            return  # three numbers that multiply as they were read are not read in another way
        if best.quantity != self.quantity and clearly_written(field):
            return  # two clear numbers that contradict one another: a person tells which is meant
        if best.quantity != self.quantity:
            read = f"read as {field.raw or self.quantity}" if field.raw or self.quantity else "not read"
            amount = self.line.extended_price.raw or self.amount
            note = f"Quantity {read}; {amount} at {best.price} makes it {best.quantity:f}.{support(self.line, solved, self.in_sum)}"
            self.doubt(Code.QUANTITY_DOUBTFUL, "quantity", note, Severity.NOTE)
        self.quantity, self.settled = best.quantity, sure
        self.sure_of = frozenset({"quantity"})
        money = sure_of_money(self.line, solved)
        self.money = 1.0 if money is None else money
        if best.listed and best.price is not None and solved.listed >= AGREES and self.money >= self.enough:
            if stands(self.line.unit_price) or amount_there:
                self.price = best.price
                self.sure_of |= {"unit_price"}
            if amount_there:
                self.amount = best.amount
                self.sure_of |= {"extended_price"}
