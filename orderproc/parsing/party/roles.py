"""Who is who in the lines above a street of which no list says what they are: the firm, the person, or something else of the address."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import log

from orderproc.parsing.party.looks import Looks, looks_of
from orderproc.parsing.party.names import begins_with_first_name

_MOST = 4  # lines that are shared out by what they look like; of more their place alone tells
_PLACE = 1.0  # what the place of a line says of it, as a logarithm


def roles_of(
    texts: Sequence[str], found: frozenset[str], given: frozenset[str], *, signed: bool, firm: bool
) -> tuple[str, ...]:
    """For each of the lines "company", "name" or "more": the likeliest of all ways to share them out, by what they look like and by what
    their place says. `found`: the parts of the address that are known already; `given`: those that labels name; `signed`: they stand below
    a letter; `firm`: the paper is one of a firm's own."""
    by_place = _by_place(len(texts), found, given, signed=signed, firm=firm)
    if len(texts) > _MOST:
        return by_place
    looks = [(looks_of(text), begins_with_first_name(text)) for text in texts]
    free = [role for role in ("company", "name") if role not in found]
    named = 1 if len(free) == 2 else 0  # somebody it is for, where nobody is named yet
    ways = [
        way
        for way in product((*free, "more"), repeat=len(texts))
        if all(way.count(role) <= 1 for role in free) and way.count("more") <= len(texts) - named
    ]

    def likely(way: tuple[str, ...]) -> float:
        return sum(
            log(_share(look, role, given=first)) + (_PLACE if role == said else 0.0)
            for (look, first), role, said in zip(looks, way, by_place, strict=True)
        )

    return max(ways, key=likely, default=by_place)


def _share(look: Looks, role: str, *, given: bool) -> float:
    """How likely a line that looks so is the name of a firm, of a person, or something else of the address. `given`: it begins with a first
    name that everybody knows ("Sally Church"). A part without its whole is the firm itself."""
    if role == "company":
        return 0.02 + look.firm + look.person_firm + 0.3 * (look.part + look.house)
    if role == "name":
        return 0.02 + look.person + 0.5 * look.person_job + (0.5 if given else 0.0)
    return 0.02 + look.part + look.house + look.inside + look.job + look.aside


def _by_place(count: int, found: frozenset[str], given: frozenset[str], *, signed: bool, firm: bool) -> tuple[str, ...]:
    """What lines are by what the others leave open. Who signs stands above the firm he writes for; of two lines without a legal form the
    firm stands first, the person below it."""
    taken, told = set(found), []
    for at in range(count):
        nobody = not {"company", "name"} & taken
        beside = "company" not in taken and ("name" in given or ("name" in taken and count == 1))
        if beside or (nobody and not signed and (firm or at + 1 < count)):
            role = "company"
        else:
            role = next((role for role in ("name", "company") if role not in taken), "more")
        taken.add(role)
        told.append(role)
    return tuple(told)


__all__ = ["roles_of"]
