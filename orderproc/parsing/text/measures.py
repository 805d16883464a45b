"""Lengths and widths side by side in a customer's words and in the names of items: "100 x 100", "57x117 cm"."""

from __future__ import annotations

import re

from orderproc.model.shop import Item

_SIDE_BY_SIDE = re.compile(r"\d+(?:[.,]\d+)?(?:\s?(?:[cm]?m\b)?\s?[x×]\s?\d+(?:[.,]\d+)?)+")


def measured_so(said: str, item: Item) -> bool:
    """Whether an item has all measures in its name that are said side by side: "200 x 100 x 4" is no "100 x 100"."""
    name = _plain(item.description)
    return all(
        re.search(rf"(?<![\d.x]){re.escape(_plain(one.group()))}(?!\d)", name) for one in _SIDE_BY_SIDE.finditer(said)
    )


def _plain(text: str) -> str:
    return re.sub(r"\s?(?:[cm]?m\b)?\s?[x×]\s?", "x", text.lower()).replace(",", ".")


__all__ = ["measured_so"]
