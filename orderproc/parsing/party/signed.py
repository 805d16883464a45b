"""Who signs a letter on paper: the name below its closing words, which a private person's address at its head often lacks, and a firm's
where what he is in it stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.lines import Line
from orderproc.parsing.party.names import COMPANY, is_closing, is_job, is_person, no_part, person_of

MOST = 5  # lines below the closing words
_NAME = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*\s?){2,4}")


def with_signer(address: DraftAddress, lines: Sequence[Line]) -> DraftAddress:
    """An address that names no person, with the name of who signed the letter; as it is where that is not clear."""
    if address.name or not address.street:
        return address
    name = _signer(lines)
    if address.company and (name is None or not _with_job(name, lines)):
        return address
    return replace(address, name=name) if name is not None else address


def _signer(lines: Sequence[Line]) -> Field[str] | None:
    closed = next((row for row in range(len(lines) - 1, -1, -1) if is_closing(lines[row].text)), None)
    if closed is None:
        return None
    below = [line.chunk() for line in lines[closed + 1 : closed + 1 + MOST]]
    fit = [c for c in below if _NAME.fullmatch(c.text.strip()) and not (COMPANY.search(c.text) or is_job(c.text))]
    fit = [c for c in fit if not no_part(c.text)]
    persons = [c for c in fit if is_person(c.text)] or fit
    if len({c.text.split()[-1].casefold() for c in persons}) != 1:
        return None  # nobody, or two who sign
    return persons[-1].field(person_of(persons[-1].text.strip()), "signature")


def _with_job(name: Field[str], lines: Sequence[Line]) -> bool:
    """Whether what he is in the firm stands right below the name of who signs: then he writes for it, and is named beside it."""
    row = next((n for n, line in enumerate(lines) if line.text.strip() == (name.raw or "").strip()), len(lines))
    return row + 1 < len(lines) and is_job(lines[row + 1].text)
