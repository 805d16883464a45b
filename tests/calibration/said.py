"""Orders drawn and solved: what the solution says of each field, and whether it was right."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from orderproc.checking import Context
from orderproc.checking.calibration import Said, right
from orderproc.checking.catalog import index_of
from orderproc.checking.fitted import CURVES
from orderproc.checking.items import said_of_item
from orderproc.checking.kinds import AGREES, other_money, said_of_quantity
from orderproc.checking.lines import check_lines
from orderproc.model import settings
from tests.calibration.draws import TODAY, Drawn, drawn, store


@dataclass
class Told:
    """One order. `fields`: kind, probability said, right?"""

    writer: str
    fields: list[tuple[Said, float, bool]] = field(default_factory=list)

    def wrong(self, curves: Mapping[str, tuple[float, float, float]] = CURVES) -> float:
        """How likely something of it is wrong, by the curves."""
        return sum(1 - right(kind, said, curves) for kind, said, _ in self.fields)

    @property
    def right(self) -> bool:
        return all(right for _, _, right in self.fields)


def kept(part: str, count: int, *, printed: bool, folder: Path | None) -> list[Drawn]:
    """The orders of a part, drawn and read once and kept in `folder`, since half a second each is long."""
    if folder is None:
        return list(drawn(part, count, printed=printed))
    file = folder / f"{part}-{'print' if printed else 'hand'}-{count}.pickle"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pickle.dumps(list(drawn(part, count, printed=printed))))
    orders: list[Drawn] = pickle.loads(file.read_bytes())
    return orders


def contexts(part: str, without: frozenset[str] = frozenset(), risk: float = 0.001) -> dict[int, Context]:
    found = {}
    for number in range(12):
        shop = store(number, part)
        found[number] = Context(
            shop=shop.settings,
            tables=shop.tables,
            settings=settings.Checking(risk=risk),
            today=TODAY,
            without=without,
        )
    return found


def told(orders: Iterable[Drawn], part: str, without: frozenset[str] = frozenset()) -> Iterator[Told]:
    stores = contexts(part, without)
    for order in orders:
        _, _, solution = check_lines(order.draft.lines, stores[order.shop], order.draft.stated)
        in_sum = solution.sums is not None and solution.sums >= AGREES
        one = Told(order.writer)
        for solved, true, read in zip(solution.lines, order.lines, order.draft.lines, strict=False):
            if solved is None:
                continue
            sku = solved.guess.item.sku if solved.guess.item else None
            if sku is not None:
                kind = said_of_item(read, index_of(stores[order.shop].tables), solved)
                one.fields.append((kind, solved.item, sku == true.sku))
            kind = said_of_quantity(read, solved, in_sum)
            one.fields.append((kind, solved.quantity, solved.best.quantity == true.quantity))
            if other_money(read, solved):
                best = solved.best
                ok = true.price in (None, best.price) and true.amount in (None, best.amount)
                one.fields.append((Said.MONEY_OTHER, solved.listed * solved.holds, ok))
        yield one
