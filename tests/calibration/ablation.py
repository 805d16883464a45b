"""What each source of redundancy brings: orders of the part test judged with it and without, one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from orderproc.checking import check
from orderproc.checking.context import SOURCES
from orderproc.model.issue import Verdict
from orderproc.model.order import Order
from tests.calibration.draws import Drawn
from tests.calibration.said import contexts
from tests.score import page

NOT_OURS = {"price nobody knows", "invented one stroke away", "sold no more", "wrong amount"}
PARTS = ("name", "street", "city", "region", "postal_code")
NAMES = {
    "catalogue": "prices of the catalogue",
    "description": "words of the description",
    "line": "quantity × price = amount",
    "sum": "amounts = sum",
    "totals": "sum, freight and tax = total",
    "postal": "postal code ↔ town ↔ region",
    "customer": "known customer",
    "language": "what names, streets and towns look like",
    "lattice": "the recognizer's other readings",
}


def write(hands: Sequence[Drawn], prints: Sequence[Drawn]) -> None:
    rows = ["| without | " + " | ".join(f"{kind}: {name}" for kind in ("hand", "print") for name in HEAD) + " |"]
    rows.append("|---|" + "---|" * (2 * len(HEAD)))
    for source in ("", *SOURCES):
        cells = [*cells_of(hands, source), *cells_of(prints, source)]
        rows.append(f"| {NAMES.get(source, '(nothing)')} | " + " | ".join(cells) + " |")
        print(rows[-1], flush=True)
    about = [
        f"{len(hands)} orders by hand and {len(prints)} printed, of the part test, as fields alone (no page, no layout), with what real",
        "post brings in them. `straight` are the orders accepted and right of those that should be, `silent` the wrong ones accepted,",
        "`lines` the orders whose items and quantities were all read right. A name or street of somebody unknown, by hand, is never sure.",
    ]
    page.keep("ablation", {"about": about, "table": rows})


HEAD = ("straight", "silent", "lines")


def cells_of(orders: Sequence[Drawn], source: str) -> Iterator[str]:
    stores = contexts("test", frozenset({source} - {""}))
    straight = silent = lines = should = 0
    for drawn in orders:
        checked = check(drawn.draft, stores[drawn.shop])
        ours = not drawn.odd - {"moved"} and not any(line.odd in NOT_OURS for line in drawn.lines)
        lines_right = checked.order is not None and _lines(checked.order, drawn)
        right = lines_right and checked.order is not None and _place(checked.order, drawn)
        accepted = checked.verdict is Verdict.ACCEPTED
        should += ours
        straight += ours and accepted and right
        silent += accepted and not (ours and right)
        lines += ours and lines_right
    yield f"{100 * straight / max(should, 1):.1f} %"
    yield str(silent)
    yield f"{100 * lines / max(should, 1):.1f} %"


def _lines(order: Order, drawn: Drawn) -> bool:
    read: list[tuple[str | None, Decimal | None]] = [(line.sku, line.quantity) for line in order.lines]
    return read == [(line.sku, line.quantity) for line in drawn.lines]


def _place(order: Order, drawn: Drawn) -> bool:
    to = order.ship_to or order.sold_to
    return all(
        (getattr(to, part) or "").casefold() == (getattr(drawn.address, part) or "").casefold() for part in PARTS
    )
