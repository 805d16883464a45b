"""A draft as the clerk corrected it. The draft itself, as the parser left it, is kept; corrections are applied to it in order,
and the same rules of checking judge the result again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from orderproc.model.draft import DraftAddress, DraftLine, DraftPayment, Field, OrderDraft, StatedTotals
from orderproc.model.issue import Issue, Severity
from orderproc.model.records import Correction
from orderproc.review import paths, values

CLERK = "clerk"
T = TypeVar("T", OrderDraft, DraftLine, DraftAddress, DraftPayment, StatedTotals)


def correct(draft: OrderDraft, corrections: Sequence[Correction]) -> OrderDraft:
    """The draft with every correction, in order. A corrected field is sure (confidence 1, source "clerk", no other candidates),
    and the parser's own doubts about it are settled.

    A removed line stays, crossed out, so that the numbers of the others hold. Raises UsageError for a field that is not there
    or a value that can't stand in it.
    """
    for correction in corrections:
        draft = _one(draft, correction)
    return draft


def _one(draft: OrderDraft, correction: Correction) -> OrderDraft:
    if correction.field.strip() == "kind":
        changed = replace(
            draft, kind=values.kind(correction.value), kind_reason=f"said by {correction.who}", confidence=1.0
        )
        return _settled(changed, "kind")
    path = paths.parse(correction.field, len(draft.lines))
    value = values.parse(path, correction.value)
    if path.group == "lines":
        return _on_line(draft, path, value, correction.value)
    if not path.group:
        old = getattr(draft, path.name)
        return _settled(_with(draft, path.name, _said(old, value, correction.value)), path.text)
    group = getattr(draft, path.group)
    changed_group = _with(group, path.name, _said(getattr(group, path.name), value, correction.value))
    return _settled(_with(draft, path.group, changed_group), path.text)


def _on_line(draft: OrderDraft, path: paths.Path, value: Any, typed: str) -> OrderDraft:
    lines = list(draft.lines)
    if path.line is None:
        lines.append(_with(DraftLine(raw="added by the clerk"), path.name, _said(Field(), value, typed)))
        return _settled(replace(draft, lines=tuple(lines)), f"lines[{len(lines) - 1}].{path.name}")
    line = lines[path.line]
    if path.name in ("remove", "struck"):
        lines[path.line] = replace(line, struck=True if value is None else bool(value))
        settled = replace(draft, lines=tuple(lines))
        return _settled(settled, f"lines[{path.line}]", below=bool(lines[path.line].struck))
    lines[path.line] = _with(line, path.name, _said(getattr(line, path.name), value, typed))
    return _settled(replace(draft, lines=tuple(lines)), path.text)


def _with(part: T, name: str, value: Any) -> T:
    """`part` with one field changed; `paths` has made sure that it is there."""
    changes: dict[str, Any] = {name: value}
    return replace(part, **changes)


def _said(old: Field[Any], value: Any, typed: str) -> Field[Any]:
    """The place is kept, so that the picture of it can still be shown."""
    return Field(value=value, raw=typed, confidence=1.0, page=old.page, box=old.box, source=CLERK)


def _settled(draft: OrderDraft, path: str, *, below: bool = False) -> OrderDraft:
    """Without the parser's issues on this field, on the line or address that it is part of, and (`below`) on all parts of it."""
    owner = path.rpartition(".")[0]

    def settles(issue: Issue) -> bool:
        field = issue.field
        if field is None or issue.severity is Severity.FATAL:
            return False
        return field == path or (bool(owner) and field == owner) or (below and field.startswith(f"{path}."))

    return replace(draft, issues=tuple(issue for issue in draft.issues if not settles(issue)))
