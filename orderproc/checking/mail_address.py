"""Somebody's name against his mail address, which a form asks for as well: "GITS" beside gijs@peeters.example, one of them was misread."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orderproc.checking.customers import folded
from orderproc.checking.numbers import one_apart
from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Code, Issue

LEAST = 4  # letters of a word that is compared


def against_mail(address: DraftAddress, path: str) -> Iterator[Issue]:
    """A doubt for a name or a firm, read from a picture, of which one word differs in one letter from a word of the mail address beside it,
    and no word is that one."""
    said = _words(address.email.value or "")
    for part in ("name", "company"):
        field: Field[str] = getattr(address, part)
        words = _words(field.value or "") if field.lattice is not None else []
        for word in words:
            other = next((one for one in said if one_apart(word, one) and one not in words), None)
            if other is not None and word not in said:
                text = (
                    f"{field.value!r} and the mail address {address.email.value} differ in a letter: {word}, {other}."
                )
                yield Issue(
                    code=Code.LOW_CONFIDENCE, message=text, field=f"{path}.{part}", page=field.page, box=field.box
                )
                break


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", folded(text)) if len(word) >= LEAST]


__all__ = ["against_mail"]
