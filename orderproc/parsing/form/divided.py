# ruff: noqa: E501
"""Fields that a form divides: first and last name, the street and its house number, each with a label of its own. Puts together what was
written in the pieces, in the order in which the country writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.parsing.form.grammar import core
from orderproc.parsing.head.keyvalues import without_number
from orderproc.parsing.lines import Chunk, bounds
from orderproc.parsing.words import bare

HOUSE = "house_no"
LEVEL = 6.0  # points between the middles of labels in one row
NUMBER_FIRST = frozenset("US CA GB IE FR LU AU NZ ZA IN SG HK".split())

_FIRST = re.compile(
    r"(?:first|given|christian|fore) ?names?|vornamen?|rufname|prenoms?|nombres?(?: de pila)?|nomes?(?: proprios?)?|voorna(?:am|men)|roepnaam|voorletters?|initials?"
)
_LAST = re.compile(
    r"(?:last|family|sur) ?name|(?:nach|familien|zu)name|nom(?: de famille)?|(?:(?:primer|1er) )?apellidos?|cognome|apelidos?|sobrenome|(?:achter|familie)?naam|name"
)
_HOUSE = re.compile(
    r"door|tur|porte|porta|puerta|deur|(?:house |haus ?|huis ?)?(?:nos?|nrs?|n|num|number|nummer|numero|n o|n a)|(?:n |no |nr |numero )?(?:civico|da porta|de porte)|(?:no|numero) de (?:rue|voie|la via)"
)


_WHOLE = re.compile(r"noms?|nombres?|nomes?|naam|name|initials?")  # by itself it asks for the whole name


def house_numbers(streets: Sequence[Word], others: Sequence[Word], words: Sequence[Word]) -> Iterator[Word]:
    """The words that ask for the number of a house: "No." in the row of a street's label, next to it. `others`: the labels of other
    fields."""
    for street in streets:
        y = street.box.middle[1]
        for word in words:
            if (
                word is street
                or abs(word.box.middle[1] - y) >= LEVEL
                or not _HOUSE.fullmatch(bare(without_number(word.text)))
            ):
                continue
            low, high = sorted((word.box.middle[0], street.box.middle[0]))
            between = (o for o in others if abs(o.box.middle[1] - y) < LEVEL and low < o.box.middle[0] < high)
            if not any(between):
                yield word


def pieces_of(labels: Sequence[tuple[str, str | None, str]]) -> dict[int, str]:
    """Which labels, as (party, part, text), ask for a piece of a field, by their index: "first" and "last" of a name where both are asked
    for or the label says that it is but one, "street" where the house number stands apart."""
    found: dict[int, str] = {}
    for party in {party for party, _, _ in labels}:
        own = [(n, part, text) for n, (whose, part, text) in enumerate(labels) if whose == party]
        names = {n: half for n, part, text in own if part == "name" and (half := _half(text)) is not None}
        if {*names.values()} == {"first", "last"}:
            found |= names
        else:  # the label of the other half was not read
            found |= {n: half for n, half in names.items() if not _WHOLE.fullmatch(bare(without_number(labels[n][2])))}
        if any(part == HOUSE for _, part, _ in own):
            found |= {n: part for n, part, _ in own if part in (HOUSE, "street")}
    return found


def _half(text: str) -> str | None:
    words = bare(re.sub(r"\([^)]*\)", " ", without_number(text)))
    for said in (words, core(words)):
        if _FIRST.fullmatch(said) or _LAST.fullmatch(said):
            return "first" if _FIRST.fullmatch(said) else "last"
    return None


def put_together(pieces: Mapping[str, Chunk], country: str) -> Iterator[tuple[str, Chunk]]:
    """(part of an address, what was written for it). `country`: whose way of writing a street it is."""
    before = country in NUMBER_FIRST or _named_in_french(pieces.get("street"), country)
    street = (HOUSE, "street") if before else ("street", HOUSE)
    for part, order in (("name", ("first", "last")), ("street", street)):
        given = [pieces[piece] for piece in order if piece in pieces]
        if given and (part != "street" or "street" in pieces):
            words = tuple(word for chunk in given for word in chunk.words)
            yield part, Chunk(words, given[0].page, bounds(chunk.box for chunk in given))


IS_HOUSE_NUMBER = re.compile(r"\d{1,5} ?[a-zA-Z]?(?:[-/]\d{1,5}[a-zA-Z]?)?")


_WITH_BLANKS = re.compile(r"\d{1,3}(?: \d{1,3})+ ?[a-zA-Z]?")
_CLOSE = 0.85  # of the height of the writing: how wide a figure and what parts it from the next are at most


def number_in_one(chunk: Chunk) -> Chunk | None:
    """What was written in the field for the number of a house, its figures in one: typed wide, they were read with a blank ("3 6b"). None
    where the run is wide enough for a blank, or for a sign that was not read ("3/6b")."""
    if _WITH_BLANKS.fullmatch(chunk.text) is None:
        return chunk
    text = chunk.text.replace(" ", "")
    if len(chunk.words) > 1 or chunk.box.width > _CLOSE * len(text) * chunk.box.height:
        return None
    return Chunk((replace(chunk.words[0], text=text),), chunk.page, chunk.place)


def has_its_number(street: str) -> bool:
    """Whether a street begins or ends with the number of a house: "Rua 25 de Abril" does not."""
    return re.search(r"(?:^|, )\d+ ?\w?\b|\d+ ?\w?$", street.strip()) is not None


def lacking(pieces: Mapping[str, Chunk], asked: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(part of an address, what is not there): a house number, or half of a name, that is asked for and that nothing was read of."""
    street = pieces.get("street")
    if street is not None and HOUSE in asked and HOUSE not in pieces and not has_its_number(street.text):
        yield "street", "house number"
    for piece, other in (("first", "last"), ("last", "first")):
        half = pieces.get(other)
        if half is not None and piece not in pieces and len(half.text.split()) < 2:
            yield "name", f"{piece} name"


_FRENCH = re.compile(
    r"(?i)(?:rue|avenue|av|boulevard|bd|place|chemin|quai|impasse|all[ée]e|cours|route|square|chauss[ée]e)\b"
)


def _named_in_french(street: Chunk | None, country: str) -> bool:
    """In Belgium the number stands before a street that has a French name ("12, rue Haute"), and behind a Dutch one."""
    return country == "BE" and street is not None and _FRENCH.match(street.text) is not None
