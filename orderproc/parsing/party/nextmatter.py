# ruff: noqa: E501
"""Where what stands beside a label ends and another matter begins in the same line: "Consegna: presso la sede. Pagamento a 30 giorni"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.parsing.head.keyvalues import Key, key_listed, key_of
from orderproc.parsing.head.ways import speaks_of_paying
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.names import ATTENTION, DATE
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.words import fold

_LONGEST = 3  # words of a label, or of what a sentence begins with


def without_next_matter(chunk: Chunk) -> Chunk:
    """A run up to the first sentence that begins with another label, a word of paying or of the bill, and up to a dash behind which it says
    when the goods come ("quai B – Réception au plus tard le 04/12/2026"), and up to whatever follows a whole address ("…, 8280 Fürstenfeld.
    30 Tage netto", "…, 3360-319 Penacova Prazo: 8 dias"); whole where none does. A sentence begins behind a stop, with a capital, and has two
    words or more."""
    words = chunk.words
    for at in range(1, len(words) - 1):
        apart = words[at].text in _MARKS or words[at - 1].text.endswith(";")
        if apart and (rest := words[at + 1 if words[at].text in _MARKS else at :]) and _says_when(rest):
            last = replace(words[at - 1], text=words[at - 1].text.rstrip(".;,"))
            return replace(chunk, words=(*words[: at - 1], last))
        stops = words[at - 1].text.endswith((".", ";")) and not _WHOSE.fullmatch(words[at - 1].text)
        sentence = stops and words[at].text[:1].isupper() and _begins(chunk, at)
        if sentence or _behind_address(words, at):
            last = replace(words[at - 1], text=words[at - 1].text.rstrip(".;"))
            return replace(chunk, words=(*words[: at - 1], last)) if last.text else chunk
    return chunk


def _behind_address(words: Sequence[Word], at: int) -> bool:
    """Whether an address in one line ends before a word, with its town, and another sentence or label begins there."""
    said, rest = " ".join(word.text for word in words[:at]), " ".join(word.text for word in words[at:])
    town = said.rpartition(",")[2].strip(" .;")
    named = town.split()[-1:] and town.split()[-1].isalpha()
    if said.count(",") < _WHOLE or not named or not is_town(town):
        return False
    if said.endswith((".", ";")):
        return len(town.split()[-1]) > _SHORT and not rest[:1].islower() and not country_of(rest.strip(" .,"))
    label, colon, _ = rest.partition(":")
    if not colon or len(label.split()) > _LONGEST or not label[:1].isupper():
        return False
    other = (
        len(label) > _SHORT and label.isalpha() and not ATTENTION.match(rest)
    )  # "Prazo: 8 dias", whatever it asks for
    asks = key_of(label)
    return asks not in (Key.PHONE, Key.EMAIL, Key.OTHER) and (asks is not None or other)


_WHOLE = 2  # commas in an address of one line
_SHORT = 3  # letters of what may be shortened in a town's name: "St.", "b.", "a. d."
_WHOSE = re.compile(r"(?i)[nv](?:s|ss|tr[aeio])?\.")  # "CON VS. CORRIERE"
_MARKS = frozenset("-–—|·•/")
_COMING = re.compile(
    r"(?:an?liefer|liefer|deliver|arriv|due|livr|recept|entreg|recepc|recec|receb|plazo|prazo|consegn|ricev|arrivo|lever|aflever|ontvang|wareneingang|delai|termin|levertijd)"
)
_DAYS = re.compile(
    rf"\b{DATE}\b|\b(?:kw|week|semaine|semana|settimana|wk|sem)\.? ?\d{{1,2}}\b|\b\d{{1,3}} (?:(?:working|business|werk|arbeits) ?)?(?:days?|tagen?|jours?|dias?|giorni|dagen|weeks?|wochen|semaines|semanas|settimane|weken)\b"
)


def _says_when(words: Sequence[Word]) -> bool:
    """Whether words begin with one for the coming of the goods and name a day, a week or so many days."""
    said = fold(" ".join(word.text for word in words))
    return _COMING.match(said) is not None and _DAYS.search(said) is not None


def _begins(chunk: Chunk, at: int) -> bool:
    said = [word.text for word in chunk.words[at : at + _LONGEST]]
    first = [" ".join(said[:size]).strip(" :.,") for size in range(1, len(said) + 1)]
    return speaks_of_paying(first[0]) or any(
        key_listed(text) is not None or party_of(text) is Party.BILL_TO for text in first
    )
