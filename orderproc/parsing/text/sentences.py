"""Where one sentence of a paragraph ends and the next begins. What a sentence does is told in `asking`."""

from __future__ import annotations

import re
from functools import lru_cache

_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜÉÀÈÎÇ¿¡\d(\"'•*-])|(?<=[!?])\s+")
_SHORT = re.compile(
    r"(?:(?i:\b(?:no|nr|art|ref|réf|mr|mrs|ms|dr|st|ca|approx|rif|cat|kat|mat|best|bst|pag|pág|ihr|ns|z\.b|bzw|inkl|incl|stk|pcs|qty|i\.e|e\.g|d\.h|co|inc|ltd|str|tel|approx|max|min|num|núm|cod|cód|pos|hr|fr|sig|sr|sra|dña|p|m|mme|av|vs|etc|u\.a|n|q\.tà|cad|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|gr))|(?<![\w'’-])[A-Z])\.$"
)


# "2 un. 51.001.02": so many of what has a number
_UNIT_SHORT = re.compile(
    r"(?i)\b\d+\s?(?:un|unid|und|uds?|pzs?|pcs?|pces?|ex|cx|emb|cj|stck|stk|st|pk|pkt|pck|btl|fl|ds|rl|kt|krt|ea|bx|ctn|bte|pqt|conf|scat|rot)\.$"
)
_CODE_NEXT = re.compile(r"[\d(]|[A-Z]{1,5}[-./]?\d")
_MONTH = re.compile(r"(?i)(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[zc])")


@lru_cache(maxsize=1024)
def sentences_of(text: str) -> tuple[str, ...]:
    """A paragraph's sentences; an abbreviation or a number with a point ends none."""
    parts: list[str] = []
    for part in _END.split(text):
        counted = parts and _UNIT_SHORT.search(parts[-1]) and _CODE_NEXT.match(part)
        if counted or (
            parts and (_SHORT.search(parts[-1]) or (re.search(r"\b\d{1,2}\.$", parts[-1]) and _MONTH.match(part)))
        ):
            parts[-1] += " " + part
        else:
            parts.append(part)
    return tuple(p.strip() for p in parts if p.strip())


__all__ = ["sentences_of"]
