# ruff: noqa: E501
"""Goods told in words, without a number of an item: a row that is nothing but a thing and how many of it, and the part of a sentence that asks
for one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.lines import Line
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.numerals import leading_digits, leading_doubt, numeral_at
from orderproc.parsing.party.addresses import is_dialled
from orderproc.parsing.text.asking import acts_of, is_innocent
from orderproc.parsing.text.called import without_called
from orderproc.parsing.text.counts import one_pair
from orderproc.parsing.text.passages import AND, counts_here, one_of_a_unit, where_counted
from orderproc.parsing.text.pieces import Rows, row_of
from orderproc.parsing.text.shapes import (
    AFTER,
    BULLET,
    NO_ITEM,
    NOT_WARES,
    QUANTITY,
    SPLIT,
    Wish,
    address_like,
    columns_of,
    wish_of,
)
from orderproc.parsing.text.shared import is_total
from orderproc.parsing.text.tokens import Token, What
from orderproc.parsing.text.uncounted import heads, names_no_goods


@dataclass(frozen=True, slots=True)
class InWords:
    """Reads what is told in a language's words, by the catalogue."""

    style: NumberStyle
    catalog: Catalog
    language: str

    def listed(self, line: Line, row: int) -> Wish | None:
        """A line that is nothing but an item and how many of it."""
        text = line.text.strip()
        if is_of_money(text) or heads(text):
            return None
        bullet = bool(BULLET.match(text))
        numbered = re.match(r"^\(?\d{1,2}[.)]\s+", text)
        body = BULLET.sub("", text, count=1).strip() if bullet else text
        body = leading_digits(AND.sub("", body), self.language)
        by_columns = columns_of(line, row, self.style, self.catalog)
        if by_columns is not None:
            return by_columns
        if (
            not body
            or len(body) > 160
            or is_total(body)
            or address_like(body)
            or NO_ITEM.search(body)
            or is_dialled(body)
        ):
            return None
        acts = acts_of(without_called(body, self.catalog))
        starts = re.match(rf"^{QUANTITY}\b", body, re.IGNORECASE)
        if starts and starts[0].isalpha() and numeral_at(body.split(), 0, self.language) is None:
            return None  # "A campainha está avariada": a number in another language
        if re.search(r"[.!?]\s+[A-Z]", body) or acts.speaks_against or (acts.request and not numbered and not starts):
            return None
        wish = wish_of(line, row, body, self.style, self.catalog, bonus=0.3 if bullet else 0.0)
        if wish is not None and starts and starts[0].isalpha() and not _of_ours(wish) and is_innocent(text):
            return None  # "Five stars from me, and from the cat"
        if wish is not None and not wish.line.sku.value and len(SPLIT.split(body)) > 1:
            return None  # several things in a row: read one by one
        if wish is not None and len(self.catalog) and not (wish.line.sku or wish.line.sku.candidates or wish.line.unit):
            only_article = numeral_at(body.split(), 0, self.language)
            if only_article is not None and only_article.article:
                return None  # "un saludo": one, and nothing that we sell
        named = wish is not None and (wish.line.sku.value or wish.line.sku.candidates)
        if wish is not None and not named and not counts_here(wish.line.quantity.raw or "", self.language):
            return None  # "A fatura vai para a sede", "An der Rezeption abgeben"
        return wish

    def asked_for(self, piece: str, rows: Rows) -> list[Wish]:
        """The one thing that a part of a sentence asks for."""
        start = where_counted(piece, self.language)
        if start is None:
            return []
        body = AFTER.sub("", leading_digits(piece[start:].strip(), self.language))
        body, vague = leading_doubt(body, self.language)
        row, line = row_of(piece[start:], rows)
        if (
            is_total(piece)
            or address_like(body)
            or NOT_WARES.match(re.sub(rf"^{QUANTITY}\s*", "", body, flags=re.IGNORECASE))
        ):
            return []
        wish = wish_of(line, row, body.rstrip("?!. "), self.style, self.catalog, bonus=0.25)
        if wish is None:
            return []
        if piece[start].isalpha() and not _of_ours(wish) and is_innocent(piece):
            return []  # "Two of us work here on Mondays"
        sure = piece[start].isdigit() or body != piece[start:].strip()
        if not wish.line.sku.value and (vague or not sure) and names_no_goods(wish.line.description.value or ""):
            return []
        issues = wish.issues
        number = Token(What.NUMBER, vague.split("'")[1] if vague else "", 0, 0)
        if one_pair(number, self.catalog.get(wish.line.sku.value or "")):
            wish = replace(wish, line=replace(wish.line, quantity=replace(wish.line.quantity, value=Decimal(1))))
        elif vague and not issues:
            place = line.chunk()
            message = f"'{piece.strip()[:80]}': {vague}."
            issues = (Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines[?].quantity", page=place.page, box=place.place),)  # fmt: skip
        if acts_of(without_called(piece, self.catalog)[:1000]).about and not issues:
            place = line.chunk()
            message = f"'{piece.strip()[:80]}': the quantity is only about so many."
            issues = (Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines[?].quantity", page=place.page, box=place.place),)  # fmt: skip
        return [replace(wish, line=replace(wish.line, raw=piece.strip()), issues=issues)]

    def counts_wares(self, piece: str) -> bool:
        """Whether a part of a list begins with a number of something that may be sold: "and two A4", not "and 2 weeks later"."""
        plain = leading_digits(piece.strip().rstrip("?!. "), self.language)
        counted = re.match(rf"^{QUANTITY}\s+(?P<rest>\S.*)$", plain, re.IGNORECASE)
        return (
            counted is not None
            and (plain[0].isdigit() or one_of_a_unit(plain))
            and not address_like(plain)
            and not NOT_WARES.match(counted["rest"])
            and not NO_ITEM.search(plain)
        )


def _of_ours(wish: Wish) -> bool:
    """Whether something that is asked for is, or may be, an item of ours."""
    return bool(wish.line.sku.value or wish.line.sku.candidates)


__all__ = ["InWords"]
