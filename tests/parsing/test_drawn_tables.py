"""Tables drawn with strokes and dashes in a mail: the headings stand above the same columns as what is ordered."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.parsing import parse
from tests.parsing.made import context, mail, one

BOXED = """\
+---------+-----------------------------+------+------------+
| Code    | Description                 |  Qty | Price excl |
+---------+-----------------------------+------+------------+
| TW-4410 | Mug stoneware blue          |   12 |    9.50    |
| TW-1415 | Glue stick 20 g             |   10 |    1.85    |
+---------+-----------------------------+------+------------+
"""
WIDE = """\
+---------+--------------------------------------+------+---------+
| Code    | Description of what we need in full  | Qty  |   Price |
+=========+======================================+======+=========+
| TW-4410 | Mug                                  | 12   |    9.50 |
+---------+--------------------------------------+------+---------+
| TW-1415 | Glue stick                           | 10   |    1.85 |
+---------+--------------------------------------+------+---------+
"""
DRAWN = """\
┌─────────┬──────┬────────────────────────────┬──────┐
│ Code    │ Qty  │ Description                │ Price│
├─────────┼──────┼────────────────────────────┼──────┤
│ TW-4410 │ 12   │ Mug                        │ 9.50 │
│ TW-1415 │ 10   │ Glue stick                 │ 1.85 │
└─────────┴──────┴────────────────────────────┴──────┘
"""
BARE = """\
Code    | Description                 |  Qty | Price
--------+-----------------------------+------+------
TW-4410 | Mug                         |   12 | 9.50
TW-1415 | Glue stick                  |   10 | 1.85
"""


@pytest.mark.parametrize("table", [BOXED, WIDE, DRAWN, BARE])
def test_headings_stand_above_their_columns(table: str) -> None:
    draft = one(mail(f"We order:\n\n{table}\nRegards\n", "order"))
    read = [(line.sku.value, line.quantity.value, line.unit_price.value) for line in draft.lines]
    assert read == [("TW-4410", Decimal(12), Decimal("9.50")), ("TW-1415", Decimal(10), Decimal("1.85"))]


def test_a_thousands_blank_is_no_border() -> None:
    table = BOXED.replace("9.50  ", "289.00").replace("  12 |", "  10 |")
    draft = one(mail(f"We order:\n\n{table}\nRegards\n", "order"))
    assert (draft.lines[0].quantity.value, draft.lines[0].unit_price.value) == (Decimal(10), Decimal("289.00"))


HEAD = "PURCHASE ORDER SLK-88071   18/11/2026\nSwartland Landbou Cooperative, 5 Voortrekker Road, Malmesbury, 7300\n\n"
TO = "\nDeliver to our store in Moorreesburg:\nSwartland Cooperative - Store\nStasie Street 2\nMoorreesburg 7310\n\nBuyer: J. Esterhuizen\n"


def test_the_firm_below_the_title_buys_and_its_store_gets_the_goods() -> None:
    draft = parse(mail(f"{HEAD}{BOXED}{TO}", sender=("Buying", "buying@swartland.example")), context("ZA"))[0]
    assert draft.sold_to.street.value == "5 Voortrekker Road"
    assert draft.ship_to.street.value == "Stasie Street 2"
    assert not [issue for issue in draft.issues if issue.field == "ship_to"]
