# ruff: noqa: E501
"""Order lines from items and numbers that stand together in a piece of text: their money, their units, their doubts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import Candidate, DraftLine, Field
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.shop import Item
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.text.pairing import Pair, amounts_of
from orderproc.parsing.text.pieces import Piece
from orderproc.parsing.text.shapes import Wish
from orderproc.parsing.text.standing import standing
from orderproc.parsing.text.tokens import Token
from orderproc.parsing.words import fold

IN_WORDS = "called by other words"


def wish_from(one: Pair, piece: Piece, row: int, line: Line, sure: float) -> Wish:
    """The order line of an item and its number, with the doubts that the piece gives."""
    place = line.chunk()
    issues: list[Issue] = []

    def doubt(code: str, message: str) -> None:
        issues.append(Issue(code=code, message=message, field="lines[?].quantity", page=place.page, box=place.place))

    if one.quantity is None:
        doubt(Code.QUANTITY_MISSING, f"{one.item.text} is asked for, but it could not be read how many: {piece.text.strip()[:100]!r}.")  # fmt: skip
    elif one.doubt:
        doubt(Code.QUANTITY_DOUBTFUL, f"{piece.text.strip()[:80]!r}: {one.doubt}.")
    elif piece.acts.about:
        doubt(Code.QUANTITY_DOUBTFUL, f"{piece.text.strip()[:80]!r}: the quantity is only about so many.")
    item = one.item
    at = _at(item, piece, line)

    def where(token: Token) -> Chunk:
        return standing(token.text.strip(), line, at + token.start - item.start)

    sku: Field[str] = where(item).field(item.text, "item number in the text", raw=item.text)
    if item.meant:
        chance = round(1 / max(len(item.candidates), 1), 3)
        several: Field[str] = Field(candidates=tuple(Candidate(one.sku, chance) for one in item.candidates))
        sku = place.told(item.text, IN_WORDS, raw=item.called) if item.item else several
        if item.item:
            message = f"{item.called!r} is taken for {item.item.sku} {item.item.description}."
            issues.append(Issue(code=Code.ITEM_CORRECTED, message=message, severity=Severity.NOTE, field="lines[?].sku", page=place.page, box=place.place))  # fmt: skip
    price, amount = money_in(one, amounts_of(piece.paired.tokens, piece.paired.pairs, one))
    quantity = one.quantity
    unit = None if one.unit and one.item.item and called_so(one.unit, one.item.item) else one.unit
    value = quantity.value if quantity is not None and not (one.doubt and "not one number" in one.doubt) else None
    draft = DraftLine(
        sku=sku,
        description=place.field((item.called if item.meant else one.words) or None, "free text"),
        quantity=where(quantity).field(value, "free text", raw=quantity.text) if quantity is not None else Field(),
        unit=place.field(unit, "free text", raw=unit) if unit else Field(),
        unit_price=where(price).field(price.value, "free text", raw=price.text.strip()) if price else Field(),
        extended_price=where(amount).field(amount.value, "free text", raw=amount.text.strip()) if amount else Field(),
        raw=piece.text.strip(),
        page=place.page,
        box=place.place,
    )
    return Wish(draft, sure, row, tuple(issues))


def _at(item: Token, piece: Piece, line: Line) -> int:
    """Where on its line an item of a piece stands."""
    begins = line.text.find(piece.text.strip())
    return begins + item.start if begins >= 0 else max(0, line.text.find(item.text))


def money_in(one: Pair, prices: Sequence[Token]) -> tuple[Token | None, Token | None]:
    """Unit price and amount among the prices behind an item: by their signs, else by the catalogue and by what multiplies."""
    if not prices or one.quantity is None or one.quantity.value is None:
        return (prices[0] if prices else None), None
    count = one.quantity.value
    if len(prices) > 1:
        first, second = prices[0], prices[1]
        if first.value is not None and second.value == first.value * count:
            return first, second
        if second.value is not None and first.value == second.value * count:
            return second, first
        return first, second
    price = prices[0]
    mark = price.doubt.strip().casefold()
    listed = one.item.item.unit_price if one.item.item else None
    if mark in ("=", "total", "total:", "soit", "soit:"):
        return None, price
    if listed is not None and price.value == listed * count and price.value != listed:
        return None, price
    return price, None


def called_so(unit: str, item: Item) -> bool:
    """Whether the item itself is such a box, bottle or bag by its description: then the unit is the item. With a number before it, as in
    "VE 100 Stück", a word says how many are in one."""
    word = fold(unit)
    return any(
        len(w) >= 3
        and (w == word or (w[:-1] == word[:-1] and abs(len(w) - len(word)) <= 1) or w == word[:-1] or w == word[:-2])
        for w in re.findall(r"(?<!\d )(?<![^\W_])[^\W\d_]+", fold(item.description))
    )


def doubted(wish: Wish, why: str, piece: Piece) -> Wish:
    place = wish.line
    message = f"{piece.text.strip()[:80]!r}: {why}."
    issue = Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines[?].quantity", page=place.page, box=place.box)  # fmt: skip
    return replace(wish, issues=(*wish.issues, issue))


def numbered(found: Sequence[Wish]) -> tuple[tuple[DraftLine, ...], tuple[Issue, ...]]:
    """The lines, and their issues with the place in the order filled in."""
    lines: list[DraftLine] = []
    issues: list[Issue] = []
    for index, wish in enumerate(found):
        lines.append(wish.line)
        issues += [replace(i, field=(i.field or "").replace("[?]", f"[{index}]")) for i in wish.issues]
    return tuple(lines), tuple(issues)
