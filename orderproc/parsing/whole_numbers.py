"""An item's number that the end of a line broke at its hyphen, whole again: "one sweatshirt PW-" / "145-NV-L at 15.40"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.shop import Catalog
from orderproc.parsing.lines import Line

_BREAKS = ("-", "/", "‐", "‑", "–", "\N{SOFT HYPHEN}")
_AROUND = "([{\"'“„«»”‘’.,;:!?)]}"


def with_whole_numbers(lines: Sequence[Line], catalog: Catalog) -> tuple[Line, ...]:
    """The lines of a page of type, each number of our catalogue that one of them ends with and the next begins with on the first of
    them. Only what is an item whole, and none in its first half: no other word is mended, and no column of numbers."""
    mended = list(lines)
    for at in range(len(mended) - 1):
        above, below = mended[at], mended[at + 1]
        if below.blank_before or above.page != below.page or len(below.words) < 2 or len(above.words) < 2:
            continue
        head, tail = above.words[-1], below.words[0]
        if not head.text.endswith(_BREAKS):
            continue
        half = head.text.lstrip(_AROUND)
        if not half.strip("".join(_BREAKS)):
            continue  # the stroke behind a heading: "--- Order 1 ---"
        whole = next((t for t in (half, half[:-1]) if catalog.get(t + tail.text.strip(_AROUND)) is not None), None)
        if whole is None or catalog.get(half) or catalog.get(half[:-1]):
            continue
        before = head.text[: len(head.text) - len(half)]
        mended[at] = replace(above, words=(*above.words[:-1], replace(head, text=f"{before}{whole}{tail.text}")))
        mended[at + 1] = replace(below, words=below.words[1:])
    return tuple(mended)


__all__ = ["with_whole_numbers"]
