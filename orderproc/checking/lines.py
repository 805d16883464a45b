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
from orderproc.checking.calibration import allowed, right
from orderproc.checking.catalog import Index, index_of
from orderproc.checking.context import Context
from orderproc.checking.evidence import CLERK, could_read, issue_at, recognized
from orderproc.checking.hypotheses import Guess, Hypothesis, of_line
from orderproc.checking.ink import stands
from orderproc.checking.items import Found, by_ink, by_posterior, identify, todays_first
from orderproc.checking.joint import LinePosterior, Reckon, Solution, solve
from orderproc.checking.kinds import AGREES, said_of_quantity, support, sure_of_money
from orderproc.checking.own_hand import lent, shapes
from orderproc.checking.prices import digits, equal, money, per_pack, written_free
from orderproc.model.draft import DraftLine, Field, StatedTotals
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.order import OrderLine, Stated
from orderproc.model.shop import Item, plain

CENT, ZERO = Decimal("0.01"), Decimal(0)
UNCONFIRMED_INK = 0.99
IN_PRINT, PROVEN = (
    0.97,
    1e-5,
)  # read so surely as print is; how likely a line is wrong whose numbers, read so, prove one another
CLEAR_PRINT, LEAST_MISPRINTED = 0.995, 2e-4  # a printed number read so surely, and how rarely it is wrong at least
LIKELY = 0.6  # how likely a quantity must be to be proposed to the clerk where the number that was read is none
NOTHING_STATED = StatedTotals()


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


# a description that tells what is in one of it: the sack of potting soil, the tin of paint
_MEASURED = re.compile(r"(?i)\b\d[\d.,]*\s?(?:l|ltr|lit(?:re|er)s?|ml|cl|kg|g|lbs?|oz|gal(?:lons?)?)\b")


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
    solution = Solution((None,) * len(checks))
    if any(check.from_picture for check in checks):
        solution = solve([check.hypotheses() for check in checks], stated, reckon, context.without)
    return checks, solution


def _at_line(code: str, path: str, text: str, line: DraftLine, severity: Severity = Severity.DOUBT) -> Issue:
    return Issue(code=code, field=path, message=text, severity=severity, page=line.page, box=line.box)


class _LineCheck:
    def __init__(self, line: DraftLine, path: str, number: int, index: Index, context: Context) -> None:
        self.line, self.path, self.number, self.index, self.context = line, path, number, index, context
        self.guesses: list[Guess] = by_ink(line, index, context.without)
        self.found = Found(None, 0.0) if self.guesses else identify(line, path, index)
        self.issues: list[Issue] = []
        self.posterior: LinePosterior | None = None
        self.in_sum = False
        self.quantity = line.quantity.value
        self.price = line.unit_price.value
        self.amount = line.extended_price.value
        self.settled: float | None = None
        self.money = 1.0
        self.sure_of: frozenset[str] = frozenset()

    @property
    def item(self) -> Item | None:
        return self.found.item

    @property
    def least(self) -> float:
        return self.context.settings.minimum_confidence

    @property
    def enough(self) -> float:
        """How sure a single field that was read must be: were it wrong more often, the order would be too."""
        return 1 - allowed(self.context.settings.risk)

    def doubt(self, code: str, field: str, text: str, severity: Severity = Severity.DOUBT) -> None:
        self.issues.append(issue_at(code, f"{self.path}.{field}", text, getattr(self.line, field), severity))

    @property
    def from_picture(self) -> bool:
        fields = (self.line.quantity, self.line.unit_price, self.line.extended_price)
        return bool(self.guesses) or any(recognized(field) for field in fields if field)

    def hypotheses(self) -> tuple[list[Guess], list[Hypothesis]]:
        """What the line may mean, for the joint solution."""
        guesses = self.guesses
        if not guesses:
            item = self.found.item
            guesses = [Guess(item, 0.0, tuple(todays_first(item, self.index)) if item else ())]
        return guesses, of_line(self.line, guesses, self.context.without)

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
        if field.lattice is None or not field.lattice.printed or not field.raw or field.value != self.quantity:
            return 1.0
        sure = math.exp(field.lattice.log_prob(field.raw.strip()))
        return max(1 - sure, LEAST_MISPRINTED) if sure >= CLEAR_PRINT and "7" not in field.raw else 1.0

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

    def sure_quantity(self, solved: LinePosterior) -> float:
        return right(said_of_quantity(self.line, solved, self.in_sum), solved.quantity)

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

    # quantity and unit

    def _quantity(self, holds: bool | None) -> float:
        """Certainty of the quantity, 0 to 1."""
        field, quantity = self.line.quantity, self.quantity
        if quantity is None:
            return self._only_likely() if self._likely_quantity() is not None else self._no_quantity()
        fraction = quantity != quantity.to_integral_value()
        if quantity <= 0 or not quantity.is_finite():
            self.doubt(Code.QUANTITY_INVALID, "quantity", f"Quantity {field.raw or quantity}: must be more than 0.")
            return 0.0
        if fraction and not (self.item and units.measured(self.item.unit)):
            unit = self.item.unit if self.item else "EA"
            self.doubt(Code.QUANTITY_INVALID, "quantity", f"Quantity {quantity:f}: {unit} is sold whole.")
            return 0.0
        if quantity > self.context.settings.max_quantity:
            text = (
                f"Quantity {quantity:f} is more than {self.context.settings.max_quantity}, the limit in the settings."
            )
            self.doubt(Code.QUANTITY_DOUBTFUL, "quantity", text)
        if self.settled is not None and holds is not False:
            return self.settled
        # digits of a hand that nothing confirms are wrong too often below this
        least = UNCONFIRMED_INK if field.lattice is not None and not holds else self.least
        if field.lattice is not None and not field.lattice.printed and not holds and "7" in f"{quantity:f}":
            # a 1 with a long upstroke, as Europeans write it, is read as 7 with full confidence: of 170 sevens by hand that were read at
            # 0.99 and more 20 were ones, all by one writer (tests.calibration, part fit); of 634 that begin with a 2 one was wrong
            text = f"Quantity {quantity:f}: a 7 may be a 1 by another hand, and no amount confirms it."
            self.doubt(Code.QUANTITY_DOUBTFUL, "quantity", text)
            return min(field.confidence, 0.8)
        if field.confidence >= least:
            return field.confidence
        if holds:
            return max(field.confidence, 0.97)
        text = f"Quantity {field.raw or quantity}: read unsurely ({field.confidence:.0%}), and no amount confirms it."
        self.doubt(Code.QUANTITY_DOUBTFUL, "quantity", text)
        return field.confidence

    def _likely_quantity(self) -> Decimal | None:
        """The number that the ink most likely is where letters were read: an S in the column of the quantities."""
        solved = self.posterior
        return solved.best.quantity if solved is not None and solved.quantity >= LIKELY else None

    def _only_likely(self) -> float:
        assert self.posterior is not None
        self.quantity = self._likely_quantity()
        text = f"Quantity {self.line.quantity.raw!r} makes no sense: is it {self.quantity:f}?"
        self.doubt(Code.QUANTITY_INVALID, "quantity", text)
        return min(self.posterior.quantity, 0.5)

    def _no_quantity(self) -> float:
        field = self.line.quantity
        text = f"Quantity {field.raw!r} makes no sense." if field.raw else "No quantity."
        price = self.price
        if price and self.amount and self.amount / price == (self.amount / price).to_integral_value():
            text += f" By the amount it would be {(self.amount / price).to_integral_value():f}."
        invalid = bool(field.raw and field.raw.strip())
        self.doubt(Code.QUANTITY_INVALID if invalid else Code.QUANTITY_MISSING, "quantity", text)
        return 0.0

    def _unit(self, price_listed: bool | None, holds: bool | None) -> None:
        """Is the customer's unit ours? Never converted: what stays open is a doubt, unless the line's money says that ours is meant."""
        written = (self.line.unit.value or "").strip()
        if not written or self.item is None or plain(written) == plain(self.item.unit):
            return
        if (
            self.quantity != self.line.quantity.value
            and recognized(self.line.unit)
            and self.line.unit.raw == self.line.quantity.raw
        ):
            return  # "1B" was 10
        item, ours = self.item, self.item.unit
        written = units.behind_words_of(item.description, written)
        stated = units.codes(written)
        priced = price_listed is True and holds is True
        size = f" of {item.pack_size:f}" if item.pack_size else ""
        whole = priced or bool(_MEASURED.search(item.description))
        if not stated and units.by_ink(self.line.unit, ours, item.pack_size, whole):
            self.doubt(Code.UNIT_UNKNOWN, "unit", f"Unit {written!r} is taken for {ours}{size}.", Severity.NOTE)
        elif not stated:
            # even beside our price for that many: a word that nobody here knows is not guessed at
            self.doubt(Code.UNIT_UNKNOWN, "unit", f"Unit {written!r} is not known; {item.sku} is sold by {ours}{size}.")
        elif not units.agree(written, ours, item.pack_size, whole):
            text = f"{self.quantity} {written}? {item.sku} is sold by {ours}{size}."
            # a form that prints "each" everywhere, or "Bottles" over the quantities, with our price for the box: the box is meant
            ours_by_price = price_listed is True and self.line.unit_price.value in self.index.prices(item)
            meant = ours_by_price and (stated == ("EA",) or (priced and units.only_printed(self.line.unit)))
            self.doubt(Code.UNIT_UNKNOWN, "unit", text, Severity.NOTE if meant else Severity.DOUBT)
