"""Mails of many hands as test tables: `orders.txt`, `no_orders.txt`, and the small shops (`shops.txt`) that they are sent to.

A block begins with "== NAME SHOP"; what is expected stands before the mail's own head, then a blank line and the text. Read here,
through the real reader, parser and check; nothing is stored. `python -m tests.parsing.mails` prints what went wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from email.message import EmailMessage
from functools import cache
from pathlib import Path

from orderproc import checking, parsing
from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind, Severity, Verdict
from orderproc.model.order import Address, Order
from orderproc.model.settings import Checking, Shop
from orderproc.model.shop import Catalog, Customer, Item, ShopTables
from orderproc.reading.base import Context as ReadingContext
from orderproc.reading.base import read_document

HERE = Path(__file__).parent
TODAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Post:
    """One mail with its truth. `verdict`: accepted, review, any (both are right if what is accepted is), or none."""

    name: str
    shop: str
    expected: dict[str, str]
    head: dict[str, str]
    text: str

    @property
    def verdict(self) -> str:
        return self.expected.get("verdict", "accepted")

    def bytes(self) -> bytes:
        mail = EmailMessage()
        mail["From"] = self.head["From"]
        mail["To"] = shops()[self.shop][0].email or ""
        mail["Subject"] = self.head.get("Subject", "")
        mail["Date"] = "Fri, 20 Nov 2026 09:00:00 -0500"
        mail["Message-ID"] = f"<{self.name}@post.example>"
        mail.set_content(self.text, subtype="html" if self.head.get("Content") == "html" else "plain")
        return mail.as_bytes()


@dataclass
class Result:
    drafts: tuple[OrderDraft, ...]
    checked: list[checking.Checked] = field(default_factory=list)

    @property
    def accepted(self) -> list[Order]:
        return [c.order for c in self.checked if c.verdict is Verdict.ACCEPTED and c.order is not None]

    @property
    def verdicts(self) -> list[str]:
        return [c.verdict.value for c in self.checked]

    def doubts(self) -> str:
        return "; ".join(
            f"{i.code} {i.field or ''}: {i.message}"
            for c in self.checked
            for i in c.issues
            if i.severity is not Severity.NOTE
        )


def _blocks(file: str) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            found.append((line[3:].strip(), []))
        elif found:
            found[-1][1].append(line)
    return found


@cache
def posts(file: str) -> tuple[Post, ...]:
    result = []
    for title, rows in _blocks(file):
        name, shop = title.split()
        cut = rows.index("")
        expected, head = {}, {}
        for row in rows[:cut]:
            key, _, value = row.partition(":")
            (head if key[0].isupper() else expected)[key] = value.strip()
        result.append(Post(name, shop, expected, head, "\n".join(rows[cut + 1 :]) + "\n"))
    return tuple(result)


@cache
def shops() -> dict[str, tuple[Shop, ShopTables]]:
    result = {}
    for title, rows in _blocks("shops.txt"):
        (code, country, currency, locale), name, email = title.split("|")[0].split(), *title.split("|")[1:]
        items, customers = [], []
        for number, row in enumerate(rows, 1):
            if row.startswith("customer:"):
                customers.append(_customer(row.removeprefix("customer:")))
            elif row.strip():
                sku, text, price, *more = (part.strip() for part in row.split("|"))
                aliases = tuple(a for a in (more[0] if more else "").split(";") if a)
                unit_price = Decimal(price.replace(",", "."))
                items.append(Item(sku=sku, description=text, unit_price=unit_price, aliases=aliases, row=number))
        shop = Shop(name=name.strip(), email=email.strip(), country=country, currency=currency, locale=locale)
        result[code] = shop, ShopTables(catalog=Catalog(tuple(items)), customers=tuple(customers))
    return result


def _customer(row: str) -> Customer:
    no, company, name, email, street, city, region, postal, country, terms = (p.strip() or None for p in row.split("|"))
    address = Address(
        name=name,
        company=company,
        street=street,
        city=city,
        region=region,
        postal_code=postal,
        country=country,
        email=email,
    )
    return Customer(customer_no=no or "", name=company or name, address=address, terms=terms)


def read(post: Post) -> Result:
    return judged(post.bytes(), post.shop)


def judged(data: bytes, code: str, name: str = "mail.eml") -> Result:
    """A document read, parsed and checked for one of the small shops."""
    shop, tables = shops()[code]
    reading = read_document(data, name, ReadingContext())
    drafts = parsing.parse(reading, parsing.Context(shop=shop, tables=tables, today=TODAY, channel=Channel.EMAIL))
    result = Result(drafts)
    for draft in drafts:
        context = checking.Context(shop=shop, tables=tables, settings=Checking(), today=TODAY)
        result.checked.append(checking.check(draft, context))
    return result


def lines_of(order: Order) -> list[tuple[str, str]]:
    return [(line.sku or "?", f"{line.quantity or 0:f}") for line in order.lines]


def wrong_in(post: Post, order: Order) -> list[str]:
    """What an accepted order says otherwise than the mail does: lines, where it goes, payment, order number."""
    found = []
    right = [tuple(part.split()) for part in post.expected.get("lines", "").split(";") if part.strip()]
    if sorted(right) != sorted(lines_of(order)):
        found.append(f"lines {lines_of(order)}, right is {right}")
    to = order.ship_to or order.sold_to
    if "to" in post.expected:
        name, street, city, region, postal = (part.strip() for part in post.expected["to"].split("|"))
        read_at = (to.street or "", to.city or "", to.region or "", to.postal_code or "")
        if to.street2:
            read_at = (f"{to.street}, {to.street2}", *read_at[1:])
        if tuple(p.casefold() for p in read_at) != tuple(p.casefold() for p in (street, city, region, postal)):
            found.append(f"goes to {read_at}, right is {(street, city, region, postal)}")
        people = ((to.name or "").casefold(), (to.company or "").casefold())
        if name and not any(p == name.casefold() or p.startswith(f"{name.casefold()}, ") for p in people):
            found.append(f"for {to.name} / {to.company}, right is {name}")
    method = order.payment.method.value if order.payment.method else None
    if "pay" in post.expected and method != post.expected["pay"]:
        found.append(f"payment {method}, right is {post.expected['pay']}")
    if (post.expected.get("po") or None) != order.customer_po:
        found.append(f"order number {order.customer_po}, right is {post.expected.get('po')}")
    return found


def faults(post: Post, result: Result) -> tuple[str, list[str]]:
    """How it went (right, alarm, silent, lost) and why."""
    orders = [d for d in result.drafts if d.kind in (Kind.ORDER, Kind.CHANGE, Kind.CANCELLATION)]
    if post.verdict == "none":
        if result.accepted:
            return "silent", [f"accepted as {[lines_of(o) for o in result.accepted]}"]
        if orders:
            return "alarm", [f"taken for {orders[0].kind} ({orders[0].kind_reason}): {result.doubts()[:200]}"]
        return "right", []
    wrong = [w for order in result.accepted for w in wrong_in(post, order)] if "orders" not in post.expected else []
    if result.accepted and (wrong or post.verdict == "review"):
        return "silent", wrong or [f"accepted as {[lines_of(o) for o in result.accepted]}, must be seen"]
    if not orders:
        return "lost", [f"{result.drafts[0].kind}: {result.drafts[0].kind_reason}"]
    if len(orders) != int(post.expected.get("orders", "1")):
        return "lost", [f"{len(orders)} orders"]
    if "kind" in post.expected and orders[0].kind != post.expected["kind"]:
        return "lost", [f"{orders[0].kind}: {orders[0].kind_reason}"]
    if post.verdict in ("accepted", "any") and not result.accepted:
        return ("alarm" if post.verdict == "accepted" else "review"), [result.doubts()]
    return "right", []
