"""The customer whose number stands on a paper without an address, and whose name stands on it beside whatever label."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.order import Address
from orderproc.model.shop import Customer
from tests.parsing.made import context, one, sheet

FIRM = Customer(
    customer_no="K0219", address=Address(company="Health Shop The Seed", street="1 Main St", city="Leeds"), row=2
)
JANE = Customer(customer_no="K0220", name="Jane Moss", address=Address(street="2 Main St", city="Leeds"), row=3)
GOODS = [(), ("Item", "Description", "Qty", "Price"), ("TW-1306", "Scissors, 8 inch, steel", 3, 13.75)]


@pytest.mark.parametrize(
    ("rows", "company", "name"),
    [
        ([("Customer no.", "K0219", "Outlet", "Health Shop The Seed")], "Health Shop The Seed", None),
        ([("Klantnr.", "K0219"), ("Winkel", "Health Shop The Seed"), ("Besteld door", "Saskia")], "Health Shop The Seed", "Saskia"),
        ([("Kundennummer", "K0219"), ("Filiale", "Health Shop The Seed")], "Health Shop The Seed", None),
        ([("Customer no.", "K0220"), ("Name", "Jane Moss")], None, "Jane Moss"),
    ],
)  # fmt: skip
def test_the_customer_of_the_number_by_his_name(
    rows: list[tuple[str, ...]], company: str | None, name: str | None
) -> None:
    ctx = context("GB")
    ctx = replace(ctx, tables=replace(ctx.tables, customers=(FIRM, JANE)))
    sold = one(sheet([*rows, *GOODS]), ctx).sold_to
    assert (sold.company.value, sold.name.value) == (company, name)


@pytest.mark.parametrize(
    "rows",
    [
        [("Customer no.", "K0219"), ("Company", "Marlow Hardware Ltd"), ("Outlet", "Health Shop The Seed")],
        [("Customer no.", "K0220"), ("Outlet", "Health Shop The Seed"), ("Ordered by", "Saskia")],
    ],
)
def test_another_firm_stays_the_buyer_and_a_doubt(rows: list[tuple[str, ...]]) -> None:
    ctx = context("GB")
    ctx = replace(ctx, tables=replace(ctx.tables, customers=(FIRM, JANE)))
    assert one(sheet([*rows, *GOODS]), ctx).sold_to.company.value != "Health Shop The Seed"
