"""How often what the joint solution says is right: tables of said against right, by class of field.

    .venv/bin/python -m tests.calibration --part test --orders 200 [--printed]

Draws orders (see `draws`), reads them, solves them. Wants the recognition model; about half a second an order.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from itertools import pairwise

from orderproc.checking import Context
from orderproc.checking.lines import check_lines
from orderproc.model import settings
from tests.calibration.draws import TODAY, Drawn, drawn, store

EDGES = (0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999, 1.01)
Said = tuple[str, float, bool]


def said(orders: Iterable[Drawn], part: str, without: frozenset[str]) -> Iterator[Said]:
    """Class of field, probability said, right?"""
    stores: dict[int, Context] = {}
    for order in orders:
        if order.shop not in stores:
            shop = store(order.shop, part)
            stores[order.shop] = Context(
                shop=shop.settings, tables=shop.tables, settings=settings.Checking(), today=TODAY, without=without
            )
        _, _, solution = check_lines(order.draft.lines, stores[order.shop], order.draft.stated)
        for solved, true, read in zip(solution.lines, order.lines, order.draft.lines, strict=False):
            if solved is None:
                continue
            sku = solved.guess.item.sku if solved.guess.item else None
            if sku is not None:
                exact = "exact" if read.sku.value == sku else "not exact"
                yield f"item, {exact}", solved.item, sku == true.sku
            amount = bool(read.extended_price.raw)
            how = "no amount" if not amount else "amount agrees" if solved.holds > 0.9 else "amount against"
            yield f"quantity, {how}", solved.quantity, solved.best.quantity == true.quantity


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("train", "test"), default="train")
    parser.add_argument("--orders", type=int, default=100)
    parser.add_argument("--printed", action="store_true")
    parser.add_argument("--without", nargs="*", default=[])
    given = parser.parse_args()
    orders = drawn(given.part, given.orders, printed=given.printed)
    rows = list(said(orders, given.part, frozenset(given.without)))
    for kind in sorted({row[0] for row in rows}):
        print(kind)
        for low, high in pairwise(EDGES):
            mine = [(p, right) for name, p, right in rows if name == kind and low <= p < high]
            if mine:
                wrong = sum(not right for _, right in mine)
                mean = sum(p for p, _ in mine) / len(mine)
                print(
                    f"  {low:.4f} to {high:.4f}  n {len(mine):5}  said {mean:.4f}  right {1 - wrong / len(mine):.4f}  wrong {wrong}"
                )


if __name__ == "__main__":
    main()
