"""An order as a customer means it: from it come both the document (form, letter, sheet) and its truth (expected.json)."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from making.bill import CATALOG, CUSTOMERS, Bill, reckon

Json = dict[str, Any]
ADDRESS = ("name", "company", "street", "street2", "city", "region", "postal_code", "country")


@dataclass(frozen=True)
class Want:
    """A line. `price` is what the customer writes as unit price ("" none, None our right price); `written` the item number
    as written where it is not ours; `struck`: crossed out again."""

    sku: str
    quantity: str
    price: str | None = None
    described: str | None = None
    struck: bool = False

    @property
    def description(self) -> str:
        return self.described if self.described is not None else CATALOG[self.sku]["description"]


@dataclass(frozen=True)
class Ordered:
    """`who` is a customer number or an address; `tender` the amount enclosed ("right" is the total of the bill)."""

    who: str | dict[str, str]
    wants: tuple[Want, ...]
    date: str | None = "2026-11-18"
    method: str | None = "check"
    reference: str | None = None
    tender: str | None = None
    last4: str | None = None
    po: str | None = None
    ship_to: dict[str, str] | None = None
    ship_method: str | None = None
    percent: int = 0
    name_number: bool = False  # the customer number stands on the paper
    verdict: str = "accepted"
    allowed: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()  # keys of the truth that are not sure ("sold_to.street")
    totals: bool = True
    extra: Json = field(default_factory=dict)

    @property
    def customer_no(self) -> str | None:
        return self.who if isinstance(self.who, str) else None

    @property
    def sold_to(self) -> dict[str, str]:
        if isinstance(self.who, dict):
            return {"country": "US", **self.who}
        row = CUSTOMERS[self.who]
        return {key: row[key] for key in (*ADDRESS, "phone", "email") if row[key]}

    @property
    def goes_to(self) -> dict[str, str]:
        return {"country": "US", **self.ship_to} if self.ship_to else self.sold_to

    @property
    def kept(self) -> tuple[Want, ...]:
        return tuple(want for want in self.wants if not want.struck)

    @property
    def bill(self) -> Bill:
        to = self.goes_to
        lines = [(want.sku, Decimal(want.quantity)) for want in self.kept]
        method = self.ship_method or "ground"
        return reckon(
            lines,
            to["country"],
            to.get("region", ""),
            to.get("postal_code", ""),
            self.customer_no,
            method,
            self.percent,
        )

    def price(self, want: Want) -> str:
        """The unit price that the customer writes."""
        if want.price is not None:
            return want.price
        return (
            f"{self.bill.prices[self.kept.index(want)]:.2f}" if want in self.kept else CATALOG[want.sku]["unit_price"]
        )

    def amount(self, want: Want) -> str:
        price = self.price(want)
        return f"{Decimal(price) * Decimal(want.quantity):.2f}" if price else ""

    @property
    def stated_merchandise(self) -> str:
        return f"{sum((Decimal(self.amount(want)) for want in self.kept), Decimal(0)):.2f}"

    @property
    def enclosed(self) -> str | None:
        if self.tender != "right":
            return self.tender
        assert self.bill.total is not None, "no sure total: state the tender"
        return f"{self.bill.total:.2f}"

    def truth(self) -> Json:
        """What `orderproc read FILE --json` should print of it."""
        out: Json = {"kind": "order", "verdict": self.verdict}
        if self.allowed:
            out["allowed"] = list(self.allowed)
        if self.codes:
            out["codes"] = list(self.codes)
        if self.verdict != "accepted":
            return out
        bill, order = self.bill, {}
        sure = not self.allowed  # of a hard hand only what makes an order right or wrong is asked
        if self.date and sure:
            order["order_date"] = self.date
        order["customer_po"] = self.po
        if self.name_number:
            order["customer_no"] = self.customer_no
        order["sold_to"] = self._address(self.sold_to, "sold_to")
        order["ship_to"] = self._address(self.goes_to, "ship_to") if self.ship_to else None
        if self.ship_method:
            order["ship_method"] = self.ship_method
        payment = {
            "method": self.method,
            "reference": self.reference,
            "amount_tendered": self.enclosed,
            "card_last4": self.last4,
        }
        order["payment"] = {key: value for key, value in payment.items() if key == "method" or (value and sure)}
        order["currency"] = "USD"
        order["lines"] = [
            {
                "sku": want.sku,
                "description": CATALOG[want.sku]["description"],
                "quantity": want.quantity,
                "unit": CATALOG[want.sku]["unit"],
                "unit_price": f"{price:.2f}",
                "extended_price": f"{price * Decimal(want.quantity):.2f}",
            }
            for want, price in zip(self.kept, bill.prices, strict=True)
        ]
        if self.totals:
            sums = {
                "merchandise_total": bill.merchandise,
                "shipping": bill.shipping,
                "tax": bill.tax,
                "order_total": bill.total,
            }
            order |= {key: f"{value:.2f}" for key, value in sums.items() if value is not None}
            if self.percent:
                order["discount"] = f"{bill.discount:.2f}"
        order |= self.extra
        for path in self.leave_out:
            spot: Json = order
            *parents, last = path.split(".")
            for parent in parents:
                spot = spot[parent]
            spot.pop(last, None)
        out["order"] = order
        return out

    def _address(self, address: dict[str, str], party: str) -> Json:
        keys = ("name", "company", "street", "street2", "city", "region", "postal_code", "country")
        return {key: address[key] for key in keys if key in address}


def american(day: str) -> str:
    """2026-11-18 as 11/18/2026."""
    year, month, date = day.split("-")
    return f"{month}/{date}/{year}"


def form_values(order: Ordered, *, stated: bool = True, contact: bool = True) -> dict[str, str]:
    """What stands in which spot of TW-1 or TW-2. `stated`: the customer reckoned the sums."""
    to = order.sold_to
    values = {
        "customer_no": order.customer_no or "" if order.name_number else "",
        "order_date": american(order.date) if order.date else "",
        "customer_po": order.po or "",
    }
    for party, address in (("sold_to", to), ("ship_to", order.ship_to or {})):
        for key in ("name", "company", "city", "region", "postal_code"):
            values[f"{party}.{key}"] = address.get(key, "")
        values[f"{party}.street"] = ", ".join(address[key] for key in ("street", "street2") if key in address)
    if contact:
        values |= {"sold_to.phone": to.get("phone", ""), "sold_to.email": to.get("email", "")}
    for n, want in enumerate(order.wants):
        line = f"lines[{n}]"
        values |= {f"{line}.sku": want.sku, f"{line}.quantity": want.quantity, f"{line}.description": want.description}
        values |= {f"{line}.unit_price": order.price(want), f"{line}.extended_price": order.amount(want)}
    if order.ship_method:
        values[f"ship_method={order.ship_method}"] = "x"
    if order.method:
        values[f"payment.method={order.method}"] = "x"
    values |= {"payment.reference": order.reference or "", "payment.amount_tendered": order.enclosed or ""}
    values["payment.card_last4"] = order.last4 or ""
    if stated:
        bill = order.bill
        values["stated.merchandise"] = order.stated_merchandise
        values["stated.shipping"] = f"{bill.shipping:.2f}" if bill.shipping is not None else ""
        values["stated.tax"] = f"{bill.tax:.2f}" if bill.tax else ""
        values["stated.total"] = order.enclosed or ""
    return values
