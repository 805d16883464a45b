"""Pieces for layouts that print as one program does, with that program's own words: facts and sums with fixed labels, an amount in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from html import escape as e
from random import Random

from tests.generator import places
from tests.generator.kinds import EVERYTHING
from tests.generator.orders import Order
from tests.generator.world import Party

UNDISCOUNTED = EVERYTHING.replace(" discount", "")


def told(
    order: Order, po: str = "", date: str = "", customer_no: str = "", wanted: str = "", terms: str = ""
) -> list[tuple[str, str]]:
    """The order's facts under these labels; what the order lacks or the program has elsewhere (no label) is left out."""
    rows = [
        (po, order.po or ""),
        (date, order.day(order.order_date)),
        (customer_no, order.customer_no or ""),
        (wanted, order.day(order.wanted)),
        (terms, order.payment_words),
    ]
    return [(label, value) for label, value in rows if label and value]


def summed(
    order: Order, subtotal: str, freight: str, tax: str, total: str, discount: str = "", sign: bool = False
) -> list[tuple[str, str]]:
    """Sums under these labels, in the order's own manner."""
    rate = f"{order.tax_rate * 100:f}".rstrip("0").rstrip(".").replace(".", order.manner.point)
    rows: list[tuple[str, Decimal]] = [(subtotal, order.subtotal)]
    if order.discount:
        rows.append((discount, -order.discount))
    if order.freight is not None:
        rows.append((freight, order.freight))
    if order.tax is not None:
        rows.append((tax.replace("{rate}", rate), order.tax))
    rows.append((total, order.total))
    return [(label, order.money(value, sign)) for label, value in rows]


def lines_of(order: Order, party: Party, contact: str = "", country: bool | None = None) -> list[str]:
    """An address as lines, with `contact` ("Attn: ") before the person's name where it is given."""
    found = order.block(party, Random(1), country=country)
    if contact and party.contact and len(found) > 1:
        found.insert(1, f"{contact}{party.contact}")
    return found


def html_block(order: Order, party: Party, contact: str = "", country: bool | None = None) -> str:
    return "<br>".join(e(line) for line in lines_of(order, party, contact, country))


def one_line(party: Party, between: str = " - ") -> str:
    return between.join([party.title, party.street, places.town_line(party.place)])


def html_rows(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset(), style: str = "") -> str:
    """Table rows of plain text; the cells whose place is in `right` stand at the right edge."""
    return "".join(
        "<tr>"
        + "".join(
            f'<td{" class=r" if at in right else ""} style="{style}">{e(text).replace(chr(10), "<br>")}</td>'
            for at, text in enumerate(row)
        )
        + "</tr>"
        for row in rows
    )


def pairs_table(rows: Sequence[tuple[str, str]], css: str = "", colon: str = ":") -> str:
    return (
        f"<table class='{css}'>"
        + "".join(f"<tr><td>{e(a)}{colon}</td><td class=r>{e(b)}</td></tr>" for a, b in rows)
        + "</table>"
    )


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(value: int) -> str:
    """A whole number in English words."""
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")
    for step, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= step:
            rest = value % step
            return f"{in_words(value // step)} {name}" + (f" {in_words(rest)}" if rest else "")
    raise AssertionError(value)


def money_in_words(value: Decimal) -> str:
    """An amount as cheques and ERP programs say it: "one hundred five and 40/100"."""
    cents = int(value * 100)
    return f"{in_words(cents // 100)} and {cents % 100:02d}/100"
