# ruff: noqa: E501
"""A printed letter: what greets in it, the addresses in its sentences, and whether these say more of the goods than its rows do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.draft import DraftLine
from orderproc.model.reading import PageSource
from orderproc.parsing.party.insentence import InSentence
from orderproc.parsing.sheets import Sheet
from orderproc.parsing.text import freetext
from orderproc.parsing.text.passages import places_in

SALUTATION = re.compile(
    r"(?i)^(?:dear|hi|hello|hallo|good (?:morning|afternoon|day|evening)|guten (?:tag|morgen)|moin|sehr geehrter?|lieber?|bonjour|madame|monsieur|messieurs|estimad\w+|buenos|buenas|hola|gentil\w*|spett\w*|buongiorno|salve|beste|geachte|goede|exm\w*|bom dia|boa tarde|car[oa]s?|ch[eè]re?s?|muy señor\w*|egregi\w*|olá|prezad\w+|grüß\w*)\b"
)


def greetings(sheet: Sheet) -> frozenset[int]:
    """The rows that greet, and say no more: a letter has one."""
    return frozenset(row for row, line in enumerate(sheet.flat) if SALUTATION.match(line.text) and len(line.text) < 60)


def told_in_words(sheet: Sheet, lines: Sequence[DraftLine]) -> bool:
    """Whether the sentences of a letter say how many of each item, where its rows taken for a table do not: "and a hoof knife, 3164, just
    the one."."""
    greets = greetings(sheet)
    headed = any(line.quantity.source.startswith("column '") for line in lines)
    if not greets or sheet.scanned or headed or all(line.quantity.value is not None for line in lines):
        return False
    told = freetext.wishes(sheet.flat, sheet.style, sheet.context.tables.catalog, skip=greets)
    items = {line.sku.value for line in lines}
    counted = [w.line.sku.value for w in told if w.line.quantity.value is not None and not w.issues]
    return len(counted) == len(told) == len(lines) and items <= {*counted}


def addresses_in_sentences(sheet: Sheet) -> list[InSentence]:
    """The addresses in the sentences of a letter; not those that stand by themselves or at a label, and print that a machine recognized
    is no running text."""
    if sheet.scanned or sheet.blanks or any(page.source is PageSource.SHEET for page in sheet.pages):
        return []
    found = places_in(sheet.flat, sheet.context.tables.catalog, sheet.context.shop.country)
    return [one for one in found if not one.alone and one.before.strip() and not one.before.rstrip().endswith(":")]


__all__ = ["SALUTATION", "addresses_in_sentences", "greetings", "told_in_words"]
