"""The column of quantities where no heading says which it is: by what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from orderproc.model.units import codes
from orderproc.parsing.numbers import NumberStyle, parse_quantity
from orderproc.parsing.ordertable.grids import Row
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.words import bare

if TYPE_CHECKING:
    from orderproc.parsing.ordertable.columns import Profile

ALL, MOSTLY = 0.99, 0.6  # of the cells of a column
_OF_WORDS = frozenset({Role.DESCRIPTION, Role.ITEM, Role.VARIANT})


def with_unit_in(rows: Sequence[Row], column: int, style: NumberStyle) -> bool:
    """Whether each cell of a column is a number of pieces with what they are: "2 pcs", "5 Stk", "3 x"."""
    texts = [r.pieces[column].text.strip() for r in rows if column in r.pieces]
    told = [quantity for text in texts if (quantity := parse_quantity(text, style)) is not None]
    counted = [q for q in told if q.value is not None and not q.doubt and codes(q.unit)]
    return bool(texts) and len(texts) == len(rows) and len(counted) == len(texts)


def settle_counts(
    roles: dict[int, Role],
    profiles: dict[int, Profile],
    rows: Sequence[Row],
    style: NumberStyle,
    headings: dict[int, str],
    remarks: list[str],
) -> bool:
    """The column of quantities where no heading says which it is: the only one that holds nothing but whole numbers.

    "Nombre" is a number in French and a name in Spanish: there the contents tell, and nothing is unclear. True where a heading
    that nobody knows is taken for that of the quantities.
    """
    if Role.QUANTITY in roles.values():
        return False

    def counts(column: int, share: float = ALL) -> bool:
        look = profiles[column]
        return (
            bool(look.filled)
            and look.numeric >= share
            and look.whole == look.numeric
            and not look.money
            and not look.counting
            and not look.known
        )

    with_unit = [c for c in profiles if roles.get(c) is not Role.PRICE and with_unit_in(rows, c, style)]
    if len(with_unit) == 1:
        roles[with_unit[0]] = Role.QUANTITY
        return False
    worded = [c for c, role in roles.items() if role in _OF_WORDS and c in profiles]
    # beside counts may stand why there is none yet: "? waiting on head count"
    named = [c for c in worded if counts(c)] or [c for c in worded if counts(c, MOSTLY)]
    if len(named) == 1:
        roles[named[0]] = Role.QUANTITY
        return False
    unknown = [c for c in profiles if c not in roles and headings.get(c) and counts(c)]
    if not unknown and (called := [c for c in profiles if _pieces(roles.get(c), headings.get(c, "")) and counts(c)]):
        if len(called) == 1 and profiles[called[0]].filled > 1 and not profiles[called[0]].ones:
            roles[called[0]] = Role.QUANTITY
        return False
    unknown = unknown or [c for c in profiles if c not in roles and headings.get(c) and counts(c, MOSTLY)]
    if len(unknown) != 1 or not {Role.PRICE, Role.AMOUNT} & set(roles.values()):
        return False
    roles[unknown[0]] = Role.QUANTITY
    remarks.append(
        f"the column headed '{headings[unknown[0]]}' was taken for the quantities, since it holds whole numbers"
    )
    return True


def _pieces(role: Role | None, heading: str) -> bool:
    """Whether a heading may ask for a number of pieces, though it says "units" or "no." and nothing more."""
    return role is Role.POSITION or (role is Role.UNIT and bare(heading) in _UNITS)


_UNITS = frozenset("un unid ud uds units unites unidades unita unidad eenheden einheiten".split())


__all__ = ["settle_counts", "with_unit_in"]
