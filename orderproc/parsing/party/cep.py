"""Brazilian addresses on one line or two, parted by signs, their code told by its name: "Rua Itupava 1420 - Alto da XV - CEP
80040-134" / "Curitiba - PR", "Rua Chaves 812 · Centro · Pelotas/RS · CEP 96015-560".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.provinces import codes_of

_CODE = re.compile(r"(?i)CEP\.?:?\s*(\d{2}\.?\d{3}-?\d{3})[.,]?")
_TOWN = re.compile(r"[^\W\d_](?:[^\d,]*[^\W\d_])?")
_MARKS = frozenset("-–—·•|")


def with_code_beside_town(block: Sequence[Chunk]) -> list[Chunk]:
    """The lines of a block, of a Brazilian one each part on a line of its own and the code with its town and state: "80040-134 Curitiba -
    PR"; any other as it is."""
    block = _rejoined(block)
    if not any(_CODE.search(chunk.text) for chunk in block):
        return list(block)
    parts = [part for chunk in block for part in _parts(chunk)]
    at = next((n for n, part in enumerate(parts) if _CODE.fullmatch(part.text)), None)
    if at is None:
        return list(block)
    found = _town_behind(parts, at) or _town_before(parts, at)
    if found is None:
        return list(block)
    first, last, town, state = found
    digits = re.sub(r"\D", "", parts[at].text)
    code = replace(parts[at].words[-1], text=f"{digits[:5]}-{digits[5:]}")
    dash = replace(code, text="-")
    line = replace(parts[at], words=(code, *town, dash, state))
    taken = {at, *range(first, last)}
    place = min(taken)
    lines = [line if n == place else part for n, part in enumerate(parts) if n == place or n not in taken]
    land = replace(parts[at], words=(replace(code, text="Brasil"),))  # nowhere else is a code called so
    return lines if any(country_of(part.text) for part in parts) else [*lines, land]


def _rejoined(block: Sequence[Chunk]) -> list[Chunk]:
    """The lines of a block, with a code that was broken at its hyphen or behind its name whole again: "Rio dos Cedros/SC, CEP 89121-" /
    "000", "Pelotas/RS, CEP" / "96015-560, CNPJ …", "4000-" / "123 Porto"."""
    lines: list[Chunk] = []
    for chunk in block:
        before, after = lines[-1].words if lines else (), chunk.words
        text = " ".join(word.text for word in before)
        if _BROKEN.search(text) and re.fullmatch(r"\d{3}[.,]?", after[0].text):
            whole = replace(before[-1], text=before[-1].text + after[0].text)
            lines[-1] = replace(lines[-1], words=(*before[:-1], whole, *after[1:]))
        elif _NAMED.search(text) and re.match(r"\d{2}\.?\d{3}-?\d{3}\b", after[0].text):
            lines[-1] = replace(lines[-1], words=(*before, *after))
        else:
            lines.append(chunk)
    return lines


_BROKEN = re.compile(r"(?:^|[ ,])\d{4,5}-$")
_NAMED = re.compile(r"(?i)(?:^|[ ,])CEP\.?:?$")


def _parts(chunk: Chunk) -> list[Chunk]:
    groups: list[list[Word]] = [[]]
    coded = _CODE.search(chunk.text) is not None
    for n, word in enumerate(chunk.words):
        after = chunk.words[n + 1].text if n + 1 < len(chunk.words) else ""
        if word.text in _MARKS:
            groups.append([])
        elif re.fullmatch(r"(?i)CEP\.?:?", word.text):
            groups.append([word])  # "São Paulo/SP CEP 01310-200"
        else:
            groups[-1].append(word)
            apart = word.text.endswith(",") and coded and not after[:1].isdigit()  # "Av. Paulista, 1578"
            if apart:
                groups[-1][-1] = replace(word, text=word.text.rstrip(","))
            if apart or _CODE.fullmatch(" ".join(one.text for one in groups[-1])):
                groups.append([])
    return [replace(chunk, words=tuple(group)) for group in groups if group]


_Found = tuple[int, int, tuple[Word, ...], Word]


def _town_behind(parts: Sequence[Chunk], at: int) -> _Found | None:
    """Town and state in the parts behind the code: which parts, the town's words, the state."""
    if at + 1 < len(parts) and (whole := _town_and_state(parts[at + 1])) is not None:
        return at + 1, at + 2, *whole
    if at + 2 < len(parts) and _is_state(parts[at + 2].text) and _TOWN.fullmatch(parts[at + 1].text):
        return at + 1, at + 3, parts[at + 1].words, _state(parts[at + 2].words[0])
    return None


def _town_before(parts: Sequence[Chunk], at: int) -> _Found | None:
    if at and (whole := _town_and_state(parts[at - 1])) is not None:
        return at - 1, at, *whole
    if at > 1 and _is_state(parts[at - 1].text) and _TOWN.fullmatch(parts[at - 2].text):
        return at - 2, at, parts[at - 2].words, _state(parts[at - 1].words[0])
    return None


def _town_and_state(part: Chunk) -> tuple[tuple[Word, ...], Word] | None:
    """ "Pelotas/RS", "São Paulo / SP", "Curitiba PR"."""
    told = re.fullmatch(r"(?P<town>[^\W\d_][^\d/]*?)\s*[/ ]\s*(?P<state>[A-Z]{2})[.,]?", part.text)
    if told is None or not _is_state(told["state"]):
        return None
    count = len(told["town"].split())
    words = [replace(word, text=text) for word, text in zip(part.words, told["town"].split(), strict=False)]
    return tuple(words[:count]), replace(part.words[-1], text=told["state"])


def _is_state(text: str) -> bool:
    return text.rstrip(".,") in codes_of("BR")


def _state(word: Word) -> Word:
    return replace(word, text=word.text.strip(".,"))


__all__ = ["with_code_beside_town"]
