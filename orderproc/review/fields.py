"""The fields of a draft, for a clerk to look at: what was understood beside what is written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple

from orderproc.model.draft import Field, OrderDraft
from orderproc.review import paths

ALWAYS = {"sku", "quantity"}  # of a line: shown even where nothing was read, for these must be there


class Shown(NamedTuple):
    """`path` is what `review set` takes; `value` "" where nothing was understood; `raw` as it is written, or ""."""

    path: str
    value: str
    raw: str
    confidence: float


def fields(draft: OrderDraft) -> list[Shown]:
    """Every field that something was read for, in the order of the paper; what an order must have, always."""
    found = [Shown("kind", draft.kind.value, draft.kind_reason, draft.confidence)]
    found += [_shown(name, getattr(draft, name)) for name in paths.HEADER if _said(getattr(draft, name))]
    for group in ("sold_to", "bill_to", "ship_to"):
        found += _group(draft, group)
    for at, line in enumerate(draft.lines):
        for name in paths.LINE:
            field: Field[Any] = getattr(line, name)
            if _said(field) or name in ALWAYS:
                found.append(_shown(f"lines[{at}].{name}", field))
        if line.struck is not False:
            found.append(Shown(f"lines[{at}].struck", "yes" if line.struck else "perhaps", line.raw, 1.0))
    for group in ("payment", "stated", "vendor"):
        found += _group(draft, group)
    return found


def _group(draft: OrderDraft, group: str) -> list[Shown]:
    part = getattr(draft, group)
    return [
        _shown(f"{group}.{name}", getattr(part, name)) for name in paths.GROUPS[group] if _said(getattr(part, name))
    ]


def _said(field: Field[Any]) -> bool:
    return field.value is not None or bool(field.raw and field.raw.strip())


def _shown(path: str, field: Field[Any]) -> Shown:
    return Shown(path, text_of(field.value), field.raw or "", field.confidence)


def text_of(value: object) -> str:
    """A field's value as `review set` takes it."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Enum):
        return str(value.value)
    return value.isoformat() if isinstance(value, date) else str(value)
