"""What an order costs: tables of examples, worked out by hand, and the laws that hold for every order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.model import settings
from orderproc.model.order import Address, HoldCode, Order, OrderLine
from orderproc.model.shop import Catalog, Customer, FreightRow, Item, PriceRow, ShopTables, TaxRow
from orderproc.pricing import Context, price

D = Decimal
ON = date(2026, 11, 23)
ITEMS = (
    Item(sku="MUG", description="Mug", unit_price=D("4.50"), weight=D("0.8"), row=2),
    Item(sku="PEN", description="Pen", unit_price=D("18.50"), weight=D("0.15"), row=3),
    Item(sku="INK", description="Ink", unit_price=D("7.25"), weight=D("0.4"), ship_methods=("ground",), row=4),
    Item(sku="APRON", description="Apron", unit_price=D("19.80"), weight=D("0.6"), tax_class="clothing", row=5),
    Item(sku="CARD", description="Gift card", unit_price=D("25"), row=6),
    Item(sku="NONE", description="No price", unit_price=None, weight=D(1), row=7),
    Item(sku="BOLT", description="Bolt", unit_price=D("0.0125"), weight=D("0.01"), row=8),
)
PRICES = (
    PriceRow(sku="MUG", unit_price=D("4.10"), min_quantity=D(12), start=date(2026, 9, 1), row=2),
    PriceRow(sku="MUG", unit_price=D("3.60"), group="wholesale", row=3),
    PriceRow(sku="MUG", unit_price=D("4.25"), start=date(2025, 9, 1), until=date(2026, 8, 31), row=4),
    PriceRow(sku="PEN", unit_price=D("17.00"), start=date(2026, 1, 1), row=5),
    PriceRow(sku="PEN", unit_price=D("19.00"), start=date(2026, 11, 23), row=6),
    PriceRow(sku="PEN", unit_price=D("21.00"), start=date(2026, 11, 24), row=7),
)
FREIGHT = (
    FreightRow(method="ground", basis="weight", base=D("5.95"), country="US", lower=D(0), upper=D(2), row=2),
    FreightRow(method="ground", basis="weight", base=D("8.95"), country="US", lower=D("2.01"), upper=D(10), row=3),
    FreightRow(method="ground", basis="weight", base=D("6"), per_unit=D("0.5"), country="US", lower=D("10.01"), row=4),
    FreightRow(method="ground", basis="weight", base=D("12"), per_unit=D("1.10"), country="US", region="AK", row=5),
    FreightRow(method="express", basis="merchandise", base=D("14.95"), country="US", upper=D(50), row=6),
    FreightRow(method="express", basis="merchandise", base=D(0), per_unit=D("0.14"), country="US", lower=D(50), row=7),
    FreightRow(method="pickup", basis="items", base=D(0), row=8),
)
TAXES = (
    TaxRow(country="US", region="NY", tax_class="general", rate=D("0.08"), freight_taxable=True, row=2),
    TaxRow(country="US", region="NY", tax_class="clothing", rate=D("0.04"), freight_taxable=True, row=3),
    TaxRow(
        country="US", region="NY", postal_from="11201", postal_to="11256", tax_class="general", rate=D("0.08875"), row=4
    ),
    TaxRow(country="US", region="MA", rate=D("0.0625"), row=5),
    TaxRow(country="US", region="MA", tax_class="clothing", rate=D(0), row=6),
    TaxRow(country="US", region="VT", rate=D("0.05"), until=date(2026, 10, 31), row=7),
    TaxRow(country="US", region="VT", rate=D("0.06"), start=date(2026, 11, 1), row=8),
    TaxRow(country="DE", rate=D("0.19"), freight_taxable=True, row=9),
)
TABLES = ShopTables(catalog=Catalog(ITEMS), prices=PRICES, freight=FREIGHT, taxes=TAXES)
SHOP = settings.Shop(name="Tidewater")
CONTEXT = Context(SHOP, TABLES, shipping=settings.Shipping(default_method="ground"))
ALBANY = Address(name="Ruth", street="7 Mill Lane", city="Albany", region="NY", postal_code="12207", country="US")
INN = Customer(customer_no="C4", name="Inn", group="Wholesale", row=3)


def order(*lines: tuple[str, str], to: Address = ALBANY, **more: Any) -> Order:
    classes = {item.sku: item.tax_class for item in ITEMS}
    return Order(
        sold_to=to,
        lines=tuple(
            OrderLine(number=i, sku=sku, description=sku, quantity=D(quantity), tax_class=classes.get(sku))
            for i, (sku, quantity) in enumerate(lines, 1)
        ),
        **more,
    )


def to(region: str | None, postal: str = "00000", country: str = "US") -> Address:
    return replace(ALBANY, region=region, postal_code=postal, country=country)


@pytest.mark.parametrize(
    ("sku", "quantity", "customer", "on", "unit_price", "source"),
    [
        ("MUG", "11", None, ON, "4.50", "catalog.csv row 2"),
        ("MUG", "12", None, ON, "4.10", "prices.csv row 2"),
        ("MUG", "1", INN, ON, "3.60", "prices.csv row 3"),
        ("MUG", "12", INN, ON, "3.60", "prices.csv row 3"),
        ("MUG", "1", None, date(2026, 8, 31), "4.25", "prices.csv row 4"),
        ("MUG", "1", None, date(2025, 9, 1), "4.25", "prices.csv row 4"),
        ("MUG", "1", None, date(2025, 8, 31), "4.50", "catalog.csv row 2"),
        ("MUG", "12", None, date(2026, 8, 31), "4.25", "prices.csv row 4"),
        ("PEN", "1", None, date(2026, 11, 22), "17.00", "prices.csv row 5"),
        ("PEN", "1", None, ON, "19.00", "prices.csv row 6"),  # over the catalogue, and over the row before it
        ("PEN", "1", replace(INN, group=None), ON, "19.00", "prices.csv row 6"),
    ],
)
def test_unit_price(sku: str, quantity: str, customer: Customer | None, on: date, unit_price: str, source: str) -> None:
    priced, calculation, _ = price(order((sku, quantity)), customer, on, CONTEXT)
    assert priced.lines[0].unit_price == D(unit_price)
    assert priced.lines[0].extended_price == D(quantity) * D(unit_price)
    step = calculation.steps[0]
    assert (step.part, step.source, step.basis, step.rate, step.amount, step.line) == (
        "line", source, D(quantity), D(unit_price), D(quantity) * D(unit_price), 1,
    )  # fmt: skip
    assert calculation.priced_on == on


def test_rules_are_told_in_words() -> None:
    rules = [
        price(order(("MUG", q)), c, ON, CONTEXT)[1].steps[0].rule for q, c in (("1", None), ("12", None), ("1", INN))
    ]
    assert rules == ["list price", "list price, from 12", "price for wholesale"]


def test_two_lines_of_one_item_get_the_price_of_their_sum() -> None:
    priced, _, _ = price(order(("MUG", "6"), ("PEN", "1"), ("MUG", "6")), None, ON, CONTEXT)
    assert [line.unit_price for line in priced.lines] == [D("4.10"), D("19.00"), D("4.10")]


def test_a_price_below_a_coin_is_rounded_once_a_line() -> None:
    priced, _, _ = price(order(("BOLT", "100"), ("BOLT", "2")), None, ON, CONTEXT)
    assert [line.extended_price for line in priced.lines] == [D("1.25"), D("0.03")]


@pytest.mark.parametrize(
    ("lines", "method", "place", "shipping", "source"),
    [
        ([("MUG", "1")], None, to("NY"), "5.95", "shipping.csv row 2"),
        ([("BOLT", "200")], None, to("NY"), "5.95", "shipping.csv row 2"),  # exactly 2
        ([("BOLT", "201")], None, to("NY"), "8.95", "shipping.csv row 3"),  # exactly 2.01
        ([("PEN", "13"), ("BOLT", "5.5")], None, to("NY"), "8.95", "shipping.csv row 3"),  # 2.005: up to 2.01
        ([("MUG", "100")], None, to("NY"), "46.00", "shipping.csv row 4"),
        ([("MUG", "10")], None, to("AK"), "20.80", "shipping.csv row 5"),
        ([("MUG", "1")], "Express", to("NY"), "14.95", "shipping.csv row 6"),
        ([("CARD", "2")], "express", to("NY"), "14.95", "shipping.csv row 6"),  # 50 stands in both: the lower
        ([("CARD", "3")], "express", to("NY"), "10.50", "shipping.csv row 7"),
        ([("CARD", "3")], "pickup", to(None, country="FR"), "0.00", "shipping.csv row 8"),
    ],
)
def test_freight(lines: list[tuple[str, str]], method: str | None, place: Address, shipping: str, source: str) -> None:
    priced, calculation, holds = price(order(*lines, to=place, ship_method=method), None, ON, CONTEXT)
    assert priced.totals.shipping == D(shipping)
    assert next(step.source for step in calculation.steps if step.part == "shipping") == source
    assert not holds
    assert (priced.ship_method or "").casefold() == (method or "ground").casefold()


@pytest.mark.parametrize(
    ("lines", "method", "place", "why"),
    [
        ([("MUG", "1")], None, to(None, country="FR"), "no row for ground to FR"),
        ([("MUG", "1")], "camel", to("NY"), "no row for camel to NY, US"),
        ([("INK", "1")], "express", to("NY"), "INK may not go by express"),
        ([("CARD", "1")], None, to("NY"), "no weight for CARD"),
    ],
)
def test_no_freight_rate_is_a_hold(lines: list[tuple[str, str]], method: str | None, place: Address, why: str) -> None:
    priced, calculation, holds = price(order(*lines, to=place, ship_method=method), None, ON, CONTEXT)
    assert [hold.code for hold in holds] == [HoldCode.NO_FREIGHT_RATE]
    assert why in holds[0].reason
    assert priced.totals.shipping is None
    assert priced.totals.order_total is None
    assert priced.totals.merchandise_total is not None
    assert not [step for step in calculation.steps if step.part in ("shipping", "total")]


def test_without_a_freight_table_the_order_is_held() -> None:
    empty = replace(CONTEXT, tables=replace(TABLES, freight=()), shipping=settings.Shipping())
    _, _, holds = price(order(("MUG", "1")), None, ON, empty)
    assert "no row" in holds[0].reason


def test_the_method_that_every_item_may_go_by() -> None:
    by_express = replace(CONTEXT, shipping=settings.Shipping(default_method="express"))
    assert price(order(("INK", "1"), ("MUG", "1")), None, ON, by_express)[0].ship_method == "ground"
    assert price(order(("MUG", "1")), None, ON, by_express)[0].ship_method == "express"
    unset = replace(CONTEXT, shipping=settings.Shipping())
    assert "no default_method" in price(order(("MUG", "1")), None, ON, unset)[2][0].reason
    one = replace(unset, tables=replace(TABLES, freight=FREIGHT[:4]))
    assert price(order(("MUG", "1")), None, ON, one)[0].ship_method == "ground"
    apart = replace(ITEMS[1], sku="BOOK", ship_methods=("express",))
    both = replace(CONTEXT, tables=replace(TABLES, catalog=Catalog((*ITEMS, apart))))
    assert "no one method for BOOK, INK" in price(order(("INK", "1"), ("BOOK", "1")), None, ON, both)[2][0].reason


@pytest.mark.parametrize(
    ("lines", "place", "on", "tax", "sources"),
    [
        ([("MUG", "10")], to("NY", "12207"), ON, "4.32", ["tax.csv row 2", "tax.csv row 2"]),  # (45.00 + 8.95) × 8 %
        ([("MUG", "10")], to("NY", "11201"), ON, "3.99", ["tax.csv row 4", None]),
        ([("MUG", "10")], to("NY", "11256-1234"), ON, "3.99", ["tax.csv row 4", None]),
        ([("MUG", "10")], to("NY", "11257"), ON, "4.32", ["tax.csv row 2", "tax.csv row 2"]),
        ([("APRON", "1")], to("NY", "12207"), ON, "1.27", ["tax.csv row 3", "tax.csv row 2"]),  # 0.792 + 0.476
        ([("MUG", "10")], to("MA"), ON, "2.81", ["tax.csv row 5", None]),
        ([("APRON", "1")], to("MA"), ON, "0.00", ["tax.csv row 6", None]),
        ([("MUG", "10")], to("VT"), ON, "2.70", ["tax.csv row 8", None]),
        ([("MUG", "10")], to("VT"), date(2026, 10, 31), "2.25", ["tax.csv row 7", None]),
        ([("MUG", "10")], to("NH"), ON, "0.00", [None, None]),
    ],
)
def test_tax(lines: list[tuple[str, str]], place: Address, on: date, tax: str, sources: list[str | None]) -> None:
    priced, calculation, _ = price(order(*lines, to=place), None, on, CONTEXT)
    assert priced.totals.tax == D(tax)
    assert [step.source for step in calculation.steps if step.part == "tax"] == sources


def test_where_no_row_is_no_tax_is_said() -> None:
    _, calculation, _ = price(order(("MUG", "1"), to=to("NH")), None, ON, CONTEXT)
    rules = [step.rule for step in calculation.steps if step.part == "tax"]
    assert rules == ["no row of tax.csv: no tax", "freight is not taxed there"]


def test_tax_rounded_by_item_or_by_order() -> None:
    # four lines of 1.25 at 6.25 % are 0.078125 each: 0.08 × 4, or 0.3125 → 0.31
    lines = order(*[("BOLT", "100")] * 4, to=to("MA"))
    by_order = price(lines, None, ON, CONTEXT)[0]
    by_item = price(lines, None, ON, replace(CONTEXT, tax=settings.Tax(basis="item")))[0]
    assert (by_order.totals.tax, by_item.totals.tax) == (D("0.31"), D("0.32"))


def test_prices_that_include_tax() -> None:
    context = replace(CONTEXT, tax=settings.Tax(prices_include_tax=True))
    priced, calculation, _ = price(
        order(("MUG", "10"), to=to(None, "10115", "DE"), ship_method="pickup"), None, ON, context
    )
    assert priced.totals.tax == D("7.18")  # 45.00 × 19 / 119
    assert priced.totals.order_total == D("45.00")
    assert "in the price" in next(step.rule for step in calculation.steps if step.part == "tax")


@pytest.mark.parametrize(
    ("certificate", "until", "tax"),
    [
        ("EX-1", None, "0.00"),
        ("EX-1", ON, "0.00"),
        ("EX-1", date(2026, 11, 22), "4.32"),
        (None, date(2027, 1, 1), "4.32"),
    ],
)
def test_exemption(certificate: str | None, until: date | None, tax: str) -> None:
    school = Customer(customer_no="C3", tax_exempt_certificate=certificate, exempt_until=until, row=4)
    priced, calculation, _ = price(order(("MUG", "10")), school, ON, CONTEXT)
    assert priced.totals.tax == D(tax)
    if tax == "0.00":
        step = next(step for step in calculation.steps if step.part == "tax")
        assert (step.source, "EX-1" in step.rule) == ("customers.csv row 4", True)


DISCOUNTS = (
    settings.Discount(code="HARBOR10", percent=D(10), minimum=D(50)),
    settings.Discount(code="FIVE", percent=D(5)),
    settings.Discount(percent=D(2), minimum=D(100)),
)


@pytest.mark.parametrize(
    ("quantity", "code", "discount", "rule"),
    [
        ("2", "harbor10 ", "5.00", "10 % from 50 on"),
        ("1", "HARBOR10", "0.00", "from 50 on: not reached"),
        ("1", "FIVE", "1.25", "5 % from 0 on"),
        ("4", None, "2.00", "2 % from 100 on"),
        ("4", "HARBOR10", "10.00", "10 % from 50 on"),
        ("1", "WINTER", "0.00", "this code is not known"),
        ("1", None, "0.00", "from 100 on: not reached"),
    ],
)
def test_discount(quantity: str, code: str | None, discount: str, rule: str) -> None:
    context = replace(CONTEXT, discounts=DISCOUNTS)
    lines = order(("CARD", quantity), ship_method="express", to=to("MA"))
    priced, calculation, _ = price(lines, None, ON, context, discount_code=code)
    assert priced.totals.discount == D(discount)
    assert rule in [step.rule for step in calculation.steps if step.part == "discount"]
    # taxed is what is left after the discount
    expected = ((D(25) * D(quantity) - D(discount)) * D("0.0625")).quantize(D("0.01"), "ROUND_HALF_UP")
    assert priced.totals.tax == expected


def test_what_is_unknown_is_none() -> None:
    for lines in (order(("NONE", "1")), order(("GONE", "1"), ("MUG", "1")), order()):
        priced, calculation, holds = price(lines, None, ON, CONTEXT)
        assert priced.totals.order_total is None
        assert calculation.totals.merchandise_total is None
        assert not holds
    unsure = order(("MUG", "1"))
    unsure = replace(unsure, lines=(replace(unsure.lines[0], quantity=None),))
    line = price(unsure, None, ON, CONTEXT)[0].lines[0]
    assert (line.unit_price, line.extended_price) == (D("4.50"), None)


def test_another_currency_is_not_priced() -> None:
    asked = order(("MUG", "1"), currency="EUR")
    priced, calculation, _ = price(asked, None, ON, CONTEXT)
    assert priced == asked
    assert "EUR" in calculation.steps[-1].text
    assert price(order(("MUG", "1"), currency="usd"), None, ON, CONTEXT)[0].totals.order_total == D("11.29")


@pytest.mark.parametrize(("currency", "tax"), [("JPY", "1"), ("KWD", "0.844"), ("USD", "0.84")])
def test_coins_of_the_currency(currency: str, tax: str) -> None:
    tables = replace(TABLES, taxes=(TaxRow(rate=D("0.0625"), row=2),), freight=(FREIGHT[6],))
    context = Context(settings.Shop(name="x", currency=currency), tables)
    priced, _, _ = price(order(("MUG", "3")), None, ON, context)
    goods = priced.totals.merchandise_total
    assert goods == (D(14) if currency == "JPY" else D("13.5"))
    assert priced.totals.tax == D(tax)


# laws

LINES = st.lists(
    st.tuples(st.sampled_from(["MUG", "PEN", "INK", "APRON", "BOLT"]), st.integers(1, 400).map(str)),
    min_size=1,
    max_size=8,
)
PLACES = st.sampled_from([to("NY", "12207"), to("NY", "11201"), to("MA"), to("NH"), to("AK"), to(None, "10115", "DE")])
ANYWHERE = FreightRow(method="ground", basis="items", base=D("7.77"), per_unit=D("0.333"), row=9)
CONTEXTS = st.builds(
    lambda basis, included, discounts: replace(
        CONTEXT,
        tables=replace(TABLES, freight=(*FREIGHT, ANYWHERE)),
        tax=settings.Tax(basis=basis, prices_include_tax=included),
        discounts=(settings.Discount(percent=D(discounts)),),
    ),
    st.sampled_from(["order", "item"]),
    st.booleans(),
    st.sampled_from(["0", "3", "7.5", "33.3", "100"]),
)


@given(LINES, PLACES, CONTEXTS)
def test_parts_add_up_to_the_cent(lines: list[tuple[str, str]], place: Address, context: Context) -> None:
    priced, calculation, _ = price(order(*lines, to=place), None, ON, context)
    totals = priced.totals
    assert totals == calculation.totals
    assert totals.merchandise_total is not None
    assert totals.discount is not None
    assert totals.shipping is not None
    assert totals.tax is not None
    assert totals.merchandise_total == sum(line.extended_price or 0 for line in priced.lines)
    tax = 0 if context.tax.prices_include_tax else totals.tax
    assert totals.order_total == totals.merchandise_total - totals.discount + totals.shipping + tax

    def steps(part: str) -> Decimal:
        return sum((step.amount for step in calculation.steps if step.part == part), D(0))

    assert steps("line") == totals.merchandise_total
    assert steps("discount") == -totals.discount
    assert steps("shipping") == totals.shipping
    assert steps("tax") == totals.tax
    assert steps("total") == totals.order_total
    assert totals.tax >= 0
    for step in calculation.steps:
        assert step.amount == step.amount.quantize(D("0.01"))
        assert step.rule


@given(LINES, PLACES, CONTEXTS, st.randoms())
def test_the_order_of_the_lines_changes_nothing(
    lines: list[tuple[str, str]], place: Address, context: Context, chance: Any
) -> None:
    shuffled = list(lines)
    chance.shuffle(shuffled)
    one = price(order(*lines, to=place), None, ON, context)
    other = price(order(*shuffled, to=place), None, ON, context)
    assert one[0].totals == other[0].totals
    assert one[2] == other[2]


@given(st.integers(2, 60), st.integers(1, 59))
def test_a_split_line_costs_the_same(quantity: int, first: int) -> None:
    first = min(first, quantity - 1)
    whole = price(order(("MUG", str(quantity))), None, ON, CONTEXT)[0].totals
    parts = price(order(("MUG", str(first)), ("MUG", str(quantity - first))), None, ON, CONTEXT)[0].totals
    assert whole == parts
