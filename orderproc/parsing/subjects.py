"""The subject of a letter: the line below its addresses that says what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.issue import Kind
from orderproc.parsing.kinds import subject_title
from orderproc.parsing.lines import Line
from orderproc.parsing.titles import Told

_SUBJECT = re.compile(
    r"(?i)^(?:re|ref|subject|betr(?:eff|ifft)?|betreft|onderwerp|objet|concerne|oggetto|asunto|assunto|concern(?:s|ing)|regarding)\b\s?[:.]{1,2}\s*(\S.*)$"
)


def subject_of_letter(lines: Sequence[Line]) -> Told | None:
    """What the line below the addresses of a letter says it is, where that is a change or the end of an earlier order: "Betreft: wijziging
    van onze bestelling B-118"."""
    for line in lines[:28]:
        told = subject_title(said[1]) if (said := _SUBJECT.match(line.text.strip())) else None
        if told is not None and told.kind in (Kind.CHANGE, Kind.CANCELLATION):
            return told
    return None
