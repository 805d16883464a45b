"""Exports as tables: which rows are one order, what of them belongs to its head, and what is lost from a row."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Severity
from tests.parsing.test_keyed import doubts, read

HEAD = "Order No,Ship To Name,Ship To Street,Ship To City,Ship To Zip,SKU,Description,Qty,Unit Price,Amount"
WHERE = "Ann Baker,12 Elm Street,Albany,12207"


def csv(*rows: str, head: str = HEAD) -> tuple[OrderDraft, ...]:
    return read("\n".join([head, *rows]) + "\n")


def row(order: str, sku: str = "HL-1001", quantity: int = 2) -> str:
    return f"{order},{WHERE},{sku},Blue mug,{quantity},4.50,{Decimal('4.50') * quantity}"


def test_rows_are_parted_by_the_number_of_their_order() -> None:
    drafts = csv(row("A-1"), row("A-1", "HL-2001", 3), row("A-2", quantity=5))
    assert [(d.customer_po.value, len(d.lines)) for d in drafts] == [("A-1", 2), ("A-2", 1)]
    assert {d.ship_to.street.value for d in drafts} == {"12 Elm Street"}


def test_a_shop_that_writes_an_orders_sums_into_its_first_row() -> None:
    head = "Name,Email,Subtotal,Total,PO Number,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku"
    head += ",Shipping Name,Shipping Street,Shipping City,Shipping Zip"
    first = f'"#1001",a@x.example,12.20,17.20,P-1,2,Blue mug,4.50,HL-1001,{WHERE}'
    (draft,) = csv(first, '"#1001",a@x.example,,,,1,Notebook,3.20,HL-2001,,,,', head=head)
    assert [(line.sku.value, line.quantity.value, line.extended_price.value) for line in draft.lines] == [
        ("HL-1001", 2, None),
        ("HL-2001", 1, None),
    ]
    assert draft.customer_po.value == "P-1"
    assert draft.stated.merchandise.value == Decimal("12.20")


def test_an_amount_below_a_heading_of_orders_parts_no_order() -> None:
    head = HEAD.removeprefix("Order No,").replace("Amount", "Order")
    drafts = csv(*(row("", sku).removeprefix(",") for sku in ("HL-1001", "HL-2001")), head=head)
    assert len(drafts) == 1


@pytest.mark.parametrize(
    "rows",
    [
        (row("A-1"), row("A-1", "HL-2001"), row("A-1", "04021").rsplit(",", 2)[0]),
        (row("A-1"), row("A-1", "HL-2001"), row("A-1", "04021") + ",9"),
    ],
    ids=["too few", "too many"],
)
def test_a_row_with_another_number_of_cells_is_a_doubt(rows: tuple[str, ...]) -> None:
    good = [row("A-1", quantity=n) for n in range(10, 15)]
    (draft,) = csv(*good, *rows)
    assert Code.LOW_CONFIDENCE in doubts(draft)


def test_a_line_that_says_exactly_what_another_says_is_a_doubt_and_one_of_another_quantity_is_none() -> None:
    (twice,) = csv(row("A-1"), row("A-1", "HL-2001"), row("A-1"))
    (other,) = csv(row("A-1"), row("A-1", "HL-2001"), row("A-1", quantity=7))
    assert [(i.code, i.field) for i in twice.issues if i.severity is not Severity.NOTE] == [
        (Code.QUANTITY_DOUBTFUL, "lines[2].quantity")
    ]
    assert doubts(other) == []
