"""The registry: every layout with its kind and part. A new layout is one function with the decorator; nothing else knows of it.

    @layout("text_pdf", "train", ".pdf", shows="sku description quantity price amount subtotal total address po")
    def sap(order: Order, rng: Random) -> bytes: ...

`shows` names what the layout prints (that can be wrong, and that the truth may count on): sku description quantity unit price amount
subtotal total discount freight tax address ship_to bill_to customer_no po wanted payment vendor. A layout must print all of `order` that
it shows. One that writes no order (or changes the truth) returns `Written`.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.generator.orders import Order, make_order
from tests.generator.world import Shop, make_shop

SHOPS = 39  # of each part: every country three times
EVERYTHING = "sku description quantity price amount subtotal total discount freight tax address ship_to bill_to customer_no po wanted payment vendor"


@dataclass(frozen=True)
class Written:
    """A document with a truth of its own. `truth` is the content of expected.json; `meta` is added to meta.json."""

    data: bytes
    truth: dict[str, Any] | None = None
    meta: dict[str, Any] = field(default_factory=dict)
    suffix: str | None = None


@dataclass(frozen=True)
class Layout:
    name: str
    kind: str
    part: str
    suffix: str
    write: Callable[[Order, Random], bytes | Written]
    shows: frozenset[str]
    languages: tuple[str, ...] = ()  # empty: any
    countries: tuple[str, ...] = ()  # of the shop; empty: any
    lines: tuple[int, int] = (1, 9)
    firm: bool | None = None
    wrong: bool | None = None  # None: one in five; False: never
    ready: Callable[[], bool] | None = None  # False: what it needs (a browser, fonts) is not on this machine


LAYOUTS: list[Layout] = []
# modules that hold layouts; their train parts, and whatever others add beside them
MODULES = (
    "pdf_tables", "pdf_letters", "pdf_browser", "pdf_web", "pdf_erp", "pdf_national", "sheets", "mails", "customers_mails", "edi", "xml_orders",
    "shop_exports", "no_orders", "no_order_papers", "tempting_mails",
    "images", "images_mixed", "images_fresh", "images_latest", "images_unseen", "images_held", "images_everyday", "images_ordinary", "images_plain", "forms_catalogues", "forms_trade", "forms_trade_further", "tests_pdf", "tests_erp", "tests_sheets", "tests_mails", "tests_structured", "tests_no_orders",
    "image_stacks",  # last: it scans what the others print
)  # fmt: skip


def layout(
    kind: str,
    part: str,
    suffix: str,
    shows: str = EVERYTHING,
    languages: str = "",
    countries: str = "",
    lines: tuple[int, int] = (1, 9),
    firm: bool | None = None,
    wrong: bool | None = None,
    ready: Callable[[], bool] | None = None,
) -> Callable[[Callable[[Order, Random], bytes | Written]], Callable[[Order, Random], bytes | Written]]:
    """Adds a layout to the registry under the function's name."""

    def add(write: Callable[[Order, Random], bytes | Written]) -> Callable[[Order, Random], bytes | Written]:
        LAYOUTS.append(
            Layout(write.__name__, kind, part, suffix, write, frozenset(shows.split()), tuple(languages.split()), tuple(countries.split()),
                   lines, firm, wrong, ready)
        )  # fmt: skip
        return write

    return add


def load() -> list[Layout]:
    """All layouts of all modules that are there."""
    for name in MODULES:
        full = f"tests.generator.{name}"
        if importlib.util.find_spec(full) is not None:
            importlib.import_module(full)
    return LAYOUTS


@dataclass(frozen=True)
class Document:
    kind: str
    number: int
    data: bytes
    suffix: str
    truth: dict[str, Any]
    meta: dict[str, Any]
    shop: Shop


class World:
    """The shops of a part, made when they are asked for."""

    def __init__(self, seed: object, part: str) -> None:
        self.seed, self.part = seed, part
        self.shops: dict[int, Shop] = {}

    def shop(self, number: int) -> Shop:
        if number not in self.shops:
            self.shops[number] = make_shop(self.seed, self.part, number)
        return self.shops[number]

    def document(self, kind: str, number: int) -> Document | None:
        """The document of this number; layouts take turns. None where this machine can't make it."""
        fitting = sorted(
            (one for one in load() if one.kind == kind and one.part == self.part), key=lambda one: one.name
        )
        if not fitting:
            return None
        chosen = fitting[number % len(fitting)]
        if chosen.ready is not None and not chosen.ready():
            return None
        rng = Random(f"{self.seed}/{self.part}/{kind}/{number}")
        shop = self._shop_for(chosen, rng)
        tongue = shop.language if chosen.languages else None
        order = make_order(rng, shop, chosen.shows, tongue, chosen.lines, chosen.firm, chosen.wrong)
        made = chosen.write(order, rng)
        written = made if isinstance(made, Written) else Written(made)
        if written.truth and all(one["verdict"] == "not_an_order" for one in written.truth["orders"]):
            order.wrongs = []
        truth = written.truth or {"orders": [order.truth()]}
        meta = {"kind": kind, "shop": shop.key, "layout": chosen.name, "language": order.language, "hand": None, "damage": None, "wrongs": order.wrongs,
                "today": "2026-11-23"} | written.meta  # fmt: skip
        return Document(kind, number, written.data, written.suffix or chosen.suffix, truth, meta, shop)

    def _shop_for(self, chosen: Layout, rng: Random) -> Shop:
        for _ in range(200):
            shop = self.shop(rng.randrange(SHOPS))
            if (not chosen.languages or shop.language in chosen.languages) and (
                not chosen.countries or shop.country in chosen.countries
            ):
                return shop
        return shop
