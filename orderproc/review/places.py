"""Where on the page a field of a draft was read, for a picture of the place."""

from __future__ import annotations

import re

from orderproc.errors import UsageError
from orderproc.model.draft import OrderDraft
from orderproc.model.reading import Box

_LINE = re.compile(r"lines\[(\d+)\](?:\.(\w+))?$")


def at(draft: OrderDraft, path: str) -> object:
    """What stands at a path of the draft: a field, a line, an address. Raises UsageError for a path that leads nowhere."""
    found: object = draft
    match = _LINE.match(path)
    try:
        if match:
            line = draft.lines[int(match[1])]
            return getattr(line, match[2]) if match[2] else line
        for name in path.split("."):
            found = getattr(found, name)
    except (AttributeError, IndexError):
        raise UsageError(f"There is no field {path!r}.", "orderproc review show N --fields lists them.") from None
    return found


def place_of(draft: OrderDraft, path: str | None) -> tuple[int, Box | None]:
    """Page and box (points) of the field `path`; the first page as a whole where no path is given or no place is known.

    Raises UsageError for a path that leads nowhere.
    """
    first = draft.pages[0] if draft.pages else 1
    if path is None:
        return first, None
    found = at(draft, path)
    match = _LINE.match(path)
    if match and getattr(found, "box", None) is None:
        found = draft.lines[int(match[1])]
    return getattr(found, "page", None) or first, getattr(found, "box", None)
