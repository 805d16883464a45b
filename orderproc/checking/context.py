"""What checking needs to know and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from orderproc.model import settings
from orderproc.model.issue import Issue, Verdict
from orderproc.model.order import Order
from orderproc.model.shop import Customer, ShopTables


@dataclass(frozen=True)
class Context:
    shop: settings.Shop
    tables: ShopTables
    settings: settings.Checking
    today: date


@dataclass(frozen=True)
class Checked:
    """`order` is what would be stored, None where the document is no order. Corrections are told as issues of severity NOTE."""

    order: Order | None
    verdict: Verdict
    confidence: float
    issues: tuple[Issue, ...]
    customer: Customer | None
