"""Whose order it is, where the title of a sheet or paper says it beside what the paper is: "Ashdown Nurseries – monthly top-up",
"Bestellung KW 48 / Gasthaus Linde". Parts that say what the paper is are told by a word for ordering,
filling up or listing, or are nothing but a day, week or season; the one part that is left is who orders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.model.settings import Shop
from orderproc.parsing.dates import is_month
from orderproc.parsing.head.keyvalues import key_of, names_an_order
from orderproc.parsing.head.order_words import ORDER_WORDS, ORDERS
from orderproc.parsing.head.ordernumber import names_season
from orderproc.parsing.kinds import title_word
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import STREET
from orderproc.parsing.party.ordered_by import firm_before_title
from orderproc.parsing.party.partynames import party_of
from orderproc.parsing.party.towns import is_street
from orderproc.parsing.words import fold

_MOST_OF_A_NAME = 7
_ROWS = 3  # at the top, in which a title stands

# a week, and what stands in a part that is nothing but a day
_WHEN = re.compile(
    r"(?:week|wk|kw|woche|semaine|sem|semana|settimana|sett)\b\.? ?\d*|\d[\d./-]*(?:st|nd|rd|th)?|of|de|du|del|di|van|vom|do|the"
)
_MARKS = frozenset("- – — | / : · •".split())
_CLOSES = ":,;"


def who_in_title(cell: Chunk) -> Chunk | None:
    """What a title says besides what the paper is, and may be whoever orders; None where it says nothing more, or more than one thing."""
    parts = _parts(cell.words)
    if len(parts) == 1:
        return firm_before_title(cell)
    others = [part for part in parts if not _of_paper(part)]
    if len(others) != 1 or not _is_a_name(_text(others[0])):
        return None
    return replace(cell, words=tuple(others[0]))


def by_their_titles(lines: Sequence[Line], shop: Shop) -> list[Line]:
    """The lines of a sheet or paper, of its title only who orders, as it would stand above his address. A title that names us says to whom
    the order goes."""
    result = list(lines)
    for row, line in enumerate(lines[:_ROWS] if lines and not lines[0].body else ()):
        for cell in line.chunks:
            who = who_in_title(cell)
            ours = who is not None and fold(shop.name).startswith(fold(who.text))
            if who is None or ours or not _is_somebody(who.text) or ("," in cell.text and STREET.search(cell.text)):
                continue
            by = who.words[0].box.x0 - cell.words[0].box.x0
            moved = [replace(w, box=replace(w.box, x0=w.box.x0 - by, x1=w.box.x1 - by)) for w in who.words]
            words = result[row].words
            at = words.index(cell.words[0])
            result[row] = replace(result[row], words=(*words[:at], *moved, *words[at + len(cell.words) :]))
    return result


def _parts(words: Sequence[Word]) -> list[list[Word]]:
    """The words between signs that stand alone, colons, commas, and brackets."""
    parts: list[list[Word]] = [[]]
    for word in words:
        text = word.text
        if text in _MARKS:
            parts.append([])
            continue
        if text.startswith("("):
            parts.append([])
        bare = text.strip("()").rstrip(_CLOSES)
        parts[-1].append(word if bare == text else replace(word, text=bare, lattice=None))
        if text.endswith((*_CLOSES, ")")):
            parts.append([])
    return [part for part in parts if _text(part)]


def _text(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words if w.text)


def _of_paper(part: Sequence[Word]) -> bool:
    """Whether a part says what the paper is, or is nothing but a day, week or season; a bare number may be anything."""
    text = fold(_text(part))
    told = ORDERS.search(text) is not None or names_season(text)
    words = [word for word in text.split() if not is_month(word.strip("."))]
    when = _WHEN.fullmatch(text) is not None or all(map(_WHEN.fullmatch, words))
    return told or (when and any(map(str.isalpha, text)))


def _is_a_name(text: str) -> bool:
    text = text.strip(" .")
    if (
        not 0 < len(text.split()) <= _MOST_OF_A_NAME
        or not text[:1].isupper()
        or re.search(r"\d", text)
        or is_street(text)
    ):
        return False
    return not (
        key_of(text)
        or party_of(text)
        or address_label(text)
        or title_word(text) is not None
        or names_an_order(text)
        or names_season(text)
    )


def holds_a_title(name: str) -> bool:
    """Whether what was taken for a name goes on with what a paper is: "Gasthaus Linde Bestellung KW 48"."""
    return re.search(rf"\S (?:{ORDER_WORDS})(?!\w)", fold(name)) is not None


def is_a_firms(text: str) -> bool:
    """Whether a name is surely that of a firm or house, by its legal form or its looks."""
    look = looks_of(text if len(text.split()) > 1 else "")  # of one word alone: "Hardware"
    return has_legal_form(text) or look.firm + look.house > _SURELY


def _is_somebody(text: str) -> bool:
    """Whether what a title says besides is a firm or person, and no department or goods: "Kitchen – weekly order", "Spring bulbs: list"."""
    look = looks_of(text if len(text.split()) > 1 else "")  # of one word alone: "Hardware"
    return has_legal_form(text) or look.firm + look.house + look.person + look.person_firm > _RATHER


_SURELY, _RATHER = 0.85, 0.7


__all__ = ["by_their_titles", "holds_a_title", "is_a_firms", "who_in_title"]
