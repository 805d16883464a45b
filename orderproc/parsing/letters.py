# ruff: noqa: E501
"""A printed letter: what greets in it, the addresses in its sentences, and whether these say more of the goods than its rows do; and the
sentence of any printed order that sends the goods somewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orderproc.model.draft import DraftLine
from orderproc.model.reading import Box, PageSource
from orderproc.parsing.ordertable.found import Found
from orderproc.parsing.party.addresses import is_phone
from orderproc.parsing.party.insentence import InSentence
from orderproc.parsing.party.letterhead import is_shop
from orderproc.parsing.party.names import is_closing
from orderproc.parsing.party.papersgo import papers_go_to
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.party.towns import ends_in_town, is_town
from orderproc.parsing.party.whose import Whose, whose
from orderproc.parsing.sheets import Sheet
from orderproc.parsing.text import freetext
from orderproc.parsing.text.passages import places_in
from orderproc.parsing.words import fold

SALUTATION = re.compile(
    r"(?i)^(?:dear|hi|hello|hallo|good (?:morning|afternoon|day|evening)|guten (?:tag|morgen)|moin|sehr geehrter?|lieber?|bonjour|madame|monsieur|messieurs|estimad\w+|buenos|buenas|hola|gentil\w*|spett\w*|buongiorno|salve|beste|geachte|goede|exm\w*|bom dia|boa tarde|car[oa]s?|ch[eè]re?s?|muy señor\w*|egregi\w*|olá|prezad\w+|grüß\w*)\b"
)


def greetings(sheet: Sheet) -> frozenset[int]:
    """The rows that greet, and say no more: a letter has one."""
    return frozenset(row for row, line in enumerate(sheet.flat) if SALUTATION.match(line.text) and len(line.text) < 60)


def closes(sheet: Sheet) -> bool:
    """Whether a page of type ends as a letter does, though it greets nobody: "Cordialmente,"."""
    return not sheet.scanned and any(is_closing(line.text) for line in sheet.flat)


def told_in_words(sheet: Sheet, lines: Sequence[DraftLine]) -> bool:
    """Whether a text without columns says more than its rows taken for a table: how many of each item, where these do not ("and a hoof
    knife, 3164, just the one."), which only a letter does; or the same of each, and goods beside them that have no number of ours
    ("12 x TW-4410" / "3 boxes of envelopes")."""
    greets = greetings(sheet)
    headed = any(line.quantity.source.startswith("column '") for line in lines)
    whole = all(line.quantity.value is not None for line in lines)
    if (
        headed
        or any(p.source is PageSource.SHEET for p in sheet.pages)
        or not (whole or (greets and not sheet.scanned))
    ):
        return False
    if whole and any(line.unit_price or line.extended_price for line in lines):
        return False
    told = freetext.wishes(
        sheet.flat, sheet.style, sheet.context.tables.catalog, skip=greets, in_words=sheet.body or bool(greets)
    )
    if whole:
        have = Counter((line.sku.value, line.quantity.value) for line in lines)
        said = Counter((w.line.sku.value, w.line.quantity.value) for w in told)
        together = all(b.row - a.row <= _NEAR for a, b in pairwise(told))
        rows = [field.box for line in lines for field in (line.sku, line.quantity) if field.box]
        beside = any(i.box and not any(_level(i.box, row) for row in rows) for w in told for i in w.issues)
        more = [w.row for w in told if w.issues or (w.line.sku.value, w.line.quantity.value) not in have]
        return (
            together and said >= have and (said > have or beside) and not any(_above_town(sheet, row) for row in more)
        )
    counted = [w.line.sku.value for w in told if w.line.quantity.value is not None and not w.issues]
    return len(counted) == len(told) == len(lines) and {line.sku.value for line in lines} <= {*counted}


def _level(one: Box, other: Box) -> bool:
    return one.y0 < other.middle[1] < one.y1


_NEAR = 2  # rows from one line of a list to the next


def _above_town(sheet: Sheet, row: int) -> bool:
    """Whether a row is one of an address: it or one of the next names a town with its code, or it is a telephone."""
    texts = [line.text for line in sheet.flat[row : row + 1 + _OF_AN_ADDRESS]]
    towns = any(ends_in_town(text) or is_town(text) for text in texts)
    return towns or any(map(is_phone, texts[0].split(", ")))


_OF_AN_ADDRESS = 3  # rows below one in which its town stands


def addresses_in_sentences(sheet: Sheet) -> list[InSentence]:
    """The addresses in the sentences of a letter; not those that stand by themselves or at a label."""
    found = _addresses(sheet)
    return [one for one in found if not one.alone and one.before.strip() and not one.before.rstrip().endswith(":")]


def _addresses(sheet: Sheet, goods: frozenset[int] = frozenset()) -> tuple[InSentence, ...]:
    """The addresses in running text; print that a machine recognized is none. `goods`: rows of tables, which say nothing."""
    if sheet.scanned or sheet.blanks or any(page.source is PageSource.SHEET for page in sheet.pages):
        return ()
    lines = [replace(line, words=()) if row in goods else line for row, line in enumerate(sheet.flat)]
    return places_in(lines, sheet.context.tables.catalog, sheet.context.shop.country)


def rows_of_tables(sheet: Sheet, found: Sequence[Found]) -> frozenset[int]:
    """The rows that the tables of a sheet take up, of all its lines."""
    used = {(table.page, row) for table in found for row in table.lines_used}
    flat = ((number, row) for number in sorted(sheet.lines) for row in range(len(sheet.lines[number])))
    return frozenset(at for at, place in enumerate(flat) if place in used)


# what is sent somewhere that is no goods: papers about them, or what comes back
_PAPERS = re.compile(
    r"\b(?:confirm|acknowledg|cop(?:y|ies)|document|certificat|correspond|paperwork|statement|letter|return|quot|sign|contact|question|bestatig|auftragsbest|kopie|unterlage|dokument|korrespond|schriftverkehr|ruck|fragen|accuse|copie|retour|question"
    r"|acuse|copia|devol|consulta|conferm|reso\b|resi\b|bevestig|stukken|vragen|confirmac|duvida)"
)


def places_to_send_to(sheet: Sheet, goods: frozenset[int]) -> list[InSentence]:
    """The addresses to which sentences of a printed order send the goods ("Livraison le 8 janvier à la Salle des Fêtes, 45 rue de la
    Croix, …", "Not to Hull, please. Deliver to: …"); none of ours, none that papers go to, and none in rows of several columns. `goods`:
    rows of tables."""
    return [
        one
        for one in _addresses(sheet, goods)
        if one.before.strip()
        and all(len(sheet.flat[row].chunks) == 1 for row in one.rows)
        and not (_PAPERS.search(fold(one.before)) or papers_go_to(one.before, sheet.context.shop))
        and party_of(one.before.strip(" :")) is not Party.VENDOR
        and whose(one) is Whose.SHIP
        and not is_shop(one.address, sheet.context.shop)
    ]


__all__ = [
    "SALUTATION",
    "addresses_in_sentences",
    "closes",
    "greetings",
    "places_to_send_to",
    "rows_of_tables",
    "told_in_words",
]
