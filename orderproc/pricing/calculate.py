"""One calculation for an order: lines, discount, freight, tax, total, each step with its rule and source. Pure.

Decides nothing about payment, and changes nothing that the customer wrote: it fills `unit_price`, `extended_price`, the ship
method where none was asked for, and the totals. What cannot be reckoned stays None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from orderproc.model import settings
from orderproc.model.order import Calculation, Hold, HoldCode, Order, OrderLine, Step, Totals
from orderproc.model.shop import Customer, FreightRow, ShopTables, TaxRow
from orderproc.pricing import freight
from orderproc.pricing.listed import Quote, quote
from orderproc.pricing.money import rounded, spread
from orderproc.pricing.tax import GENERAL, exempt, row_for

ZERO = Decimal(0)
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Context:
    shop: settings.Shop
    tables: ShopTables
    tax: settings.Tax = settings.Tax()
    shipping: settings.Shipping = settings.Shipping()
    discounts: tuple[settings.Discount, ...] = ()


def price(
    order: Order, customer: Customer | None, on: date, context: Context, *, discount_code: str | None = None
) -> tuple[Order, Calculation, tuple[Hold, ...]]:
    """The order with prices and totals, the calculation, and the holds that follow (no freight rate).

    An order in another currency than the shop's, or with a line that has no item, quantity or price, gets no totals: what is
    unknown is None, and checking sends it to review.
    """
    currency = context.shop.currency
    if order.currency and order.currency.upper() != currency.upper():
        text = f"not priced: the order is in {order.currency}, the price list in {currency}"
        return order, _unknown(currency, on, text, ()), ()
    order, steps = _price_lines(order, customer, on, context)
    if not order.lines or any(line.extended_price is None for line in order.lines):
        return order, _unknown(currency, on, "not added up: a line has no price or no quantity", steps), ()
    return _Reckoning(order, customer, on, context, discount_code, steps).result()


def _unknown(currency: str, on: date, text: str, steps: Sequence[Step]) -> Calculation:
    step = Step(part="total", text=text, amount=ZERO, rule="not known")
    return Calculation(currency=currency, totals=Totals(), steps=(*steps, step), priced_on=on)


def _price_lines(order: Order, customer: Customer | None, on: date, context: Context) -> tuple[Order, list[Step]]:
    catalog = context.tables.catalog.by_sku
    ordered: dict[str, Decimal] = {}
    for line in order.lines:
        if line.sku and line.quantity is not None:
            ordered[line.sku] = ordered.get(line.sku, ZERO) + line.quantity
    group = customer.group if customer else None
    lines, steps = [], []
    for line in order.lines:
        item = catalog.get(line.sku or "")
        found = quote(item, ordered.get(item.sku, ZERO), group, on, context.tables) if item else None
        line, step = _priced(line, found, context.shop.currency)
        lines.append(line)
        if step:
            steps.append(step)
    return replace(order, lines=tuple(lines)), steps


def _priced(line: OrderLine, found: Quote | None, currency: str) -> tuple[OrderLine, Step | None]:
    if found is None:
        return replace(line, unit_price=None, extended_price=None), None
    if line.quantity is None:
        return replace(line, unit_price=found.unit_price, extended_price=None), None
    amount = rounded(line.quantity * found.unit_price, currency)
    text = f"{line.quantity:f} × {line.sku}"
    step = Step(
        part="line",
        text=text,
        amount=amount,
        rule=found.rule,
        source=found.source,
        basis=line.quantity,
        rate=found.unit_price,
        line=line.number,
    )
    return replace(line, unit_price=found.unit_price, extended_price=amount), step


@dataclass(frozen=True)
class _Taxable:
    """An amount after discount, and the row that taxes it (None: none does). `line` None is the freight."""

    amount: Decimal
    row: TaxRow | None
    text: str
    line: int | None
    tie: tuple[str, ...]


class _Reckoning:
    """Everything after the lines, in the order of the bill."""

    def __init__(
        self,
        order: Order,
        customer: Customer | None,
        on: date,
        context: Context,
        code: str | None,
        steps: Sequence[Step],
    ) -> None:
        self.order, self.customer, self.on, self.context, self.code = order, customer, on, context, code
        self.steps = list(steps)
        self.currency = context.shop.currency
        self.merchandise = sum((line.extended_price or ZERO for line in order.lines), ZERO)
        self.holds: list[Hold] = []

    def result(self) -> tuple[Order, Calculation, tuple[Hold, ...]]:
        discount = self._discount()
        shipping = self._freight()
        tax = self._tax(discount, shipping)
        total = None
        if shipping is not None:
            included = self.context.tax.prices_include_tax
            total = self.merchandise - discount + shipping + (ZERO if included else tax)
            rule = "merchandise - discount + freight" + (" (tax is in it)" if included else " + tax")
            self.steps.append(Step(part="total", text="Total", amount=total, rule=rule))
        totals = Totals(
            merchandise_total=self.merchandise, discount=discount, shipping=shipping, tax=tax, order_total=total
        )
        calculation = Calculation(currency=self.currency, totals=totals, steps=tuple(self.steps), priced_on=self.on)
        return self.order.with_totals(totals), calculation, tuple(self.holds)

    def _discount(self) -> Decimal:
        """The best of those that hold; they are not added to each other."""
        code = (self.code or "").strip().casefold()
        nothing = rounded(ZERO, self.currency)
        if code and not any((d.code or "").casefold() == code for d in self.context.discounts):
            text = f"Discount code {self.code}"
            self.steps.append(Step(part="discount", text=text, amount=nothing, rule="this code is not known"))
        found = [d for d in self.context.discounts if d.code is None or d.code.casefold() == code]
        reached = [d for d in found if self.merchandise >= d.minimum]
        if not reached:
            for d in found:
                rule = f"from {d.minimum:f} on: not reached"
                self.steps.append(Step(part="discount", text=_named(d), amount=nothing, rule=rule))
            return nothing
        best = max(reached, key=lambda d: (d.percent, d.code or ""))
        amount = rounded(self.merchandise * best.percent / HUNDRED, self.currency)
        self.steps.append(
            Step(
                part="discount",
                text=_named(best),
                amount=-amount,
                rule=f"{best.percent:f} % from {best.minimum:f} on",
                source="orderproc.toml [[discounts]]",
                basis=self.merchandise,
                rate=best.percent / HUNDRED,
            )
        )
        return amount

    def _freight(self) -> Decimal | None:
        catalog = self.context.tables.catalog.by_sku
        contents = tuple((catalog[line.sku or ""], line.quantity or ZERO) for line in self.order.lines)
        parcel = freight.Parcel(contents, self.merchandise)
        default = self.context.shipping.default_method
        rated = freight.rate(parcel, self.order.goes_to, self.order.ship_method, default, self.context.tables)
        if rated.method and not self.order.ship_method:
            self.order = replace(self.order, ship_method=rated.method)
        if rated.row is None:
            reason = f"No freight rate: {rated.problem}."
            self.holds.append(Hold(code=HoldCode.NO_FREIGHT_RATE, reason=reason))
            return None
        row = rated.row
        amount = rounded(rated.amount, self.currency)
        place = ", ".join(part for part in (row.region, row.country) if part) or "anywhere"
        self.steps.append(
            Step(
                part="shipping",
                text=f"Freight, {row.method}",
                amount=amount,
                rule=f"{row.method} to {place}: {_reckoned(row, rated.measure)}",
                source=f"shipping.csv row {row.row}",
                basis=rated.measure,
                rate=row.per_unit or None,
            )
        )
        return amount

    def _tax(self, discount: Decimal, shipping: Decimal | None) -> Decimal:
        if exempt(self.customer, self.on):
            assert self.customer
            rule = f"exempt: certificate {self.customer.tax_exempt_certificate}"
            source = f"customers.csv row {self.customer.row}"
            amount = rounded(ZERO, self.currency)
            self.steps.append(Step(part="tax", text="No tax", amount=amount, rule=rule, source=source))
            return amount
        parts = self._taxable(discount, shipping)
        exact = [self._exact_tax(part) for part in parts]
        if self.context.tax.basis == "item":
            amounts = [rounded(tax, self.currency) for tax in exact]
        else:
            total = rounded(sum(exact, ZERO), self.currency)
            amounts = spread(total, exact, [part.tie for part in parts], self.currency)
        for part, amount in zip(parts, amounts, strict=True):
            self.steps.append(self._tax_step(part, amount))
        return sum(amounts, rounded(ZERO, self.currency))

    def _taxable(self, discount: Decimal, shipping: Decimal | None) -> list[_Taxable]:
        rows, to = self.context.tables.taxes, self.order.goes_to
        lines = self.order.lines
        weights = [line.extended_price or ZERO for line in lines]
        ties = [(line.sku or "", str(line.quantity), line.tax_class or "") for line in lines]
        cuts = spread(discount, weights, ties, self.currency)
        parts = []
        for line, amount, cut, tie in zip(lines, weights, cuts, ties, strict=True):
            row = row_for(line.tax_class or GENERAL, to, self.on, rows)
            text = f"Tax on {line.sku} ({line.tax_class or GENERAL})"
            parts.append(_Taxable(amount - cut, row, text, line.number, tie))
        if shipping:
            row = row_for(GENERAL, to, self.on, rows)
            taxed = row if row and row.freight_taxable else None
            parts.append(_Taxable(shipping, taxed, "Tax on freight", None, ("",)))
        return parts

    def _exact_tax(self, part: _Taxable) -> Decimal:
        if part.row is None:
            return ZERO
        if self.context.tax.prices_include_tax:
            return part.amount * part.row.rate / (1 + part.row.rate)
        return part.amount * part.row.rate

    def _tax_step(self, part: _Taxable, amount: Decimal) -> Step:
        row = part.row
        if row is None:
            why = "freight is not taxed there" if part.line is None else "no row of tax.csv: no tax"
            return Step(part="tax", text=part.text, amount=amount, rule=why, basis=part.amount, line=part.line)
        postal = f"{row.postal_from or ''}-{row.postal_to or ''}" if row.postal_from or row.postal_to else None
        place = ", ".join(p for p in (postal, row.region, row.country) if p) or "anywhere"
        included = ", in the price" if self.context.tax.prices_include_tax else ""
        return Step(
            part="tax",
            text=part.text,
            amount=amount,
            rule=f"{place}: {(row.rate * HUNDRED).normalize():f} %{included}",
            source=f"tax.csv row {row.row}",
            basis=part.amount,
            rate=row.rate,
            line=part.line,
        )


def _named(discount: settings.Discount) -> str:
    return f"Discount {discount.code}" if discount.code else "Discount"


def _reckoned(row: FreightRow, measure: Decimal) -> str:
    """ "6 + 0.5 × weight 10.2", and only "5.95" where nothing depends on the parcel."""
    each = f"{row.per_unit:f} × {row.basis} {measure:f}"
    if not row.per_unit:
        return f"{row.base:f}" if row.base else "free"
    return f"{row.base:f} + {each}" if row.base else each
