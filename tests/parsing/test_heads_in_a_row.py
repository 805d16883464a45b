"""A firm's name at one side of the head and its street and town in one run at the other; an SAP order whose figures end each record."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.parsing import parse
from tests.parsing.made import context, paper, pdf

TABLE = [
    (120.0, [(40.0, "Order BE102664 of 17.11.2026")]),
    (150.0, [(40.0, "Pos"), (80.0, "Item"), (160.0, "Description"), (340.0, "Qty"), (420.0, "Price"), (500.0, "Amount")]),
    (164.0, [(40.0, "1"), (80.0, "TW-4410"), (160.0, "Mug, blue"), (340.0, "2"), (420.0, "9.50"), (500.0, "19.00")]),
    (178.0, [(40.0, "2"), (80.0, "TW-1415"), (160.0, "Glue stick"), (340.0, "10"), (420.0, "1.85"), (500.0, "18.50")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "row", "country", "street", "city", "code"),
    [
        ("MONTAN GMBH", "Kärntner Straße 210 · A-8700 Leoben", "AT", "Kärntner Straße 210", "Leoben", "8700"),
        ("Montan GmbH", "Kärntner Straße 210, 8700 Leoben", "AT", "Kärntner Straße 210", "Leoben", "8700"),
        ("Montan GmbH", "Kärntner Straße 210 | 8700 Leoben | Tel. 03842 555", "AT", "Kärntner Straße 210", "Leoben", "8700"),
        ("Montan GmbH", "Kärntner Straße 210 - 8700 Leoben", "AT", "Kärntner Straße 210", "Leoben", "8700"),
        ("Bruneau SARL", "12 rue Haute - 69002 Lyon", "FR", "12 rue Haute", "Lyon", "69002"),
        ("Hansen Ltd", "12 Mill Road, Stroud GL5 1AA", "GB", "12 Mill Road", "Stroud", "GL5 1AA"),
        ("HANSEN INC.", "12 Mill Road · Albany, NY 12207 · (518) 555-0100", "US", "12 Mill Road", "Albany", "12207"),
    ],
)  # fmt: skip
def test_a_name_left_and_its_place_right(name: str, row: str, country: str, street: str, city: str, code: str) -> None:
    draft = parse(pdf(paper([(40.0, [(40.0, name), (330.0, row)]), *TABLE])), context(country))[0]
    at = draft.sold_to
    assert (at.company.value, at.street.value, at.city.value, at.postal_code.value) == (name, street, city, code)


@pytest.mark.parametrize(
    ("number", "day", "per"),
    [
        ("Your material number: {}", "Delivery date: 04.12.2026", "AUD / 1 EA"),
        ("Ihre Materialnummer {}", "Liefertermin: Tag 04.12.2026", "EUR / 1 ST"),
        ("Votre référence article : {}", "Livraison 04.12.2026", "EUR / 1 UN"),
        ("Vendor mat. {}", "Delivery 4 Dec 2026", "USD per 1 EA"),
    ],
)
def test_figures_below_the_days_of_delivery_are_of_the_item_above(number: str, day: str, per: str) -> None:
    items = [("TW-4410", "Mug, stoneware, blue", 4, "9.50", "38.00"), ("TW-1415", "Glue stick, 20 g", 10, "1.85", "18.50"),
             ("TW-1451", "Packing tape", 3, "3.60", "10.80")]  # fmt: skip
    rows = [(40.0, [(40.0, "Purchase order 4500178234")]), (150.0, [(40.0, "Item"), (100.0, "Material"), (170.0, "Description")]),
            (162.0, [(190.0, "Order qty. Unit"), (330.0, "Price per unit"), (480.0, "Net value")])]  # fmt: skip
    for n, (sku, said, quantity, price, amount) in enumerate(items):
        y = 180.0 + 52 * n
        rows += [
            (y, [(40.0, f"000{n + 1}0"), (100.0, f"20031{n}4"), (170.0, said)]),
            (y + 12, [(170.0, number.format(sku))]),
            (y + 24, [(170.0, day)]),
            (y + 36, [(240.0, f"{quantity} EA"), (330.0, f"{price} {per}"), (490.0, amount)]),
        ]
    rows.append((180.0 + 52 * len(items) + 10, [(330.0, "Total net value excl. tax"), (490.0, "67.30")]))
    draft = parse(pdf(paper(rows)), context())[0]
    read = [(line.sku.value, line.quantity.value, line.unit_price.value) for line in draft.lines]
    assert read == [(sku, Decimal(quantity), Decimal(price)) for sku, _, quantity, price, _ in items]
