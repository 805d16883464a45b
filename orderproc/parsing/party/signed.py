# ruff: noqa: E501
"""Who signs a letter on paper: the name below its closing words, which a private person's address at its head often lacks, and a firm's
where what he is in it stands below, or it is called by his name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.names import COMPANY, is_closing, is_job, is_person, no_part, person_of
from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.towns import is_street, is_town
from orderproc.parsing.words import bare

MOST = 5  # lines below the closing words
_NAME = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*\s?){2,4}")


def with_signer(address: DraftAddress, lines: Sequence[Line]) -> DraftAddress:
    """An address that names no person, with the name of who signed the letter; as it is where that is not clear."""
    if address.name or not address.street:
        return address
    name = _signer(lines) or (_owner_at_the_end(lines, address.company.value or ""))
    firm = address.company.value or ""
    if firm and (name is None or not (_with_job(name, lines, firm) or _owns(name, firm) or _for_the_writer(lines))):
        return address
    return replace(address, name=name) if name is not None else address


def _signer(lines: Sequence[Line]) -> Field[str] | None:
    closed = next((row for row in range(len(lines) - 1, -1, -1) if is_closing(lines[row].text)), None)
    if closed is None:
        return None
    below = [line.chunk() for line in lines[closed + 1 : closed + 1 + MOST]]
    below = [bare_name(chunk) for chunk in below]
    fit = [c for c in below if _NAME.fullmatch(c.text.strip()) and not (COMPANY.search(c.text) or is_job(c.text))]
    fit = [c for c in fit if not no_part(c.text)]
    persons = typed([c for c in fit if is_person(c.text)] or fit)
    if len({c.text.split()[-1].casefold() for c in persons}) != 1:
        return None  # nobody, or two who sign
    return persons[-1].field(person_of(persons[-1].text.strip()), "signature")


def _owner_at_the_end(lines: Sequence[Line], firm: str) -> Field[str] | None:
    """The name that is the last line of a paper which no words close, where the firm is called by his surname and not by that line."""
    last = bare_name(lines[-1].chunk()) if firm and lines and lines[-1].words else None
    if last is None or not _NAME.fullmatch(last.text.strip()) or COMPANY.search(last.text) or is_job(last.text):
        return None
    name = last.field(person_of(last.text.strip()), "signature")
    return name if _owns(name, firm) and bare(last.words[0].text) not in bare(firm).split() else None


def _with_job(name: Field[str], lines: Sequence[Line], firm: str) -> bool:
    """Whether what he is in the firm stands right below the name of who signs: then he writes for it, and is named beside it. Few
    professions are in any list; what stands there and is no name, place or firm is one, too."""
    row = next((n for n, line in enumerate(lines) if line.text.strip() == (name.raw or "").strip()), len(lines))
    below = lines[row + 1] if row + 1 < len(lines) else None
    if below is None or is_job(below.text):
        return below is not None
    near = below.page == lines[row].page and below.box.y0 - lines[row].box.y1 < below.height
    if COMPANY.search(below.text):
        return near and is_job(below.text.split()[0])  # "Diretora clínica", and no clinic
    plain = _RANK.fullmatch(below.text) is not None and not {*bare(below.text).split()} & {*bare(firm).split()}
    named = is_person(below.text) or is_street(below.text) or is_town(below.text) or country_of(below.text) is not None
    return near and plain and not named and not is_closing(below.text)


_RANK = re.compile(r"[^\W\d_][\w'’&/-]*(?: [\w'’&/-]+){0,3}")  # "QA Lead", "Fiel de armazém"


def _for_the_writer(lines: Sequence[Line]) -> bool:
    """Whether a letter wants the goods marked with the name of who signs it: "Please mark the parcel for my attention"."""
    return _MINE.search(" ".join(line.text for line in lines)) is not None


_MINE = re.compile(
    r"(?i)\b(?:for|to|with) my (?:attention|name)\b|\battention of the undersigned\b|\bzu (?:meinen händen|händen (?:de[rs] )?unterzeichne\w+)|\bz\. ?hd?\. (?:von )?(?:mir|unterzeichne\w+)"
    r"|\bà (?:mon attention|mon nom|l['’]attention d(?:u|e la) soussignée?)\b|\ba (?:mi (?:atención|nombre)|la atención d(?:el abajo firmante|e quien suscribe))\b"
    r"|\b(?:alla mia (?:cortese )?attenzione|a mio nome|all['’]attenzione d(?:el|ella) sottoscritt[oa])\b|\bter attentie van (?:mij|ondergetekende)\b|\bt\.? ?a\.? ?v\.? (?:mij|ondergetekende)\b"
    r"|\b(?:ao meu cuidado|à minha atenção|em meu nome|ao cuidado d[ao] signatári[oa])\b"
)


def _owns(name: Field[str], firm: str) -> bool:
    """Whether the firm is called by the surname of who signs: "Noel Feeney" of "Feeney Auto Repairs"."""
    return (bare(name.value or "").split() or [""])[-1] in bare(firm).split()


def bare_name(chunk: Chunk) -> Chunk:
    """Who signs without what he is: "Graham Tuke, Manager", "Ann Baker (Mrs)"."""
    end = next((n for n, w in enumerate(chunk.words) if n and w.text.startswith("(")), len(chunk.words))
    end = next((n + 1 for n, w in enumerate(chunk.words[:end]) if w.text.endswith(",")), end)
    words = chunk.words[:end]
    if len(words) == len(chunk.words) or len(words) < 2:
        return chunk
    return replace(chunk, words=(*words[:-1], replace(words[-1], text=words[-1].text.rstrip(","))))


def typed(names: Sequence[Chunk]) -> list[Chunk]:
    """Names below one another without those that a pen wrote and a machine read unsurely, where the same name is typed beside them."""
    return [
        name
        for name in names
        if not any(other.confidence > name.confidence and is_same_name(name.text, other.text) for other in names)
    ]


def without_pen(signature: list[Chunk]) -> list[Chunk]:
    """The rows of a signature without the name that a pen wrote, where the row below it has the same name in type, read more surely."""
    if len(signature) < 2:
        return signature
    pen, below = signature[0], bare_name(signature[1])
    return [below, *signature[2:]] if below in typed([pen, below]) and len(typed([pen, below])) == 1 else signature


def is_same_name(pen: str, typed: str) -> bool:
    """Whether a name that a pen wrote may be the one that is typed: as many words, most letters alike."""
    mine, other = bare(pen).split(), bare(typed).split()
    return len(mine) == len(other) > 1 and fuzz.ratio(" ".join(mine), " ".join(other)) >= ALIKE


ALIKE = 65.0  # percent
