"""Rows below an order line that say when it is wanted: "Rel 1  Due date 12/05/2026  6.00 pc". ERP programs print them below each line and
repeat its quantity there, or part it over several days. Such a row orders nothing of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.parsing.dates import DateStyle, find_date
from orderproc.parsing.numbers import NumberStyle, parse_quantity
from orderproc.parsing.ordertable.grids import Row
from orderproc.parsing.ordertable.headings import Role

_ANY_DAY = date(2000, 1, 1)  # whether a date stands there does not depend on the day


def delivery_of(row: Row, roles: dict[int, Role], style: NumberStyle, catalog: Catalog) -> Decimal | None:
    """The quantity of a row that bears a date and neither price, amount nor an item number; None for any other row."""
    read = {role: row.pieces[column] for column, role in roles.items() if column in row.pieces}
    if Role.QUANTITY not in read or Role.PRICE in read or Role.AMOUNT in read:
        return None
    words = [piece.text for column, piece in row.pieces.items() if roles.get(column) not in (Role.QUANTITY, Role.UNIT)]
    if find_date(" ".join(words), DateStyle(month_first=False), _ANY_DAY) is None:
        return None
    if any(catalog.get(token.strip(".,;:()")) for text in words for token in (text, *text.split())):
        return None
    quantity = parse_quantity(read[Role.QUANTITY].text, style)
    return quantity.value if quantity else None


def against(quantity: Decimal | None, deliveries: Sequence[tuple[Row, Decimal]], path: str) -> Issue | None:
    """The doubt that the deliveries of a line raise: they make another quantity, or are several, which one order can't promise."""
    if not deliveries:
        return None
    total = sum((value for _, value in deliveries), Decimal(0))
    row = deliveries[-1][0]
    if quantity is not None and total == quantity and len(deliveries) == 1:
        return None
    if total == quantity:
        message, code = f"It is wanted in {len(deliveries)} deliveries.", Code.NEEDS_PERSON
    else:
        message, code = f"The line says {quantity}, the deliveries below it make {total:f}.", Code.QUANTITY_DOUBTFUL
    return Issue(code=code, message=message, field=f"{path}.quantity", page=row.page, box=row.box)
