"""The subject of a letter: the line below its addresses that says what it is about, and by which number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.draft import Field
from orderproc.model.issue import Kind
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import Key, key_of, names_an_order
from orderproc.parsing.head.ordernumber import of_what_came
from orderproc.parsing.kinds import subject_title, title_word
from orderproc.parsing.lines import Line
from orderproc.parsing.titles import Told

_SUBJECT = re.compile(
    r"(?i)^(?:re|ref|subject|betr(?:eff|ifft)?|betreft|onderwerp|objet|concerne|oggetto|asunto|assunto|concern(?:s|ing)|regarding)\b\s?[:.]{1,2}\s*(\S.*)$"
)


_NUMBERED = re.compile(
    r"(?i)(?<!\w)(?:n[.º°o]{1,2}|nr\.?|num(?:ber|mer|ero|éro|\.)|№|#)\s*:?\s*(?P<number>(?=\S*\d)[\w./-]*\w)"
)


_UNSURE = 0.6  # what it is called has no word for an order in it


def number_in_subject(lines: Sequence[Line]) -> Field[str] | None:
    """The one number in the subject of a letter that orders goods: "Objet : bon d'engagement n° 2026-1740"; unsure where it is called
    something that nobody knows, and nothing where it is a customer's, an offer's or an invoice's."""
    for line in lines[:28]:
        said = _SUBJECT.match(line.text.strip())
        if said is None:
            continue
        found = [one for one in _NUMBERED.finditer(said[1]) if identifier(one["number"]) == one["number"]]
        if len(found) != 1 or of_what_came(said[1]):
            return None
        before = said[1][: found[0].start()].split()
        called = [" ".join(before[-size:]).rstrip(" -") for size in range(1, min(5, len(before)) + 1)]
        ends = ("", " no", " nr")  # "Kd.-Nr. K20533" is a customer's
        keys = {key for name in called for end in ends if (key := key_of(f"{name}{end}"))} - {
            None,
            Key.PO,
            Key.DOCUMENT,
        }
        papers = {told.kind for name in called if (told := title_word(name)) is not None}
        if not called or keys or papers - {Kind.ORDER}:
            return None
        known = bool(papers) or any(map(names_an_order, called))
        return line.chunk().field(found[0]["number"], "in the subject", confidence=1.0 if known else _UNSURE)
    return None


def subject_of_letter(lines: Sequence[Line]) -> Told | None:
    """What the line below the addresses of a letter says it is, where that is a change or the end of an earlier order: "Betreft: wijziging
    van onze bestelling B-118"."""
    for line in lines[:28]:
        told = subject_title(said[1]) if (said := _SUBJECT.match(line.text.strip())) else None
        if told is not None and told.kind in (Kind.CHANGE, Kind.CANCELLATION):
            return told
    return None
