"""Patterns of many phrases in several languages ("cancel my order", "Bestellung stornieren"), so that looking for them is quick.

Python's `re` tries every alternative at every character, and slowly where the case of letters does not matter. Here the text is made
small first, and those alternatives that begin at the edge of a word are put behind one `\\b`: where none is, one look is enough for all.
Which of several phrases stands at a place is not told, only that one does.
"""

from __future__ import annotations

import re

from orderproc.parsing.kept import kept

_EDGE = r"\b"
_NOT_BEHIND = re.compile(r"((?:\(\?<![^()]*\))+)\\b")  # "(?<!we )\bplease": whether an edge is there is asked first


class Phrases:
    """Phrases in any case of letters, from a pattern of alternatives (`a|b|c`) in small letters. Raises `re.error`, and
    `ValueError` for capitals (also in `[A-Z]`), which nothing would match."""

    def __init__(self, *patterns: str) -> None:
        edged: list[str] = []
        others: list[str] = []
        for pattern in patterns:
            if (plain := re.sub(r"\\.", "", pattern)) != plain.lower():
                raise ValueError(f"capitals in {pattern!r}")
            for one in alternatives(pattern):
                one = _NOT_BEHIND.sub(r"\\b\1", one, count=1) if _NOT_BEHIND.match(one) else one
                (edged if one.startswith(_EDGE) else others).append(one)
        if edged:
            others.insert(0, _EDGE + "(?:" + "|".join(one.removeprefix(_EDGE) for one in edged) + ")")
        self.pattern = kept("|".join(others))

    def search(self, text: str) -> re.Match[str] | None:
        """Where the first of them begins; the match is one in the text made small."""
        return self.pattern.search(text.lower())


def alternatives(pattern: str) -> list[str]:
    """The outermost alternatives of a pattern; those in brackets around the whole of it, where there are such."""
    found: list[str] = []
    depth = start = at = 0
    in_class = False
    whole = pattern.startswith("(?:") and pattern.endswith(")")
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif in_class:
            in_class = sign != "]"
        elif sign == "[":
            in_class = True
            at += pattern.startswith("^", at + 1)
            at += pattern.startswith("]", at + 1)  # the first of a class is a sign like others
        elif sign in "()":
            depth += 1 if sign == "(" else -1
            whole = whole and (depth > 0 or at == len(pattern) - 1)
        elif sign == "|" and not depth:
            found.append(pattern[start:at])
            start, whole = at + 1, False
        at += 1
    return alternatives(pattern[3:-1]) if whole else [*found, pattern[start:]]
