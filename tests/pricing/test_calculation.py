"""Whole calculations as a clerk reads them: every step with its words, rule, source and figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from orderproc.model import settings
from orderproc.model.order import Address, Calculation, Step, Totals
from orderproc.model.shop import FreightRow, TaxRow
from orderproc.pricing import price
from orderproc.pricing.tax import exempt, postal_key, row_for
from tests.pricing.test_price import CONTEXT, DISCOUNTS, FREIGHT, ON, TABLES, D, order, to


def test_a_bill_in_full() -> None:
    context = replace(CONTEXT, discounts=DISCOUNTS)
    priced, calculation, holds = price(
        order(("MUG", "12"), ("APRON", "1"), to=to("NY", "12207")), None, ON, context, discount_code="HARBOR10"
    )
    # 69.00 less 6.90: 49.20 - 4.92 = 44.28 at 8 %, 19.80 - 1.98 = 17.82 at 4 %, freight 14.95 at 8 %:
    # 3.5424 + 0.7128 + 1.196 = 5.4512
    totals = Totals(
        merchandise_total=D("69.00"), discount=D("6.90"), shipping=D("11.10"), tax=D("5.14"), order_total=D("78.34")
    )
    tax = [D("3.5424"), D("0.7128"), D("0.888")]  # 11.10 at 8 %
    assert sum(tax).quantize(D("0.01")) == D("5.14")
    assert not holds
    assert priced.totals == totals
    assert calculation == Calculation(
        currency="USD",
        priced_on=ON,
        totals=totals,
        steps=(
            Step(part="line", text="12 × MUG", amount=D("49.20"), rule="list price, from 12", source="prices.csv row 2",
                 basis=D(12), rate=D("4.10"), line=1),
            Step(part="line", text="1 × APRON", amount=D("19.80"), rule="list price", source="catalog.csv row 5",
                 basis=D(1), rate=D("19.80"), line=2),
            Step(part="discount", text="Discount HARBOR10", amount=D("-6.90"), rule="10 % from 50 on",
                 source="orderproc.toml [[discounts]]", basis=D("69.00"), rate=D("0.1")),
            Step(part="shipping", text="Freight, ground", amount=D("11.10"), source="shipping.csv row 4",
                 rule="ground to US: 6 + 0.5 × weight 10.2", basis=D("10.2"), rate=D("0.5")),
            Step(part="tax", text="Tax on MUG (general)", amount=D("3.54"), rule="NY, US: 8 %", source="tax.csv row 2",
                 basis=D("44.28"), rate=D("0.08"), line=1),
            Step(part="tax", text="Tax on APRON (clothing)", amount=D("0.71"), rule="NY, US: 4 %", source="tax.csv row 3",
                 basis=D("17.82"), rate=D("0.04"), line=2),
            Step(part="tax", text="Tax on freight", amount=D("0.89"), rule="NY, US: 8 %", source="tax.csv row 2",
                 basis=D("11.10"), rate=D("0.08")),
            Step(part="total", text="Total", amount=D("78.34"), rule="merchandise - discount + freight + tax"),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("base", "per_unit", "said"),
    [
        ("5.95", "0", "5.95"),
        ("0", "0.5", "0.5 × weight 10.2"),
        ("0", "0", "free"),
        ("6", "0.5", "6 + 0.5 × weight 10.2"),
    ],
)
def test_freight_is_told_without_what_does_not_count(base: str, per_unit: str, said: str) -> None:
    row = FreightRow(method="ground", country="US", basis="weight", base=D(base), per_unit=D(per_unit), row=2)
    context = replace(CONTEXT, tables=replace(TABLES, freight=(row,)))
    _, calculation, _ = price(order(("MUG", "12"), ("APRON", "1"), to=to("NY", "12207")), None, ON, context)
    assert [step.rule for step in calculation.steps if step.part == "shipping"] == [f"ground to US: {said}"]


def test_a_bill_with_the_tax_in_it() -> None:
    tables = replace(TABLES, taxes=(TaxRow(postal_from="10000", postal_to="19999", rate=D("0.19"), row=2),))
    context = replace(CONTEXT, tables=tables, tax=settings.Tax(prices_include_tax=True, basis="item"))
    _, calculation, _ = price(order(("PEN", "1"), to=to(None, "10115", "DE"), ship_method="pickup"), None, ON, context)
    assert calculation.steps[1:] == (
        Step(part="shipping", text="Freight, pickup", amount=D("0.00"), rule="pickup to anywhere: free",
             source="shipping.csv row 8", basis=D(1)),
        Step(part="tax", text="Tax on PEN (general)", amount=D("3.03"), rule="10000-19999: 19 %, in the price",
             source="tax.csv row 2", basis=D("19.00"), rate=D("0.19"), line=1),
        Step(part="total", text="Total", amount=D("19.00"), rule="merchandise - discount + freight (tax is in it)"),
    )  # fmt: skip


def test_what_cannot_be_reckoned_says_why() -> None:
    nothing = Totals()
    text = "not added up: a line has no price or no quantity"
    step = Step(part="total", text=text, amount=D(0), rule="not known")
    assert price(order(("NONE", "1")), None, ON, CONTEXT)[1] == Calculation(
        currency="USD", totals=nothing, steps=(step,), priced_on=ON
    )
    text = "not priced: the order is in EUR, the price list in USD"
    step = Step(part="total", text=text, amount=D(0), rule="not known")
    assert price(order(("MUG", "1"), currency="EUR"), None, ON, CONTEXT)[1] == Calculation(
        currency="USD", totals=nothing, steps=(step,), priced_on=ON
    )


def test_discounts_that_are_not_given_say_why() -> None:
    context = replace(CONTEXT, discounts=DISCOUNTS)
    _, calculation, _ = price(order(("CARD", "1"), ship_method="express"), None, ON, context, discount_code="HARBOR10")
    assert [step for step in calculation.steps if step.part == "discount"] == [
        Step(part="discount", text="Discount HARBOR10", amount=D("0.00"), rule="from 50 on: not reached"),
        Step(part="discount", text="Discount", amount=D("0.00"), rule="from 100 on: not reached"),
    ]
    _, calculation, _ = price(order(("CARD", "1"), ship_method="express"), None, ON, context, discount_code="WINTER")
    first = next(step for step in calculation.steps if step.part == "discount")
    assert first == Step(part="discount", text="Discount code WINTER", amount=D("0.00"), rule="this code is not known")


def test_a_method_that_is_not_known_is_left_as_asked() -> None:
    assert price(order(("MUG", "1"), ship_method="camel"), None, ON, CONTEXT)[0].ship_method == "camel"


@pytest.mark.parametrize(
    ("code", "country", "key"),
    [
        ("12207-1234", "US", "12207"),
        ("122071234", "us", "12207"),
        ("1001", "US", "01001"),
        ("201", "US", "201"),
        ("g1r 3z2", "CA", "G1R3Z2"),
        ("1001", "DE", "1001"),
        (None, None, ""),
    ],
)
def test_postal_keys(code: str | None, country: str | None, key: str) -> None:
    assert postal_key(code, country) == key


def where(postal: str | None, country: str = "CA", region: str | None = None) -> Address:
    return Address(postal_code=postal, country=country, region=region)


@pytest.mark.parametrize(
    ("rows", "place", "found"),
    [
        # a bound may be the beginning of a code
        ([TaxRow(rate=D(0), postal_from="V5", postal_to="V6", row=2)], where("V6B 1A1"), 2),
        ([TaxRow(rate=D(0), postal_from="V5", postal_to="V6", row=2)], where("V7B 1A1"), None),
        ([TaxRow(rate=D(0), postal_from="V5", row=2)], where("V7B 1A1"), 2),
        ([TaxRow(rate=D(0), postal_from="V5", row=2)], where("V4B 1A1"), None),
        ([TaxRow(rate=D(0), postal_to="V5", row=2)], where("V4B 1A1"), 2),
        ([TaxRow(rate=D(0), postal_to="V5", row=2)], where(None), None),
        # a range of a country goes before a region without one
        ([TaxRow(rate=D(0), postal_from="V5", postal_to="V6", row=2), TaxRow(rate=D(0), region="BC", country="CA", row=3)],
         where("V5A 1A1", region="BC"), 2),
        ([TaxRow(rate=D(0), region="BC", row=2), TaxRow(rate=D(0), country="CA", row=3)], where("V5", region="bc"), 2),
        ([TaxRow(rate=D(0), country="CA", row=2), TaxRow(rate=D(0), row=3)], where("V5"), 2),
        ([TaxRow(rate=D(0), country="CA", row=2), TaxRow(rate=D(0), country="CA", tax_class="General", row=3)], where("V5"), 3),
        ([TaxRow(rate=D(0), tax_class="food", row=2)], where("V5"), None),
        # the narrower range, then the later start, then the lower row
        ([TaxRow(rate=D(0), postal_from="10100", postal_to="10199", row=2),
          TaxRow(rate=D(0), postal_from="10000", postal_to="19999", row=3)],
         where("10115", "DE"), 2),
        ([TaxRow(rate=D(0), postal_from="10115", postal_to="10115", row=2),
          TaxRow(rate=D(0), postal_from="10", row=3)],
         where("10115", "DE"), 2),
        ([TaxRow(rate=D(0), start=date(2026, 11, 23), row=2), TaxRow(rate=D(0), start=date(2026, 1, 1), row=3)], where("1"), 2),
        ([TaxRow(rate=D(0), row=2), TaxRow(rate=D(0), row=3)], where("1"), 3),
        ([TaxRow(rate=D(0), start=date(2026, 11, 24), row=2)], where("1"), None),
        ([TaxRow(rate=D(0), until=date(2026, 11, 22), row=2)], where("1"), None),
        ([TaxRow(rate=D(0), until=date(2026, 11, 23), row=2)], where("1"), 2),
    ],
)  # fmt: skip
def test_which_tax_row(rows: list[TaxRow], place: Address, found: int | None) -> None:
    row = row_for("general", place, ON, rows)
    assert (row.row if row else None) == found
    assert row_for("general", place, ON, rows[::-1]) == row


def test_nobody_is_not_exempt() -> None:
    assert not exempt(None, ON)


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        # bounds of whole pounds: 2.3 is "up to 3"
        ([FreightRow(method="g", basis="items", base=D(1), upper=D(2), row=2),
          FreightRow(method="g", basis="items", base=D(2), lower=D(3), upper=D(5), row=3)], 3),
        ([FreightRow(method="g", basis="items", base=D(1), region="NY", row=2),
          FreightRow(method="g", basis="items", base=D(2), country="US", row=3)], 2),
        ([FreightRow(method="g", basis="items", base=D(1), row=2),
          FreightRow(method="G", basis="items", base=D(2), country="US", row=3)], 3),
        ([FreightRow(method="g", basis="items", base=D(1), lower=D(1), row=2),
          FreightRow(method="g", basis="items", base=D(2), lower=D(0), row=3)], 3),
    ],
)  # fmt: skip
def test_which_freight_row(rows: list[FreightRow], row: int) -> None:
    context = replace(CONTEXT, tables=replace(TABLES, freight=tuple(rows)), shipping=settings.Shipping())
    _, calculation, _ = price(order(("BOLT", "2.3")), None, ON, context)
    assert next(step.source for step in calculation.steps if step.part == "shipping") == f"shipping.csv row {row}"


def test_freight_is_rounded_once() -> None:
    rows = (FreightRow(method="g", basis="items", base=D("0.001"), per_unit=D("0.333"), row=2),)
    context = replace(CONTEXT, tables=replace(TABLES, freight=rows), shipping=settings.Shipping())
    priced, _, _ = price(order(("BOLT", "7"), to=to("NH")), None, ON, context)
    assert priced.totals.shipping == Decimal("2.33")
    assert FREIGHT[0].row == 2
