"""Lines that stand twice in the same words and with the same quantity: ordered twice, or copied by mistake? Only a person knows."""

from __future__ import annotations

from dataclasses import replace

from orderproc.model.draft import DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue

MOST = 5000  # lines that are compared


def with_repeated(draft: OrderDraft) -> OrderDraft:
    """The draft with a doubt at each line that says exactly what one before it says."""
    seen: dict[tuple[object, ...], int] = {}
    issues = []
    for n, line in enumerate(draft.lines[:MOST]):
        key = _said(line)
        if key is None:
            continue
        first = seen.setdefault(key, n)
        if first == n:
            continue
        message = f"Lines {first + 1} and {n + 1} say the same: ordered twice, or written twice?"
        issue = Issue(
            code=Code.QUANTITY_DOUBTFUL, field=f"lines[{n}].quantity", message=message, page=line.page, box=line.box
        )
        if issue not in draft.issues:
            issues.append(issue)
    return replace(draft, issues=(*draft.issues, *issues)) if issues else draft


def _said(line: DraftLine) -> tuple[object, ...] | None:
    """Everything that a line says of what is ordered; None for a line without an item or a quantity."""
    if line.quantity.value is None or not (line.sku.value or line.description.value):
        return None
    fields = (line.sku, line.description, line.quantity, line.unit, line.unit_price, line.extended_price)
    return (*(field.value for field in fields), line.note, line.struck)
