"""Goods that a text counts and names by other words than the catalogue, and of which nothing became an order line: never passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orderproc.model.draft import DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.parsing.lines import Line
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.numerals import language_of
from orderproc.parsing.text.asking import acts_of, sentences_of
from orderproc.parsing.text.drafted import IN_WORDS
from orderproc.parsing.text.paragraphs import SMALL_PRINT, paragraphs_of
from orderproc.parsing.text.tokens import tokens_of
from orderproc.parsing.words import fold


def unordered(
    draft: OrderDraft,
    lines: Sequence[Line],
    ordered: Sequence[DraftLine],
    catalog: Catalog,
    aside: frozenset[int] = frozenset(),
) -> tuple[Issue, ...]:
    """A doubt for each. `aside`: rows that are no text of the customer's own, or in which no goods can stand."""
    parties = (draft.sold_to, draft.bill_to, draft.ship_to)
    places = {
        word
        for one in parties
        for part in (one.name, one.company, one.street, one.street2, one.city)
        for word in re.findall(r"\w+", fold(part.value or ""))
    }
    have = {line.sku.value for line in ordered if line.sku.value}
    said = [fold(" ".join(f"{line.sku.raw or ''} {line.description.value or ''}".split())) for line in ordered]
    issues = [*_twice(ordered)]
    for paragraph in paragraphs_of([(row, line) for row, line in enumerate(lines) if row not in aside]):
        text = " ".join(line.text for _, line in paragraph)
        if SMALL_PRINT.search(text):
            continue
        for sentence in sentences_of(text):
            acts = acts_of(sentence[:1000])
            if acts.over:
                continue
            for one in tokens_of(sentence, catalog, NumberStyle(), language_of(text), in_words=True):
                if not one.meant or places >= {*re.findall(r"\w+", fold(one.called))}:
                    continue
                if any(item.sku in have for item in one.candidates) or any(fold(one.called) in words for words in said):
                    continue
                place = paragraph[0][1].chunk()
                names = "; ".join(f"{item.sku} {item.description}" for item in one.candidates[:3])
                message = f"The text counts {one.called!r} (perhaps {names}), and it is among no lines: {sentence.strip()[:100]!r}."
                issues.append(
                    Issue(code=Code.NEEDS_PERSON, message=message, field="lines", page=place.page, box=place.place)
                )
    return tuple(issues)


__all__ = ["unordered"]


def _twice(ordered: Sequence[DraftLine]) -> Iterator[Issue]:
    """A doubt for each item that is named twice, once by other words: is it the same goods, or more of them?"""
    for at, line in enumerate(ordered):
        again = [one for one in ordered[:at] if one.sku.value and one.sku.value == line.sku.value]
        if again and IN_WORDS in (line.sku.source, again[0].sku.source):
            message = f"{line.sku.value} is named twice ({again[0].sku.raw!r}, {line.sku.raw!r}): the same goods, or more of them?"
            yield Issue(
                code=Code.QUANTITY_DOUBTFUL,
                message=message,
                field=f"lines[{at}].quantity",
                page=line.page,
                box=line.box,
            )
