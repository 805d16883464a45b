"""Order lines that an export writes as keys with a number, each with their values beside them: "line1_ref | TW-4410", "line1_qty | 2";
or as the same keys again and again. They become a table with headings, so that it is read like any other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Cell, Page, PageSource, Table
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.structured.keywords import role_of_key, words_of

_NUMBERED = re.compile(r"(?P<before>\D*?)[ _.#-]*(?P<n>\d{1,3})[ _.:-]*(?P<after>[^\d]*)")
_HEADS = {
    Role.SKU: "Item number",
    Role.DESCRIPTION: "Description",
    Role.QUANTITY: "Quantity",
    Role.UNIT: "Unit of measure",
    Role.PRICE: "Unit price",
    Role.AMOUNT: "Amount",
}
_LINE = re.compile(r"\b(?:lines?|ligne|linea|riga|zeile|regel|linha|position|posicion|posizione|posicao|pos)\b")


def with_tables_of_keys(page: Page) -> Page:
    """The page of a sheet with such keys as a table of their own; any other page as it is."""
    if page.source is not PageSource.SHEET:
        return page
    tables: list[Table] = []
    for table in page.tables:
        lines = _lines(table)
        if len(lines) < 1:
            tables.append(table)
            continue
        used = {cell.row for line in lines for _, cell in line.values()}
        rest = tuple(row for row in table.rows if not row or row[0].row not in used)
        tables += [replace(table, rows=rest), _table(lines, table)]
    return replace(page, tables=tuple(tables))


_Line = dict[Role, tuple[Cell, Cell]]  # the label and the value of each column


def _lines(table: Table) -> list[_Line]:
    """The lines that pairs of cells make; none where they make no order."""
    pairs = [(row[0], row[1]) for row in table.rows if len(row) == 2 and row[1].column == row[0].column + 1]
    often = Counter(label.text.strip(" :").casefold() for label, _ in pairs)
    by_number: dict[str, _Line] = {}
    repeated: list[_Line] = []
    for label, value in pairs:
        numbered = _NUMBERED.fullmatch(label.text.strip(" :"))
        role = _role(f"{numbered['before']} {numbered['after']}" if numbered else label.text.strip(" :"))
        if role is None:
            continue
        if numbered:
            by_number.setdefault(numbered["n"], {}).setdefault(role, (label, value))
        elif often[label.text.strip(" :").casefold()] < 2:
            continue  # "Name", of who orders
        elif not repeated or role in repeated[-1]:
            repeated.append({role: (label, value)})
        else:
            repeated[-1][role] = (label, value)
    lines = list(by_number.values()) if by_number else repeated if len(repeated) > 1 else []
    whole = [line for line in lines if {Role.SKU, Role.QUANTITY} <= {*line}]
    return lines if whole and len(whole) == len(lines) else []


def _role(words: str) -> Role | None:
    """What a key holds of an order line: "ligne ref", "item qty"."""
    plain = words_of(_LINE.sub(" ", words_of(words)))
    role = role_of_key(plain) if plain else None
    role = Role.SKU if role in (Role.ITEM, Role.SUPPLIER_SKU) else role
    return role if role in _HEADS else None


def _table(lines: Sequence[_Line], table: Table) -> Table:
    roles = [role for role in _HEADS if any(role in line for line in lines)]
    first = lines[0][next(iter(lines[0]))][0]
    rows = [
        tuple(replace(first, column=n, text=_HEADS[role], value=None) for n, role in enumerate(roles)),
        *(
            tuple(replace(line[role][1], row=first.row + at, column=n) for n, role in enumerate(roles) if role in line)
            for at, line in enumerate(lines, 1)
        ),
    ]
    return replace(table, rows=tuple(rows), columns=len(roles))


__all__ = ["with_tables_of_keys"]
