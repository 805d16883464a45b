# ruff: noqa: E501
"""Lists for a group that orders together: a column for each member, class or branch ("Aubry", "Class 3b"), and what they make in all.

The last column is what is ordered. Arithmetic proves which it is: in the rows below, the sum of the columns whose headings say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Table
from orderproc.model.shop import Catalog
from orderproc.parsing.dates import is_month
from orderproc.parsing.ordertable.grids import NAMING, Grid, Row, rows_of
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.words import bare

_COUNT = re.compile(r"\d{1,5}")
_IN_ALL = re.compile(
    r"\b(?:total\w*|totaal\w*|insgesamt|zusammen|gesamt\w*|summe|sum|ensemble|suma|soma|somma|samen|all)\b"
)
# parts of a delivery, and no members: goods that are wanted on several days are no one order
_DAY = re.compile(
    r"\b(?:mon?|tues?|wed|thu(?:rs)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|di|mi|do|fr|sa|so"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:segunda|terca|quarta|quinta|sexta)(?: feira)?|kw|woche|week|semaine|semana|settimana|wk|\d+ \d+)\b"
)
LEAST = 2  # members


@dataclass(frozen=True, slots=True)
class Group:
    """`grid` with the sums as its quantities."""

    grid: Grid
    issues: tuple[Issue, ...] = ()


def group_of(table: Table, catalog: Catalog) -> Group | None:
    """The first such list of a table."""
    rows = rows_of(table)
    for at, row in enumerate(rows):
        headings = {column: piece.text for column, piece in row.pieces.items()}
        roles = {column: role for column, text in headings.items() if (role := role_of(text)) is not None}
        members = [c for c in headings if c not in roles and not _IN_ALL.search(bare(headings[c]))]
        if len(members) < LEAST or not NAMING & set(roles.values()) or Role.QUANTITY in roles.values():
            continue
        for total in sorted(c for c in headings if _IN_ALL.search(bare(headings[c])) and c > max(members)):
            body = _body(rows[at + 1 :], members)
            wrong = [r for r in body if _made(r, members) != _count(r, total)]
            if body and len(wrong) * 2 < len(body):
                roles = {c: r for c, r in roles.items() if c != total} | {total: Role.QUANTITY}
                ended = at + 1 + len(body)
                grid = Grid(
                    tuple(body), headings, roles, table.page, table.ruled, False, at, ended, table.hidden, table.name
                )
                return Group(grid, _doubts(grid, wrong, [headings[c] for c in members], catalog))
    return None


def _body(rows: Sequence[Row], members: Sequence[int]) -> list[Row]:
    """The rows below the heading that have counts for the members, and nothing else there."""
    found: list[Row] = []
    for row in rows:
        said = [row.pieces[c].text.strip(" -–—") for c in members if c in row.pieces]
        if any(sum_of(piece.text) is not None for piece in row.pieces.values()):
            break
        if not any(said) or not all(not text or _COUNT.fullmatch(text) for text in said):
            break
        found.append(row)
    return found


def _count(row: Row, column: int) -> Decimal | None:
    text = row.pieces[column].text.strip() if column in row.pieces else ""
    return Decimal(text) if _COUNT.fullmatch(text) else None


def _made(row: Row, members: Sequence[int]) -> Decimal:
    return sum((count for c in members if (count := _count(row, c)) is not None), Decimal(0))


def _doubts(grid: Grid, wrong: Sequence[Row], members: Sequence[str], catalog: Catalog) -> tuple[Issue, ...]:
    """Doubts: sums that are others, columns that are days, and columns that may say of what kind the goods are ("red", "blue")."""
    issues = []
    for row in wrong:
        message = f"The quantities of {row.text!r} don't add up to the sum that is written beside them."
        where = f"lines[{grid.rows.index(row)}].quantity"
        issues.append(Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field=where, page=row.page, box=row.box))
    days = [text for text in members if is_a_day(text)]
    if days:
        message = f"Quantities stand under {days[0]!r}: are they wanted on several days?"
        issues.append(Issue(code=Code.NEEDS_PERSON, message=message, page=grid.page))
    words = {word for item in catalog.items for word in bare(item.description).split()}
    kinds = [text for text in members if set(bare(text).split()) <= words]
    if kinds:
        message = f"Quantities stand under {kinds[0]!r}: is it a kind of the goods?"
        issues.append(Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines[0].quantity", page=grid.page))
    return tuple(issues)


def in_all(text: str) -> bool:
    """Whether a heading or label is that of what all make together."""
    return _IN_ALL.search(bare(text)) is not None


def is_a_day(text: str) -> bool:
    """Whether a heading or label names a day, a week or a month, and no member."""
    return _DAY.search(bare(text)) is not None or any(map(is_month, text.split()))


__all__ = ["LEAST", "Group", "group_of", "in_all", "is_a_day"]
