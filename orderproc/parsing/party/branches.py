# ruff: noqa: E501
"""Which line above a street names one of a firm's houses, and the firm with it: "Doe Books, Leeds branch"."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.parsing.lines import Chunk

# one of a firm's houses, and never a person or a firm by itself
BRANCH = re.compile(
    r"(?i)(?:sucursal|filiale?|filiaal|vestiging|zweigstelle|niederlassung|succursale|delegación|punto vendita|(?:agence|magasin|loja|tienda|negozio|filiale) (?:de|di|do|da|d['’]))\b.{2,40}|.{2,40}\b(?:branch|filiale|niederlassung|zweigstelle)"
)


def with_branches(names: list[Chunk]) -> list[Chunk]:
    """The lines above a street; what names the firm's branch in the same row belongs to its name: "Doe Books, Leeds branch, 5 High Street"."""
    joined: list[Chunk] = []
    for chunk in names:
        if joined and BRANCH.fullmatch(chunk.text.strip(" ,")) and joined[-1].box.y0 == chunk.box.y0:
            *words, last = joined[-1].words
            comma = replace(last, text=f"{last.text.rstrip(',')},")
            joined[-1] = replace(joined[-1], words=(*words, comma, *chunk.words))
        else:
            joined.append(chunk)
    return joined


def has_branch(names: list[Chunk], at: int) -> bool:
    """Whether a branch stands behind a name or below it: then it is a firm's."""
    behind = names[at].text.strip(" ,").rpartition(", ")[2]
    below = names[at + 1].text.strip(" ,") if at + 1 < len(names) else ""
    return BRANCH.fullmatch(behind) is not None or BRANCH.fullmatch(below) is not None


__all__ = ["BRANCH", "has_branch", "with_branches"]
