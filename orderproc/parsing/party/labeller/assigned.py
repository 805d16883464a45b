"""Which of the addresses of a text is whose, all of them together: the goods go to one place, and one pays.

The network says of each address alone whose it may be. Here each way of sharing out the roles among all of them has the product of
those probabilities, and of all ways that make sense the likeliest counts, with its share of their sum.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import orderproc.parsing.party.labeller as reader
from orderproc.parsing.words import bare, fold

_WHERE = ("street", "postal_code", "city")
_MOST = 8  # addresses of a text that are looked at: more are a list of places
_LEAST = 1e-4  # what a role is given at the least


@dataclass(frozen=True)
class Assigned:
    """`goods` and `payer`: the places in a text that tell each (several where one address is printed twice or told in parts); `own`: one
    address is both. `chance`: of that way of sharing out, 0 to 1; `rest`: the least chance of any
    other address to be nobody's who orders."""

    goods: tuple[reader.Labelled, ...] = ()
    payer: tuple[reader.Labelled, ...] = ()
    own: bool = False
    chance: float = 0.0
    rest: float = 1.0


def assigned(addresses: Sequence[reader.Labelled]) -> Assigned:
    """The likeliest way; nothing where no address is whole enough to send goods to, or too many are."""
    places = _alike([one for one in addresses if one.said("street") or (one.said("postal_code") and one.said("city"))])
    if not places or len(places) > _MOST:
        return Assigned()
    ways = {way: _chance(places, way) for way in _ways(len(places))}
    goods, payer = max(ways, key=ways.__getitem__)
    chance = ways[goods, payer] / sum(ways.values())
    own = goods == payer
    pieces = [one for one in addresses if not any(one in place for place in places)]
    whole = [
        (*places[at], *(one for one in pieces if one.role == role and _says_where(one)))
        for at, role in ((goods, "both" if own else "ship"), (None if own else payer, "bill"))
        if at is not None
    ]
    others = [one for at, place in enumerate(places) if at not in (goods, payer) for one in place]
    rest = min([_of_role(one, "") for one in others], default=1.0)
    return Assigned(whole[0], whole[1] if len(whole) > 1 else (), own, chance, rest)


def _says_where(one: reader.Labelled) -> bool:
    return any(one.said(what) for what in (*_WHERE, "street2"))


def _ways(count: int) -> Iterator[tuple[int, int | None]]:
    """(who gets the goods, who pays): the same, another, or nobody who is told."""
    yield from itertools.product(range(count), repeat=2)
    yield from ((one, None) for one in range(count))


def _chance(places: Sequence[Sequence[reader.Labelled]], way: tuple[int, int | None]) -> float:
    goods, payer = way
    chance = 1.0
    for at, place in enumerate(places):
        role = "both" if at == goods == payer else "ship" if at == goods else "bill" if at == payer else ""
        told = max(_of_role(one, role) for one in place) if role else min(_of_role(one, role) for one in place)
        chance *= max(told, _LEAST)
    return chance


def _of_role(one: reader.Labelled, role: str) -> float:
    """The probability of a role of ours, or ("") that it is nobody's who orders."""
    chances = dict(zip(reader.ROLES, one.chances, strict=True))
    return chances[role] if role else chances["us"] + chances["other"]


def _alike(places: Sequence[reader.Labelled]) -> list[list[reader.Labelled]]:
    """The same address printed twice is one."""
    found: list[list[reader.Labelled]] = []
    for one in places:
        same = next((group for group in found if all(_same(one, other) for other in group)), None)
        if same is None:
            found.append([one])
        else:
            same.append(one)
    return found


def _same(one: reader.Labelled, other: reader.Labelled) -> bool:
    """Whether what both say of a place is the same, and both say something."""
    said = [(bare(fold(one.said(what))), bare(fold(other.said(what)))) for what in _WHERE]
    both = [(a, b) for a, b in said if a and b]
    return bool(both) and all(a in b or b in a for a, b in both) and (both[0] == said[0] or len(both) > 1)


__all__ = ["Assigned", "assigned"]
