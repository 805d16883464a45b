"""What checking needs to know and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from orderproc.model import settings
from orderproc.model.issue import Issue, Verdict
from orderproc.model.order import Order
from orderproc.model.shop import Customer, ShopTables

# Where an order says the same twice. Each can be left unasked, to measure what it brings: `Context(…, without=frozenset({"sum"}))`.
SOURCES = ("catalogue", "description", "line", "sum", "totals", "postal", "customer", "language", "lattice")


@dataclass(frozen=True)
class Context:
    """`totals`: what an order comes to by the shop's own price, freight and tax tables, None where that cannot be said (pricing does
    it; checking asks only). `without`: of `SOURCES`, for measuring only."""

    shop: settings.Shop
    tables: ShopTables
    settings: settings.Checking
    today: date
    totals: Callable[[Order], Decimal | None] | None = None
    without: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Checked:
    """`order` is what would be stored, None where the document is no order. Corrections are told as issues of severity NOTE."""

    order: Order | None
    verdict: Verdict
    confidence: float
    issues: tuple[Issue, ...]
    customer: Customer | None
