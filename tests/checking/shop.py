"""A small shop of near twins for the tests of checking, and short ways to write a draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from orderproc.checking import Checked, Context, check
from orderproc.model import settings
from orderproc.model.draft import DraftAddress, DraftLine, DraftPayment, Field, OrderDraft, PaymentMethod
from orderproc.model.issue import Kind, Severity
from orderproc.model.order import Address
from orderproc.model.shop import Catalog, Customer, FreightRow, Item, PriceRow, ShopTables

TODAY = date(2026, 11, 23)
D = Decimal


def item(row: int, sku: str, description: str, price: str | None, **more: Any) -> Item:
    return Item(sku=sku, description=description, unit_price=None if price is None else D(price), row=row, **more)


ITEMS = (
    item(2, "TW-4410-B", "Mug, stoneware, 12 oz, blue", "4.50", aliases=("blue mug",)),
    item(3, "TW-4410-G", "Mug, stoneware, 12 oz, green", "4.50", aliases=("green mug",)),
    item(4, "TW-4410-W", "Mug, stoneware, 12 oz, white", "4.50"),
    item(5, "TW-4411-B", "Mug, stoneware, 16 oz, blue", "5.75"),
    item(6, "TW-1130", "Fountain pen, steel nib, fine", "18.50"),
    item(7, "TW-1131", "Fountain pen, steel nib, medium", "18.50"),
    item(8, "TW-4440", "Teapot, stoneware, 1 quart, brown", "24.00"),
    item(9, "TW-1125-R", "Pencil, HB, box of 12, red", "5.40", unit="BX", pack_size=D(12)),
    item(10, "TW-4450", "Butter dish, stoneware, white", "14.20", status="discontinued", substitute="TW-4440"),
    item(11, "TW-1451", "Packing tape, clear, 2 inch", "3.60", unit="RL"),
    item(12, "TW-9001", "Ribbon, satin, red", "1.20", unit="FT"),
    item(13, "TW-0042", "Desk lamp, brass", "62.00"),
    item(14, "TW-5510", "Gift card", None),
    item(15, "TW-1306", "Scissors, 8 inch, steel", "13.75"),
)
MARGARET = Customer(
    customer_no="C1001",
    name="Margaret Hale",
    address=Address(
        name="Margaret Hale",
        street="118 Bow Street",
        city="Portsmouth",
        region="NH",
        postal_code="03801",
        country="US",
        email="margaret.hale@post.example",
    ),
    row=2,
)
INN = Customer(
    customer_no="C1004",
    name="Samuel Boyd",
    address=Address(
        name="Samuel Boyd",
        company="The Harbor Inn",
        street="12 Pier Road",
        city="Norfolk",
        region="VA",
        postal_code="23510",
        country="US",
        email="purchasing@harborinn.example",
    ),
    group="wholesale",
    terms="net30",
    credit_limit=D("500"),
    row=3,
)
TWIN = replace(
    MARGARET,
    customer_no="C1002",
    name="Margaret Hall",
    row=4,
    address=Address(
        name="Margaret Hall",
        street="1180 High Street",
        city="Portsmouth",
        region="VA",
        postal_code="23704",
        country="US",
        email="mhall@harborview.example",
    ),
)
TABLES = ShopTables(
    catalog=Catalog(ITEMS),
    customers=(MARGARET, INN, TWIN),
    prices=(
        PriceRow(sku="TW-4410-B", unit_price=D("4.10"), min_quantity=D(12), start=date(2026, 9, 1), row=2),
        PriceRow(sku="TW-4440", unit_price=D("22.50"), start=date(2025, 9, 1), until=date(2026, 8, 31), row=3),
        PriceRow(sku="TW-4410-B", unit_price=D("3.60"), group="wholesale", row=4),
    ),
    freight=(
        FreightRow(method="ground", basis="items", base=D("5"), country="US", row=2),
        FreightRow(method="express", basis="items", base=D("15"), country="US", row=3),
    ),
)
SHOP = settings.Shop(name="Tidewater Supply Co.", email="orders@tidewater.example")
CONTEXT = Context(shop=SHOP, tables=TABLES, settings=settings.Checking(), today=TODAY)


def f(value: Any, **more: Any) -> Field[Any]:
    return Field(value=value, raw=None if value is None else str(value), **more)


def n(value: str | None, **more: Any) -> Field[Decimal]:
    return Field(value=None if value is None else D(value), raw=value, **more)


def line(
    sku: str | None = "TW-4410-B",
    quantity: str | None = "3",
    price: str | None = None,
    amount: str | None = None,
    **more: Any,
) -> DraftLine:
    description = more.pop("description", None)
    unit = more.pop("unit", None)
    return DraftLine(
        **{
            "sku": f(sku),
            "quantity": n(quantity),
            "unit_price": n(price),
            "extended_price": n(amount),
            "description": f(description),
            "unit": f(unit),
            **more,
        }
    )


def address(**parts: Any) -> DraftAddress:
    return DraftAddress(**{k: v if isinstance(v, Field) else f(v) for k, v in parts.items()})


RUTH = address(name="Ruth Carver", street="7 Mill Lane", city="Albany", region="NY", postal_code="12207")


def draft(*lines: DraftLine, **more: Any) -> OrderDraft:
    """An order with all that an order needs, by cheque."""
    return OrderDraft(
        **{
            "kind": Kind.ORDER,
            "sold_to": RUTH,
            "lines": lines or (line(),),
            "payment": DraftPayment(method=f(PaymentMethod.CHECK), amount_tendered=n("100.00")),
            **more,
        }
    )


def judged(*lines: DraftLine, context: Context = CONTEXT, **more: Any) -> Checked:
    return check(draft(*lines, **more), context)


def doubts(checked: Checked) -> set[str]:
    return {i.code for i in checked.issues if i.severity is not Severity.NOTE}


def notes(checked: Checked) -> set[str]:
    return {i.code for i in checked.issues if i.severity is Severity.NOTE}
